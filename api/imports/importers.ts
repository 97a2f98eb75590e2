import { areaGeometry } from './areas/geometry';
import { nameTables } from './areas/name-tables';
import { provinceTable } from './areas/provinces';
import type { Importer } from './importer';
import { kwbFiles } from './indicators/kwb';
import { rivmFiles } from './indicators/rivm';
import { sesFiles } from './indicators/ses';
import { postcodeFiles } from './postcodes/postcode-files';
import { profileFiles } from './profiles/profile-files';

/** Every kind of file that can be imported. The first that recognises a file reads it. */
export const importers: Importer[] = [
  provinceTable,
  nameTables,
  areaGeometry,
  postcodeFiles,
  profileFiles,
  kwbFiles,
  rivmFiles,
  sesFiles,
];
