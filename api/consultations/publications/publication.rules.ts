import type { UserError } from '../../shared/payload';
import { type RefusalCode, Refusals, refusal } from '../refusals';
import type { Tabulation } from '../results/tabulation';
import type { Addition, Publication, StatementPart } from './publication';
import { STATEMENT_PARTS } from './publication';

/** Most quotes with one publication: they are looked at one by one, and are written in one transaction with it. */
export const MAX_QUOTES = 50;
/** Most times a publication may be sent back. */
export const MAX_REMARKS = 50;
const MAX_TEXT = 2_000;

/** What an adviser decides of a publication. */
export type Content = Pick<Publication, 'tabulation' | 'additions' | 'quotes' | 'whatChanged'>;

/** As it is sent in. */
export interface ContentGiven {
  tabulation: number;
  additions: readonly Addition[];
  quotes: readonly string[];
  whatChanged?: string | null;
}

/** What the content may refer to. */
export interface Known {
  /** Why the tabulation may not be published; undefined when it may. */
  problem: UserError | undefined;
  /** Ids of quotes that may be shown. */
  quotes: { has(id: string): boolean };
  /** Number of the publication it corrects; undefined for the first. */
  corrects: number | undefined;
}

/** The content as it is kept, or what is to be repaired first. */
export function contentFrom(given: ContentGiven, known: Known): { content: Content; userErrors: UserError[] } {
  const problems = new Refusals();
  const refuse = (field: string, code: RefusalCode, message: string) => problems.refuse([field], code, message);
  const whatChanged = given.whatChanged?.trim() || undefined;
  const additions = given.additions.map(({ part, text }) => ({ part, text: text.trim() })).filter(({ text }) => text);

  if (additions.some(({ text }) => text.length > MAX_TEXT))
    refuse('additions', 'TOO_LONG', `Hooguit ${MAX_TEXT} tekens per onderdeel.`);
  if (new Set(additions.map(({ part }) => part)).size < additions.length || additions.length > STATEMENT_PARTS.length)
    refuse('additions', 'DUPLICATE', 'Schrijf per onderdeel één aanvulling.');
  if (given.quotes.length > MAX_QUOTES) refuse('quotes', 'TOO_MANY_ITEMS', `Hooguit ${MAX_QUOTES} citaten.`);
  if (given.quotes.some((id) => !known.quotes.has(id)))
    refuse('quotes', 'NOT_FOUND', 'Een van de citaten is niet (meer) vrijgegeven. Kies opnieuw.');
  if (known.corrects !== undefined && whatChanged === undefined)
    refuse('whatChanged', 'REQUIRED', `Dit verbetert publicatie ${known.corrects}: schrijf wat er anders is.`);
  if ((whatChanged?.length ?? 0) > MAX_TEXT) refuse('whatChanged', 'TOO_LONG', `Hooguit ${MAX_TEXT} tekens.`);

  const content: Content = { tabulation: given.tabulation, additions, quotes: [...new Set(given.quotes)] };
  if (known.corrects !== undefined && whatChanged) content.whatChanged = whatChanged;
  return { content, userErrors: [...(known.problem ? [known.problem] : []), ...problems.userErrors] };
}

/** The tabulation is gone: those that count a resident who withdrew are removed, and those of before the newest. */
export const notThere = (number: number): UserError =>
  refusal(
    ['tabulation'],
    'NOT_FOUND',
    `Tel opnieuw of kies een nieuwere telling: telling ${number} is er niet (meer). Een telling vervalt als een inwoner zich terugtrekt of als er opnieuw is geteld.`,
  );

/**
 * Why a tabulation may not be published as things are now; undefined when it may. It must be safe beside all that was
 * published, under a threshold that is not lower than that of now. What is public already may be published again, with
 * other words: it shows nothing new.
 */
export function notPublishable(
  { number, beside, method }: Pick<Tabulation, 'number' | 'beside' | 'method'>,
  { published, threshold }: { published: readonly number[]; threshold: number },
): UserError | undefined {
  if (published.includes(number)) return undefined;
  const countAgain = (why: string) => refusal(['tabulation'], 'COUNT_AGAIN', `Tel opnieuw: ${why}`);
  if (published.some((other) => !beside.includes(other)))
    return countAgain(
      `sinds telling ${number} zijn er andere cijfers gepubliceerd. Uit het verschil zou te zien zijn wat iemand heeft geantwoord.`,
    );
  if (method.threshold < threshold)
    return countAgain(
      `in telling ${number} rusten cijfers op minstens ${method.threshold} mensen. Dat moeten er nu ${threshold} zijn.`,
    );
  return undefined;
}

/** The person behind the name of an actor: the same in every role that they may have. */
const personOf = (actor: string): string => actor.slice(actor.indexOf('#') + 1);

/** Whether somebody had a hand in a publication, so that another person must review it. */
export function hadAHand({ hands }: Pick<Publication, 'hands'>, actor: string): boolean {
  return hands.some((hand) => personOf(hand) === personOf(actor));
}

/** The publication after somebody worked on it. */
export function workedOn(before: Publication, actor: string, change: Partial<Publication>): Publication {
  const hands = before.hands.includes(actor) ? before.hands : [...before.hands, actor];
  return { ...before, ...change, hands, version: before.version + 1 };
}

/** Sent to a second person. */
export function submitted(before: Publication, actor: string): Publication {
  return workedOn(before, actor, { state: 'in-review', submittedBy: actor });
}

/** Sent back with what is to be repaired; who says so had no hand in it by that. */
export function returned(before: Publication, actor: string, text: string, at: Date): Publication {
  const { submittedBy: _, ...rest } = before;
  const remark = { at: at.toISOString(), by: actor, text };
  return { ...rest, state: 'draft', remarks: [...before.remarks, remark], version: before.version + 1 };
}

/** The remark of who sends it back, or what is to be repaired first. */
export function remarkFrom(given: string): { text: string; userErrors: UserError[] } {
  const problems = new Refusals();
  return { text: problems.requiredText(['remarks'], given, MAX_TEXT), userErrors: problems.userErrors };
}

/** Approved and published in one step: nothing can change between what was approved and what everybody sees. */
export function approved(
  before: Publication,
  actor: string,
  { number, statement, at }: { number: number; statement: StatementPart[]; at: Date },
): Publication & { number: number } {
  const publishedAt = at.toISOString();
  return {
    ...before,
    state: 'published',
    number,
    statement,
    approvedBy: actor,
    publishedAt,
    version: before.version + 1,
  };
}
