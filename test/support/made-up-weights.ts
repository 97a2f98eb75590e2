import type { CountTable, Group, KnownWeights } from '../../api/statistics/disclosure/tables';
import type { Margin } from '../../api/statistics/margins';
import { rake, rakeCells } from '../../api/statistics/raking';
import { answersOf, type Breakdown, type Question, type Respondent } from './made-up-tables';

/**
 * Weights from raking to a population at random; undefined where respondents cannot be weighted to it.
 * @param others dimensions by each of which cells are told apart further.
 */
export function weightedBy(
  respondents: readonly Respondent[],
  names: readonly string[],
  dimensions: Breakdown['dimensions'],
  random: () => number,
  others: readonly string[] = [],
) {
  const margins = names.map((name): Margin => {
    const drawn = dimensions[name]!.map(() => 0.3 + random());
    const met = dimensions[name]!.map((key) => respondents.filter(({ classes }) => classes[name] === key).length);
    const categories = dimensions[name]!.filter((_, k) => met[k]! > 0);
    return {
      name,
      categories,
      of: respondents.map(({ classes }) => categories.indexOf(classes[name]!)),
      targets: drawn.map((factor, k) => factor * met[k]!).filter((target) => target > 0),
    };
  });
  const first = margins[0];
  if (!first || respondents.length === 0) return undefined;
  const raked = rake(margins, { total: respondents.length });
  if (!raked.converged) return undefined;
  const groupOf = ({ classes }: Respondent, name: string) => `${name}:${classes[name]}`;
  const cells = among(respondents, (one) => names.map((name) => groupOf(one, name)).join(' '));
  const perCell = margins.map((margin) => ({ ...margin, of: cells.map(({ rows }) => margin.of[rows[0]!]!) }));
  const breakdowns = others.map((dimension) => ({
    dimension,
    parts: cells.flatMap(({ rows }, cell) => {
      const own = rows.map((row) => respondents[row]!);
      return among(own, (one) => groupOf(one, dimension)).map((part) => ({
        cell,
        group: part.key,
        rows: part.rows.map((at) => rows[at]!),
      }));
    }),
  }));
  const known: KnownWeights = {
    dimensions: names,
    cells: cells.map(({ key, rows }) => ({
      within: key.split(' '),
      weight: raked.weights[rows[0]!]!,
      respondents: rows.length,
    })),
    ...(others.length > 0
      ? {
          breakdowns: breakdowns.map(({ dimension, parts }) => ({
            dimension,
            parts: parts.map(({ cell, group, rows }) => ({ cell, group, respondents: rows.length })),
          })),
        }
      : {}),
    worlds: [],
  };
  return {
    known,
    weigh: (numbers: readonly number[]) => {
      const found = rakeCells(perCell, numbers);
      return found && [...found.weights];
    },
    /** What was answered in each cell, and in each part of each breakdown. */
    countsOf: (question: Question): Pick<CountTable, 'weightCells' | 'weightParts'> => {
      const answers = (rows: readonly number[]) =>
        answersOf(
          question,
          rows.map((row) => respondents[row]!),
        );
      return {
        weightCells: cells.map(({ rows }) => answers(rows)),
        ...(others.length > 0
          ? { weightParts: breakdowns.map(({ parts }) => parts.map(({ rows }) => answers(rows))) }
          : {}),
      };
    },
  };
}

/** Respondents who have the same key, by where they are among all. */
function among(respondents: readonly Respondent[], keyOf: (one: Respondent) => string) {
  const rowsOf = new Map<string, number[]>();
  for (const [row, one] of respondents.entries()) {
    const key = keyOf(one);
    rowsOf.set(key, [...(rowsOf.get(key) ?? []), row]);
  }
  return [...rowsOf].map(([key, rows]) => ({ key, rows }));
}

/**
 * How the weighted figures of a group come about: as those of the total, of dimensions that are weighted to or of one
 * that breaks down their cells; or all in it have one weight. Undefined when it has none.
 */
export function weightedAs(
  { dimensions, breakdowns = [] }: KnownWeights,
  { dimension, key, within = [`${dimension}:${key}`] }: Pick<Group, 'dimension' | 'key' | 'within'>,
): 'total' | 'margin' | 'breakdown' | 'one weight' | undefined {
  if (dimension === 'total') return 'total';
  const own = within.map((name) => name.slice(0, name.indexOf(':')));
  const others = own.filter((one) => !dimensions.includes(one));
  if (dimensions.every((one) => own.includes(one))) return 'one weight';
  if (others.length === 0) return 'margin';
  return breakdowns.some((one) => others.every((other) => other === one.dimension)) ? 'breakdown' : undefined;
}
