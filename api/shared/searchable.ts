/** A name or search text without what people leave out when they type: accents, case, surrounding blanks. */
export function searchable(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

/** The words of a text as {@link searchable}, each once. */
export function wordsIn(text: string): string[] {
  return [...new Set(searchable(text).match(/[\p{L}\p{N}]+/gu))];
}
