import type {
  CountedTable,
  CountTable,
  Figures,
  Group,
  ProtectedTable,
  ShownTable,
} from '../../api/statistics/disclosure/tables';
import type { PublishedGroup, PublishedTable, WeightedFigures, WeightedPeople } from './attacker-knowledge';

/** What readers see of a table, by the verdicts over it. */
export function published(
  table: CountTable,
  { weighted, ...figures }: ProtectedTable,
  /** Groups of which the number of respondents is not shown. */
  withheldGroups: readonly string[] = table.withheldGroups?.names ?? [],
): PublishedTable {
  const people = ofOneWeight(table);
  const groups = table.groups.map((group, g): PublishedGroup => {
    const {
      dimension,
      key,
      within = key === 'all' && dimension === 'total' ? [] : ['total:all'],
      counts,
      base,
    } = group;
    const name = `${dimension}:${key}`;
    const own = momentsOf(table, [[1, group]]);
    const members = membersIn(people, group);
    return {
      dimension,
      name,
      within,
      respondents: withheldGroups.includes(name) ? null : (group.respondents ?? null),
      base: shown(figures.bases[g]!, base),
      counts: counts.map((count, c) => shown(figures.counts[g]![c]!, count)),
      bands: (table.bands ?? []).map(({ categories }, b) => shown(figures.bands[g]![b]!, sumOf(counts, categories))),
      mean: shown(figures.means[g]!, own.mean),
      deviation: shown(figures.deviations[g]!, own.deviation),
      net: shown(figures.nets[g]!, netOf(table, [[1, group]])),
      ranks: ranksOf([[1, group]]).map((rank) => shown(figures.ranks[g]!, rank)),
      ...(members.length > 0 ? { weighted: weightedFigures(table, weighted, g, members) } : {}),
    };
  });
  return {
    id: table.id,
    exclusive: table.exclusive,
    scores: table.scores,
    net: table.net,
    ranking: rankingOf(table),
    bands: (table.bands ?? []).map(({ categories }) => categories),
    groups,
    askedWhen: table.askedWhen,
    ...(table.knownWeights ? { weights: weightsIn(table) } : {}),
  };
}

/** The same release as a later one looks back on it. */
export function asEarlier({ id, groups }: PublishedTable, counted?: CountedTable): ShownTable {
  return {
    id,
    ...(counted ? { counted } : {}),
    groups: groups.map(({ dimension, name, base, counts, bands }) => ({
      dimension,
      key: name.slice(dimension.length + 1),
      base,
      counts,
      bands,
    })),
  };
}

/** The verdicts of someone who thinks that leaving out small cells is enough. */
export function onlySmallCellsBlanked(table: CountTable, threshold: number): ProtectedTable {
  const verdict = (value: number) => (value < threshold ? 'too-few' : 'shown');
  const bases = table.groups.map(({ base }) => verdict(base));
  const figures: Figures = {
    bases,
    counts: table.groups.map(({ counts, key }) =>
      table.inBands && key !== 'all' ? counts.map(() => 'not-published') : counts.map(verdict),
    ),
    means: bases,
    deviations: bases,
    nets: bases,
    ranks: bases,
    bands: table.groups.map(({ counts }) =>
      (table.bands ?? []).map(({ categories }) => verdict(sumOf(counts, categories))),
    ),
  };
  return { id: table.id, ...figures, weighted: figures };
}

const shown = <T>(verdict: string, value: T): T | null => (verdict === 'shown' ? value : null);

const sumOf = (counts: readonly number[], categories: readonly number[]) =>
  categories.reduce((sum, c) => sum + counts[c]!, 0);

type Weighted = readonly (readonly [weight: number, group: Group])[];

function momentsOf({ scores }: CountTable, groups: Weighted): { mean: number | null; deviation: number | null } {
  const amounts = (scores ?? []).map((score, c) => ({
    score,
    amount: groups.reduce((sum, [weight, { counts }]) => sum + weight * counts[c]!, 0),
  }));
  const scored = amounts.filter((one): one is { score: number; amount: number } => one.score !== null);
  const total = scored.reduce((sum, { amount }) => sum + amount, 0);
  if (total === 0) return { mean: null, deviation: null };
  const mean = scored.reduce((sum, { score, amount }) => sum + score * amount, 0) / total;
  const variance = scored.reduce((sum, { score, amount }) => sum + amount * (score - mean) ** 2, 0) / total;
  return { mean, deviation: Math.sqrt(variance) };
}

/** The mean of what answers add to a net score. */
function netOf({ net }: CountTable, groups: Weighted): number | null {
  if (!net) return null;
  const all = groups.flatMap(([weight, { counts }]) => counts.map((count, c) => [weight * count, net[c]!] as const));
  const total = all.reduce((sum, [amount]) => sum + amount, 0);
  return total === 0 ? null : all.reduce((sum, [amount, value]) => sum + amount * value, 0) / total;
}

