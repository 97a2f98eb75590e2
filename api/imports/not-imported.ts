import type { InputFile } from '../shared/read/input-file';

/** Files that come with the others and are recognised, but hold nothing this platform keeps. */
const NOT_IMPORTED: { what: string; why: string; recognise(file: InputFile): boolean }[] = [
  {
    what: 'Key figures per PC4',
    why: 'a PC4 is no area of an edition, so there is no place for its figures',
    recognise: ({ header }) => /^pc4$/i.test(header[0] ?? '') && header.includes('aantal_inwoners'),
  },
  {
    what: 'Table of municipalities',
    why: 'it does not say of which year; its figures are in the GeoJSON of the same name too',
    recognise: ({ header }) => ['code', 'name', 'province'].every((name, i) => header[i] === name),
  },
  {
    what: 'Mergers of municipalities',
    why: 'they happened before any edition the platform keeps',
    recognise: ({ header }) => header.includes('Bestaan tot') && header.includes('Huidige code'),
  },
  {
    what: 'Survey',
    why: 'answers to a survey belong to a consultation, not to the reference data',
    recognise: ({ header }) => header.includes('snum') || header.includes('stype'),
  },
];

/** What a file is that is known but not imported; for an unknown file as far as can be told. */
export function whatIsNotImported(file: InputFile): { what: string; why: string } {
  const known = NOT_IMPORTED.find(({ recognise }) => recognise(file));
  if (known) return known;
  const why =
    file.content === 'table'
      ? `its columns (${file.header.slice(0, 4).join(', ')}, …) are of no file this platform knows`
      : 'its content is of no file this platform knows';
  return { what: 'Not recognised', why };
}
