/** Letters without accents, digits and signs. */
const PLAIN = /^[\x20-\x7e]*$/;

/** A name or search text without what people leave out when they type: accents, case, surrounding blanks. */
export function searchable(text: string): string {
  // Most names have no accents, and thousands of them are gone through.
  if (PLAIN.test(text)) return text.toLowerCase().trim();
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

/** The words of a text as {@link searchable}, each once. */
export function wordsIn(text: string): string[] {
  return [...new Set(searchable(text).match(/[\p{L}\p{N}]+/gu))];
}
