import { parsePostcode, spacedPostcode } from '../../admin/postcodes/parse-postcode';

test.each([
  ['4201 ab', '4201AB'],
  [' 4201AB ', '4201AB'],
  ['4201', '4201'],
  ['42 01 a b', '4201AB'],
  ['0201AB', undefined],
  ['4201SS', undefined],
  ['4201A', undefined],
  ['Gorinchem', undefined],
  ['', undefined],
])('"%s" is read as %s', (typed, code) => {
  expect(parsePostcode(typed)).toBe(code);
});

test('a postcode is written with a space before its letters', () => {
  expect([spacedPostcode('4201AB'), spacedPostcode('4201')]).toEqual(['4201 AB', '4201']);
});
