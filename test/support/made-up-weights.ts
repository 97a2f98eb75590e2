import type { KnownWeights } from '../../api/statistics/disclosure/tables';
import type { Margin } from '../../api/statistics/margins';
import { rake, rakeCells } from '../../api/statistics/raking';
import { answersOf, type Breakdown, type Question, type Respondent } from './made-up-tables';

/**
 * Weights from raking to a population at random; undefined where respondents cannot be weighted to it.
 * @param others dimensions by which cells are told apart too.
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
  const nameOf = ({ classes }: Respondent) => [...names, ...others].map((name) => `${name}:${classes[name]}`).join(' ');
  const keys = [...new Set(respondents.map(nameOf))];
  const of = respondents.map((one) => keys.indexOf(nameOf(one)));
  const perCell = margins.map((margin) => ({ ...margin, of: keys.map((_, cell) => margin.of[of.indexOf(cell)]!) }));
  const known: KnownWeights = {
    dimensions: [...names, ...others],
    weightedTo: names,
    cells: keys.map((key, cell) => ({
      within: key.split(' '),
      weight: raked.weights[of.indexOf(cell)]!,
      respondents: of.filter((one) => one === cell).length,
    })),
    worlds: [],
  };
  return {
    known,
    weigh: (numbers: readonly number[]) => {
      const found = rakeCells(perCell, numbers);
      return found && [...found.weights];
    },
    cellsOf: (question: Question) =>
      keys.map((_, cell) =>
        answersOf(
          question,
          respondents.filter((__, row) => of[row] === cell),
        ),
      ),
  };
}
