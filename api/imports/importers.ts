import { nameTables } from './areas/name-tables';
import { provinceTable } from './areas/provinces';
import type { Importer } from './importer';
import { postcodeFiles } from './postcodes/postcode-files';

/** Every kind of file that can be imported. The first that recognises a file reads it. */
export const importers: Importer[] = [provinceTable, nameTables, postcodeFiles];
