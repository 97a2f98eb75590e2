import { measureWeighting, weightingReport } from './weighting';

/** Not a timed test: it sees that both ways come to the same weights, and prints what they took. */
test('the benchmark of weighting compares like with like and prints it', () => {
  const cost = measureWeighting(5_000, 0, 1);
  expect(cost.cellsMs).toBeGreaterThan(0);
  expect(cost.oneByOneMs).toBeGreaterThan(0);
  expect(cost.readingMs).toBeGreaterThan(0);
  expect(cost.cellsFastestMs).toBeLessThanOrEqual(cost.cellsMs);
  expect(weightingReport(cost)).toMatch(
    /^Raking 5,000 respondents to 5 margins: [\d.]+ ms in cells \([\d.]+ at best\), [\d.]+ ms one by one \([\d.]+×\); reading them is [\d.]+ ms \(raking takes [\d.]+ of those\)$/,
  );
});
