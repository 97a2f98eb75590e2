import reactAdminEn from 'ra-language-english';
import { citisensEn } from '../../admin/messages/citisens.en';
import { citisensNl } from '../../admin/messages/citisens.nl';
import { reactAdminNl } from '../../admin/messages/react-admin.nl';
import { resourcesEn } from '../../admin/messages/resources.en';
import { resourcesNl } from '../../admin/messages/resources.nl';

type Messages = { [key: string]: string | Messages };

/** Every key with its text: `ra.action.add` → "Add". */
function flat(messages: Messages, path = ''): Map<string, string> {
  return new Map(
    Object.entries(messages).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string' ? [[path + key, value]] : [...flat(value, `${path}${key}.`)],
    ),
  );
}

/** The places a text leaves open: `%{name}`. */
function placesIn(text: string): string[] {
  return [...new Set(text.match(/%\{\w+\}/g))].sort();
}

/** Texts that are the same in both languages: only names. */
const SAME_IN_BOTH = ['ra.page.list', 'ra.page.show'];

test('every key of react-admin has a Dutch text of its own', () => {
  const english = flat(reactAdminEn as unknown as Messages);
  const dutch = flat(reactAdminNl as unknown as Messages);
  expect(english.size).toBeGreaterThan(150);
  expect([...dutch.keys()].sort()).toEqual([...english.keys()].sort());
  const untranslated = [...english].filter(([key, text]) => dutch.get(key) === text).map(([key]) => key);
  expect(untranslated).toEqual(SAME_IN_BOTH);
});

test('Dutch texts of react-admin name no place that the English ones do not fill', () => {
  const english = flat(reactAdminEn as unknown as Messages);
  const unknown = [...flat(reactAdminNl as unknown as Messages)].filter(([key, text]) =>
    placesIn(text).some((place) => !placesIn(english.get(key) ?? '').includes(place)),
  );
  expect(unknown).toEqual([]);
});

test.each([
  ['the panel', citisensNl, citisensEn],
  ['the nouns', resourcesNl, resourcesEn],
] as [string, Messages, Messages][])('Dutch and English say the same things about %s', (_, nl, en) => {
  const [dutch, english] = [flat(nl), flat(en)];
  expect([...english.keys()].sort()).toEqual([...dutch.keys()].sort());
  for (const [key, text] of dutch) expect([key, placesIn(english.get(key) ?? '')]).toEqual([key, placesIn(text)]);
});
