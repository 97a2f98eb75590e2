import { globSync, readFileSync } from 'node:fs';
import { logOf, pageOfRecord } from '../../admin/audit/record-page';

test.each([
  ['Trajectory', 't 1', '/trajectories/t%201/show'],
  ['Consultation', 'c1', '/consultations/c1/show'],
  ['Questionnaire', 'c1', '/consultations/c1/show/questionnaire'],
  ['ColumnMapping', 'c1', '/consultations/c1/show/responses'],
  ['CodeBook', 'c1/q3', '/consultations/c1/show/open-answers'],
  ['Quote', 'c1/q3-5', '/consultations/c1/show/open-answers'],
  ['Publication', 'c1/01J', '/consultations/c1/show/publication'],
  ['Person', 'p1', '/people/p1/show'],
  ['ApiKey', 'k1', '/keys/k1/show'],
  ['Profile', '2019-1', '/profiles/2019-1/show'],
])('%s %s is shown at %s', (type, id, page) => {
  expect(pageOfRecord(type, id)).toBe(page);
});

test('every type of record that is changed has a page, but for work and downloads', () => {
  const written = globSync('api/**/*.ts').flatMap((file) => [
    ...readFileSync(file, 'utf8').matchAll(/record: \{\s*type: '(\w+)'/g),
  ]);
  const types = new Set(written.map(([, type = '']) => type));
  expect(types.size).toBeGreaterThan(8);
  expect([...types].filter((type) => !pageOfRecord(type, '1')).sort()).toEqual(['AuditExport', 'Job']);
});

test('the log of a record is asked by its type and id', () => {
  const [path, search] = logOf('Consultation', 'a&b').split('?');
  expect(path).toBe('/audit');
  expect(JSON.parse(new URLSearchParams(search).get('filter') ?? '')).toEqual({
    recordType: 'Consultation',
    recordId: 'a&b',
  });
});
