import type { Importer } from './importer';

/** Every kind of file that can be imported. The first that recognises a file reads it. */
export const importers: Importer[] = [];
