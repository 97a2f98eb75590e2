import type { UserError } from './payload';

/** Place of a field below `input`: `['questions', 3, 'text']`. */
type Path = readonly (string | number)[];

/** Most refusals that are answered at once: who has more to repair begins with these. */
const MOST = 100;

/** One refusal. @param path below `input`. @param message in plain Dutch: what is wrong and what to do. */
export const refusalOf = <Code extends string>(path: Path, code: Code, message: string): UserError => ({
  path: ['input', ...path.map(String)],
  code,
  message,
});

/** Collects what is to be repaired in an input, each with its exact path, and cleans texts on the way. */
export class Refusals<Code extends string = string> {
  readonly userErrors: UserError[] = [];

  /** @param path below `input`. @param message in plain Dutch: what is wrong and what to do. */
  refuse(path: Path, code: Code | CommonCode, message: string): void {
    if (this.userErrors.length < MOST) this.userErrors.push(refusalOf(path, code, message));
  }

  /** The text without blanks around it; undefined when that leaves nothing. Refused when it is longer than `most`. */
  text(path: Path, text: string | null | undefined, most: number): string | undefined {
    const trimmed = text?.trim() || undefined;
    if (trimmed && trimmed.length > most)
      this.refuse(path, 'TOO_LONG', `Hooguit ${most} tekens; dit zijn er ${trimmed.length}.`);
    return trimmed;
  }

  /** As {@link text}, refused when nothing is left. */
  requiredText(path: Path, text: string | null | undefined, most: number): string {
    const trimmed = this.text(path, text, most);
    if (!trimmed) this.refuse(path, 'REQUIRED', 'Dit mag niet leeg zijn.');
    return trimmed ?? '';
  }

  /** The list, refused when it is longer than `most`; then only what is allowed is looked at. */
  list<T>(path: Path, items: readonly T[] | null | undefined, most: number): readonly T[] {
    if (items && items.length > most)
      this.refuse(path, 'TOO_MANY_ITEMS', `Hooguit ${most}; dit zijn er ${items.length}.`);
    return (items ?? []).slice(0, most);
  }

  /** The number, refused when it is negative. */
  count(path: Path, value: number | null | undefined, what: string): number | undefined {
    if (typeof value === 'number' && value < 0)
      this.refuse(path, 'OUT_OF_RANGE', `${what} is 0 of meer; ${value} kan niet.`);
    return value ?? undefined;
  }
}

/** Codes of what is checked of every input. */
type CommonCode = 'REQUIRED' | 'TOO_LONG' | 'TOO_MANY_ITEMS' | 'OUT_OF_RANGE';
