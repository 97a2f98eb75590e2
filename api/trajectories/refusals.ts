import type { UserError } from '../shared/payload';

/** Collects what is to be repaired in an input, and cleans texts on the way. */
export class Refusals {
  readonly userErrors: UserError[] = [];

  add(code: string, path: readonly (string | number)[], message: string): void {
    this.userErrors.push({ path: ['input', ...path.map(String)], code, message });
  }

  /** The text without surrounding blanks; undefined when that leaves nothing. Refused when it is longer than `most`. */
  text(path: readonly (string | number)[], text: string | null | undefined, most: number): string | undefined {
    const trimmed = text?.trim() || undefined;
    if (trimmed && trimmed.length > most)
      this.add('TOO_LONG', path, `Hooguit ${most} tekens; dit zijn er ${trimmed.length}.`);
    return trimmed;
  }

  /** As {@link text}, refused when nothing is left. */
  requiredText(path: readonly (string | number)[], text: string | null | undefined, most: number): string {
    const trimmed = this.text(path, text, most);
    if (!trimmed) this.add('REQUIRED', path, 'Dit veld mag niet leeg zijn.');
    return trimmed ?? '';
  }

  /** The list, refused when it is longer than `most`; then only what is allowed is looked at. */
  list<T>(path: readonly (string | number)[], items: readonly T[] | null | undefined, most: number): readonly T[] {
    if (items && items.length > most) this.add('TOO_MANY_ITEMS', path, `Hooguit ${most}; dit zijn er ${items.length}.`);
    return (items ?? []).slice(0, most);
  }

  /** The number, refused when it is negative. */
  count(path: readonly (string | number)[], value: number | null | undefined, what: string): number | undefined {
    if (typeof value === 'number' && value < 0)
      this.add('OUT_OF_RANGE', path, `${what} is 0 of meer; ${value} kan niet.`);
    return value ?? undefined;
  }
}
