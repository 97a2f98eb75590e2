import { proposedUse } from '../../api/consultations/responses/column-names.rules';
import { rowReader } from '../../api/consultations/responses/row.rules';
import { madeUpConsultation, QUESTIONS } from '../support/consultations';

const consultation = madeUpConsultation({ trajectory: 't' });
const setting = { consultation, questionnaire: { version: 1, questions: QUESTIONS }, now: Date.parse('2026-04-01') };

/** What a row with these cells says, its columns known by their names. */
function read(row: Record<string, string>) {
  const columns = Object.keys(row).map((column) => ({ column, use: proposedUse(column, QUESTIONS)! }));
  const { response, problems } = rowReader(Object.keys(row), columns, setting)(Object.values(row), 2);
  return { answers: response.answers, problems };
}

test.each([
  [
    'a place that is empty before one that is not',
    { 'Q6[1]': 'help', 'Q6[2]': '', 'Q6[3]': 'people' },
    'GAP_IN_RANKING',
    'Q6[1]',
  ],
  ['an option on two places', { 'Q6[1]': 'help', 'Q6[2]': 'help' }, 'DOUBLE_IN_RANKING', 'Q6[1]'],
  ['two options where one can be chosen', { 'Q1[often]': 'Y', 'Q1[never]': 'Y' }, 'TOO_MANY_CHOICES', 'Q1[often]'],
  ['a number that is too long', { id: '1'.repeat(101) }, 'INVALID_ID', 'id'],
])('%s is refused', (_what, row, code, column) => {
  expect(read(row).problems).toEqual([expect.objectContaining({ line: 2, code, column, isRefused: true })]);
});

test.each<[Record<string, string>, object]>([
  [{ id: '1'.repeat(100) }, {}],
  [{ 'Q6[1]': 'help', 'Q6[2]': 'people', 'Q6[3]': '' }, { q6: ['help', 'people'] }],
  [{ 'Q1[often]': 'Y', 'Q1[never]': 'N' }, { q1: 'often' }],
])('%j is in order', (row, answers) => expect(read(row)).toEqual({ answers, problems: [] }));

test.each(['n.v.t.', 'onbekend', 'Zeg ik liever niet', 'N/A'])('"%s" is no answer, to whatever was asked', (untold) => {
  const places = { 'Q6[1]': untold, 'Q6[2]': untold, 'Q6[3]': untold };
  for (const row of [{ Q1: untold }, { Q2: untold }, { 'Q2[walk]': untold }, { Q4: untold }, { Q6: untold }, places])
    expect(read(row as Record<string, string>)).toEqual({ answers: {}, problems: [] });
  expect(read({ 'Q6[1]': 'help', 'Q6[2]': untold, 'Q6[3]': untold }).answers).toEqual({ q6: ['help'] });
});