/** The mean place of every answer to a ranking; null of one that nobody gave a place. */
function ranksOf(groups: Weighted): (number | null)[] {
  return (groups[0]?.[1].places ?? []).map((own, c) => {
    const amounts = own.map((_, k) => groups.reduce((sum, [weight, { places }]) => sum + weight * places![c]![k]!, 0));
    const total = amounts.reduce((sum, one) => sum + one, 0);
    return total === 0 ? null : amounts.reduce((sum, amount, k) => sum + amount * (k + 1), 0) / total;
  });
}

/** Of a ranking: whether everybody gave every answer a place, which readers are taken to know. */
function rankingOf({ groups }: CountTable): PublishedTable['ranking'] {
  if (!groups[0]?.places) return undefined;
  const isFull = ({ places, base }: Group) => places!.every((own) => sumOf(own, [...own.keys()]) === base);
  return groups.every(isFull) ? 'all are ranked' : 'some are ranked';
}

/** Respondents of one weight: the cells of weights, and after these their parts by each breakdown. */
export function ofOneWeight({ knownWeights, weightCells = [], weightParts = [] }: CountTable) {
  const { cells = [], breakdowns = [] } = knownWeights ?? {};
  const wholes = cells.map((cell, at) => ({ ...cell, own: weightCells[at]!, part: undefined }));
  const parts = breakdowns.flatMap(({ dimension, parts }, b) =>
    parts.map(({ cell, group, respondents }, p) => ({
      within: [...cells[cell]!.within, group],
      weight: cells[cell]!.weight,
      respondents,
      own: weightParts[b]![p]!,
      part: { index: cell, dimension, group },
    })),
  );
  return [...wholes, ...parts];
}

type OfOneWeight = ReturnType<typeof ofOneWeight>[number];

/** Which of these add up to a group: parts to what they are told apart by, and all else to what is weighted to. */
function membersIn(all: readonly OfOneWeight[], { dimension, key, within }: Group): OfOneWeight[] {
  const name = `${dimension}:${key}`;
  const names = name === 'total:all' ? [] : (within ?? [name]);
  return all.filter(
    (one) =>
      names.every((other) => one.within.includes(other)) && (one.part === undefined || names.includes(one.part.group)),
  );
}

/** Who has the same weight, with the published groups that they add up to. How many they are readers do not know. */
function weightsIn(table: CountTable): WeightedPeople[] {
  const all = ofOneWeight(table);
  const groups = table.groups.map((group) => ({
    name: `${group.dimension}:${group.key}`,
    members: membersIn(all, group),
  }));
  return all.map((one) => {
    const own = groups.filter(({ members }) => members.includes(one));
    return {
      name: one.within.join(' '),
      groups: own.map(({ name }) => name),
      weight: one.weight,
      respondents: null,
      arePublished: own.some(({ members }) => members.length === 1),
      ...(one.part ? { partOf: one.part } : {}),
    };
  });
}

/** A value as it is published. */
const toStep = (value: number, step: number) => Math.round(value / step) * step;

function weightedFigures(
  table: CountTable,
  figures: Figures,
  g: number,
  cells: readonly OfOneWeight[],
): WeightedFigures {
  const { base: answered } = table.groups[g]!;
  const weights = cells.map(({ weight, own }, j): [number, Group] => [
    weight,
    { dimension: 'weight', key: String(j), ...own },
  ]);
  const sum = (of: (group: Group) => number) => weights.reduce((all, [weight, group]) => all + weight * of(group), 0);
  const base = sum((group) => group.base);
  const squares = weights.reduce((all, [weight, group]) => all + weight ** 2 * group.base, 0);
  const few = answered < 250 ? 2 : 1;
  const steps = { share: 0.01 * few, mean: 0.1 * few, effective: answered < 1_000 ? 10 : 100 };
  const rounded = (value: number | null, step: number) => (value === null ? null : toStep(value, step));
  // How much all in the group weigh is known: it is what they are weighted to. Of a group that is not weighted to readers
  // are taken to know it as well, which is more than they do.
  const silent = cells.reduce((all, { respondents, own }) => all + respondents - own.base, 0);
  const all = cells.reduce((total, { respondents, weight }) => total + respondents * weight, 0);
  const [lowest, highest] = [Math.min, Math.max].map((of) => of(...cells.map(({ weight }) => weight)));
  const effective = {
    least: Math.max(0, all - silent * highest!),
    most: all - silent * lowest!,
    effective: toStep(base ** 2 / squares, steps.effective),
  };
  return {
    steps,
    effective: base > 0 ? shown(figures.bases[g]!, effective) : null,
    shares: table.categories.map((_, c) =>
      base > 0 ? shown(figures.counts[g]![c]!, toStep(sum(({ counts }) => counts[c]!) / base, steps.share)) : null,
    ),
    bands: (table.bands ?? []).map(({ categories }, b) =>
      base > 0
        ? shown(figures.bands[g]![b]!, toStep(sum(({ counts }) => sumOf(counts, categories)) / base, steps.share))
        : null,
    ),
    mean: shown(figures.means[g]!, rounded(momentsOf(table, weights).mean, steps.mean)),
    net: shown(figures.nets[g]!, rounded(netOf(table, weights), steps.share)),
    ranks: ranksOf(weights).map((rank) => shown(figures.ranks[g]!, rounded(rank, steps.mean))),
  };
}
