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
  ['read drafts', [actors.adviser, actors.administrator]],
  ['review results', [actors.adviser, actors.administrator]],
  ['read open answers', [actors.adviser, actors.administrator]],
  ['keep publications', [actors.adviser, actors.administrator]],
  ['edit profiles', [actors.adviser, actors.administrator]],
  ['manage keys', [actors.administrator]],
  ['manage people', [actors.administrator]],
  ['read audit', [actors.administrator]],
])('%s is for staff named here and nobody else', (action, allowed) => {
  expect(Object.values(actors).filter((actor) => may(actor, action))).toEqual(allowed);
});

test('who may not is told so, and not what is there', () => {
  expect(() => must(actors.public, 'manage keys')).toThrow('You may not manage keys');
});

test('no action reads survey rows; of answers only the words are read, redacted and without whose they are', () => {
  const actions = Object.keys(policies).filter((action) => /response|answer|survey/.test(action));
  expect(actions).toEqual(['read open answers']);
});
