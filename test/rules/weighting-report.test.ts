import { tellable } from '../../api/consultations/results/weighting-report';
import type { CountedTable, WeightCell } from '../../api/statistics/disclosure/tables';
import { METHOD } from '../support/publications';

/** Ten respondents in each of so many combinations of a district and an age, who all weigh the same. */
function reported(combinations: number, worlds: [] | undefined) {
  const list = Array.from(
    { length: combinations },
    (_, at): WeightCell => ({ within: [`district:${at}`, `age:${at}`], respondents: 10, weight: 1 }),
  );
  const dimensions = ['district' as const, 'age' as const];
  const report = { ...METHOD.weighting, state: 'weighted' as const, dimensions };
  const weigh = (numbers: readonly number[]) => ({ weights: Float64Array.from(numbers, () => 1), iterations: 1 });
  const cells = {
    dimensions: [...dimensions],
    list,
    of: new Int32Array(),
    breakdowns: [],
    isOfTotalOnly: false,
    weigh,
  };
  const knownWeights = { dimensions, cells: list, worlds };
  const table = { id: 'q1', categories: [], exclusive: true, groups: [], knownWeights };
  return tellable({ report, cells, weights: new Float64Array() }, knownWeights, [{ table } as unknown as CountedTable]);
}

test.each([
  ['the dimensions that are weighted to', reported(120, []), ['district', 'age']],
  ['none where there are too many combinations of these', reported(121, []), undefined],
  ['none where nothing weighted may be shown', reported(120, undefined), undefined],
])('groups have weighted figures by %s', (_what, report, groupDimensions) => {
  expect(report).toMatchObject({ state: 'weighted', dimensions: ['district', 'age'] });
  expect(report.groupDimensions).toEqual(groupDimensions);
});
