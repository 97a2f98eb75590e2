import { suggestedCodes, suggestedSentiment } from '../../api/consultations/open-answers/code-suggestion';
import { isPartOf, quoteFrom } from '../../api/consultations/open-answers/quote.rules';

const ANSWER = 'Mijn buurman [naam] zei dat er te weinig bankjes staan, en dat is niet goed voor ouderen.';

test.each([
  ['the whole answer', ANSWER, true],
  ['its end', 'dat is niet goed voor ouderen', true],
  ['with a capital and a point of its own', 'Er te weinig bankjes staan.', true],
  ['with words left out', 'Mijn buurman […] zei dat er te weinig bankjes staan […]', true],
  ['with words left out unmarked', 'te weinig bankjes voor ouderen', true],
  ['with a word hidden besides', 'Mijn [weggelaten] zei dat er te weinig bankjes staan', true],
  ['with the mark of redaction', 'buurman [naam] zei', true],
  ['with a word that is not in it', 'Mijn buurman Jan zei dat er te weinig bankjes staan', false],
  ['in another order', 'bankjes te weinig', false],
  ['with a word twice that is in it once', 'bankjes bankjes', false],
  ['with a sense turned by adding', 'dat is niet heel goed voor ouderen', false],
  ['with more than a word within a mark', 'buurman [Jan de Vries, Kerkstraat 12] zei', false],
])('a quote is part of its answer: %s', (_what, quote, expected) => {
  expect(isPartOf(quote, ANSWER)).toBe(expected);
});

test.each([
  ['', 'REQUIRED'],
  ['x'.repeat(1_001), 'TOO_LONG'],
  ['Iets heel anders', 'NOT_PART_OF_ANSWER'],
])('a quote that cannot be says why: %#', (text, code) => {
  expect(quoteFrom(text, ANSWER).userErrors.map((one) => one.code)).toContain(code);
});

test('a quote in which leaving out words makes a name stand out is refused', () => {
  const answer = 'Kees is aardig. De Bakker ook.';
  expect(quoteFrom('Kees […] Bakker', answer).userErrors).toEqual([]);
  expect(quoteFrom('Kees Bakker', answer).userErrors.map((one) => one.code)).toEqual(['TELLS_WHO']);
});

const CODES = [
  { code: 'bankjes', label: 'Bankjes', keywords: ['bank*', 'zitplek'] },
  { code: 'cafe', label: 'Café', keywords: ['café', 'samen eten'] },
  { code: 'niets', label: 'Niets', keywords: [] },
];

test.each([
  ['Meer BANKJES graag', ['bankjes']],
  ['een zitplek erbij', ['bankjes']],
  ['zitplekken erbij', []],
  ['Een cafe waar we samen   eten', ['cafe']],
  ['samen, eten', ['cafe']],
  ['samen gezellig eten', []],
  ['spaarbankboekje', []],
  ['bankjes bij het café', ['bankjes', 'cafe']],
  ['', []],
])('keywords propose codes: %s', (text, expected) => {
  expect(suggestedCodes(text, CODES)).toEqual(expected);
});

test.each([
  ['Het is hier fijn wonen', 'positive'],
  ['Veel overlast en lawaai', 'negative'],
  ['niet goed', 'negative'],
  ['geen overlast', 'positive'],
  ['fijn maar ook overlast', undefined],
  ['De bus komt elk uur', undefined],
])('words propose a sentiment: %s', (text, expected) => {
  expect(suggestedSentiment(text)).toBe(expected);
});
