/** A postcode as people type it (`4201 ab`) in its official spelling; undefined when it cannot be one. */
export function parsePostcode(text: string): string | undefined {
  const code = text.replace(/\s/g, '').toUpperCase();
  return /^[1-9][0-9]{3}((?!S[ADS])[A-Z]{2})?$/.test(code) ? code : undefined;
}

/** `4201AB` as people read it: `4201 AB`. */
export function spacedPostcode(code: string): string {
  return code.length === 6 ? `${code.slice(0, 4)} ${code.slice(4)}` : code;
}
