import { csvOf } from '../../api/access/audit.rules';

const record = {
  id: '1',
  at: '2026-11-21T10:00:00.000Z',
  actor: 'adviser#a',
  action: 'updateProfile',
  recordType: 'Profile',
  recordId: 'p',
  requestId: 'r',
};
const HEAD = 'id,at,actor,action,recordType,recordId,requestId,field,before,after\r\n';
const START = '1,2026-11-21T10:00:00.000Z,adviser#a,updateProfile,Profile,p,r';

test('without records there is a heading only', () => {
  expect(csvOf([])).toBe(HEAD);
});

test('a record without changed fields is one line', () => {
  expect(csvOf([{ ...record, changes: [] }])).toBe(`${HEAD}${START},,,\r\n`);
});

test.each([
  ['plain', 'plain'],
  ['a,b', '"a,b"'],
  ['say "no"', '"say ""no"""'],
  ['two\nlines', '"two\nlines"'],
  ['=1+1', "'=1+1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['-2,5', `"'-2,5"`],
])('a text stays one cell and never becomes a formula: %j', (after, cell) => {
  expect(csvOf([{ ...record, changes: [{ field: 'summary', after }] }])).toBe(`${HEAD}${START},summary,,${cell}\r\n`);
});
