import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Actor } from '../../api/access/actor';
import { type Action, may, must, policies } from '../../api/access/policies';
import { actors, officialOf, partnerWith } from '../support/actors';

const about = (...municipalities: string[]) => ({ municipalities });
const FIGURES = ['read distributions', 'read indicators'] as const;

test.each<[string, Actor, string[], boolean]>([
  ['the public', actors.public, ['GM0512'], false],
  ['the public, not even of the country', actors.public, [], false],
  ['an official of it', officialOf('GM0512'), ['GM0512'], true],
  ['an official of elsewhere', officialOf('GM0363'), ['GM0512'], false],
  ['an official of both sides of a border', officialOf('GM0512', 'GM0523'), ['GM0512', 'GM0523'], true],
  ['an official of one side of a border', officialOf('GM0512'), ['GM0512', 'GM0523'], false],
  ['an official, of the country to compare with', officialOf('GM0363'), [], true],
  ['a partner whose key is for all', partnerWith({}), ['GM0512'], true],
  ['a partner whose key is for elsewhere', partnerWith({ municipalities: ['GM0363'] }), ['GM0512'], false],
  ['a partner whose key is for nowhere', partnerWith({ municipalities: [] }), ['GM0512'], false],
  ['an adviser', actors.adviser, ['GM0512'], true],
])('figures for %s', (_, actor, municipalities, allowed) => {
  for (const action of FIGURES) expect(may(actor, action, about(...municipalities))).toBe(allowed);
});

test('a scope opens its own figures and no others', () => {
  const partner = partnerWith({ scopes: ['indicators'] });
  expect(FIGURES.map((action) => may(partner, action, about('GM0512')))).toEqual([false, true]);
});

test.each<[Action, Actor[]]>([
  ['keep consultations', [actors.adviser, actors.administrator]],
  ['read consultations', [actors.adviser, actors.administrator]],
  ['read consultation designs', [actors.adviser, actors.administrator]],
  ['read jobs', [actors.adviser, actors.administrator]],
  ['review results', [actors.adviser, actors.administrator]],
  ['read open answers', [actors.adviser, actors.administrator]],
  ['keep open answers', [actors.adviser, actors.administrator]],
  ['keep publications', [actors.adviser, actors.administrator]],
  ['edit profiles', [actors.adviser, actors.administrator]],
  ['manage keys', [actors.administrator]],
  ['manage people', [actors.administrator]],
  ['read audit', [actors.administrator]],
])('%s is for staff named here and nobody else', (action, allowed) => {
  expect(Object.values(actors).filter((actor) => may(actor, action))).toEqual(allowed);
});

test.each(['read trajectories', 'read consultations'] as const)('%s: what is published is for everybody', (action) => {
  const of = (isPublished: boolean) => ({ municipalities: ['GM0512'], isPublished });
  for (const actor of Object.values(actors)) expect(may(actor, action, of(true))).toBe(true);
  expect(Object.values(actors).filter((actor) => may(actor, action, of(false)))).toEqual(
    action === 'read trajectories'
      ? [actors.official, actors.adviser, actors.administrator]
      : [actors.adviser, actors.administrator],
  );
  expect(may(officialOf('GM0363'), action, of(false))).toBe(false);
});

// Read as text: the action that each mutation asserts.
test('no mutation hangs on a right to read', () => {
  const files = readdirSync('api', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.resolver.ts'),
  );
  const asserted = files.flatMap((name) =>
    readFileSync(path.join('api', name), 'utf8')
      .split(/^ {2}@(?=Query|Mutation|FieldResolver)/m)
      .filter((part) => part.startsWith('Mutation'))
      .flatMap((part) => [...part.matchAll(/\bmust\([\w.]+, '([^']+)'/g)].map(([, action]) => action)),
  );
  expect(asserted.length).toBeGreaterThan(20);
  // The export of the audit log changes nothing.
  expect(asserted.filter((action) => action?.startsWith('read') && action !== 'read audit')).toEqual([]);
});

test('who may not is told so, and not what is there', () => {
  expect(() => must(actors.public, 'manage keys')).toThrow('You may not manage keys');
});

test('no action reads survey rows; of answers only the words are read, redacted and without whose they are', () => {
  const actions = Object.keys(policies).filter((action) => /response|answer|survey/.test(action));
  expect(actions).toEqual(['read open answers', 'keep open answers']);
});
