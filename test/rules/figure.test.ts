import { readFigure, settleColumn } from '../../api/indicators/figure.rules';

test.each([
  ['  537833', 537833],
  ['0', 0],
  ['       0', 0],
  ['     2.0', 2],
  ['2,1', 2.1],
  ['  -0.100', -0.1],
  ['       .', null],
  ['         .', null],
  ['', null],
  ['        ', null],
  ['       ,', null],
  ['       NaN', null],
  ['1.234.567', undefined],
  ['geheim', undefined],
  ['1e5', undefined],
  ['12 3', undefined],
])('the cell %p holds %p', (cell, figure) => {
  expect(readFigure(cell)).toBe(figure);
});

const M = 'MUNICIPALITY' as const;
const D = 'DISTRICT' as const;

test.each([
  ['a dot among figures of its level is withheld', [M, D, D], [10, 5, null], [10, 5, null]],
  ['a level without any figure was not delivered', [M, D, D], [10, null, null], [10, '-', '-']],
  ['a column without any figure was not delivered', [M, D, D], [null, null, null], ['-', '-', '-']],
  ['zero is a figure, and shows that its level was delivered', [M, D, D], [0, 0, null], [0, 0, null]],
  ['a single row of a level without a figure was not delivered', [M, D, D], [null, 1, 2], ['-', 1, 2]],
  ['no rows give no figures', [], [], []],
] as const)('%s', (_, levels, cells, settled) => {
  expect(settleColumn(levels, cells)).toEqual(settled);
});
