import { RIVM, rivmDefinitions } from '../../indicators/definitions/rivm';
import { figureImporter } from './figure-importer';

/** The health monitor: adults of all ages together, and the estimates themselves, not the limits of their intervals. */
export const rivmFiles = figureImporter({
  source: RIVM,
  definitions: rivmDefinitions,
  yearColumn: 'Perioden',
  only: { Leeftijd: '20300', Marges: 'MW00000' },
});
