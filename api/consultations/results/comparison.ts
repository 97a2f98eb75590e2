import { badInput, quoted } from '../../shared/errors';
import type { ComparedChoice, ComparedGroup, QuestionComparison } from './comparison.type';
import type { ChoiceResultNode, GroupResultNode, QuestionResultNode } from './results.type';
import { type AskedGroups, groupsShown } from './results-of';

/**
 * Asserts that two results are of the same question: that the same is counted of it, that residents saw the same words,
 * and that those who were asked it were chosen by the same words.
 * @throws ASPECT_DIFFERS, or WORDING_DIFFERS, naming both wordings.
 */
export function assertComparable(a: QuestionResultNode, b: QuestionResultNode): void {
  if (a.aspect !== b.aspect) {
    const message = `${quoted(a.id)} counts ${a.aspect}, ${quoted(b.id)} counts ${b.aspect}. Compare the same aspect.`;
    throw badInput('ASPECT_DIFFERS', message);
  }
  if (a.wording !== b.wording) {
    const [one, other] = [a, b].map(wordsOf);
    throw badInput('WORDING_DIFFERS', `Residents saw other words: ${one} and ${other}. Compare the same wording.`);
  }
  if (a.result.filterWording !== b.result.filterWording) {
    const message = `${wordsOf(a)} was asked of other residents: the question of its condition has other words. Compare the same wording.`;
    throw badInput('WORDING_DIFFERS', message);
  }
}

function wordsOf({ question, result }: QuestionResultNode): string {
  return `“${question.text}” (${result.choices.map(({ label }) => label).join(' / ') || question.kind})`;
}

/** The groups of both side by side: those of the first, then those that only the second has. */
export async function groupsCompared(
  { a, b }: QuestionComparison,
  asked: AskedGroups,
  tabulations: Parameters<typeof groupsShown>[2],
): Promise<ComparedGroup[]> {
  const [first, second] = await Promise.all([groupsShown(a, asked, tabulations), groupsShown(b, asked, tabulations)]);
  const seconds = new Map(second.map((group) => [group.id, group]));
  const isCoded = a.question.kind === 'open';
  const firsts = new Set(first.map(({ id }) => id));
  return [
    ...first.map((group) => compared(group, seconds.get(group.id) ?? null, isCoded)),
    ...second.filter(({ id }) => !firsts.has(id)).map((group) => compared(null, group, isCoded)),
  ];
}

function compared(a: GroupResultNode | null, b: GroupResultNode | null, isCoded: boolean): ComparedGroup {
  const { id, dimension, key, name } = (a ?? b) as GroupResultNode;
  const choices = pairsOf(answersOf(a), answersOf(b), isCoded).map(choice);
  return { id, dimension, key, name, a, b, choices, meanDifference: less(b?.mean?.mean, a?.mean?.mean, 1) };
}

/** What a group is counted in: answers, or bands of them. */
const answersOf = (group: GroupResultNode | null): ChoiceResultNode[] =>
  group === null || group.choices.length > 0 ? (group?.choices ?? []) : group.bands;

type Pair = [ChoiceResultNode | null, ChoiceResultNode | null];

/**
 * Answers that belong together. With the same wording labels are the same in the same order, so the place tells; the
 * codes of open answers are of a code book each, so there the code does.
 */
function pairsOf(a: ChoiceResultNode[], b: ChoiceResultNode[], isCoded: boolean): Pair[] {
  if (!isCoded) return Array.from({ length: Math.max(a.length, b.length) }, (_, at) => [a[at] ?? null, b[at] ?? null]);
  const inFirst = new Set(a.map(({ code }) => code));
  return [
    ...a.map((one): Pair => [one, b.find(({ code }) => code === one.code) ?? null]),
    ...b.filter(({ code }) => !inFirst.has(code)).map((one): Pair => [null, one]),
  ];
}

function choice([a, b]: Pair): ComparedChoice {
  return {
    label: (a ?? b)?.label ?? '',
    a,
    b,
    difference: less(b?.share, a?.share, 100),
    weightedDifference: less(b?.weightedShare, a?.weightedShare, 100),
  };
}

const less = (b: number | null | undefined, a: number | null | undefined, times: number): number | null =>
  a == null || b == null ? null : Math.round(times * (b - a) * 100) / 100;
