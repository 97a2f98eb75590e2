import { SES, sesDefinitions } from '../../indicators/definitions/ses';
import { figureImporter } from './figure-importer';

/** SES-WOA scores, StatLine's "CSV with titles"; a file may hold several years. */
export const sesFiles = figureImporter({ source: SES, definitions: sesDefinitions, yearColumn: 'Perioden' });
