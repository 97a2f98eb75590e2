import { figureColumns, stemOf } from '../../api/indicators/column.rules';
import { allDefinitions } from '../../api/indicators/definitions/catalogue';
import { THEMES } from '../../api/indicators/definitions/definition';
import { kwbDefinitions } from '../../api/indicators/definitions/kwb';

test.each([
  ['WmoClienten_89', 'WmoClienten'],
  ['WmoClienten_98', 'WmoClienten'],
  ['k_0Tot15Jaar_8', 'k_0Tot15Jaar'],
  ['ScholenBinnen3Km_109', 'ScholenBinnen3Km'],
  ['p_hh_110', 'p_hh_110'],
  ['a_00_14', 'a_00_14'],
  ['a_nb_won ', 'a_nb_won'],
  ['SES-WOA/Totaalscore/Gemiddelde score (Getal)', 'SESWOATotaalscoreGemiddeldescore'],
])('the column %p has the stem %p', (column, stem) => {
  expect(stemOf(column)).toBe(stem);
});

const found = (header: string[]) => {
  const { codes, positions } = figureColumns(header, kwbDefinitions);
  return Object.fromEntries(codes.map((code, i) => [code, positions[i]]));
};

test('a stem under electricity and under gas is two indicators', () => {
  const header = [
    'GemiddeldElektriciteitsverbruikTotaal_47',
    'Huurwoning_53',
    'GemiddeldAardgasverbruikTotaal_55',
    'Huurwoning_61',
  ];
  expect(found(header)).toEqual({ electricity: 0, 'electricity-rented': 1, gas: 2, 'gas-rented': 3 });
});

test('with only the gas columns downloaded, a dwelling type is still gas', () => {
  expect(found(['GemiddeldAardgasverbruikTotaal_20', 'Appartement_21'])).toEqual({ gas: 0, 'gas-apartment': 1 });
});

const ORIGIN = ['Nederland_17', 'EuropaExclusiefNederland_18', 'BuitenEuropa_19', 'Nederland_20'];
const BIRTHPLACE = ['EuropaExclusiefNederland_21', 'BuitenEuropa_22', 'EuropaExclusiefNederland_23', 'BuitenEuropa_24'];

test('the three columns of the same name about origin are told apart by their place', () => {
  expect(found([...ORIGIN, ...BIRTHPLACE])).toEqual({
    'origin-netherlands': 0,
    'origin-europe': 1,
    'origin-outside-europe': 2,
    'born-here-origin-netherlands': 3,
    'born-here-origin-europe': 4,
    'born-here-origin-outside-europe': 5,
    'born-abroad-origin-europe': 6,
    'born-abroad-origin-outside-europe': 7,
  });
});

test('with some of them missing there is no telling which is which, so none is taken', () => {
  const { codes, unknown } = figureColumns(ORIGIN.slice(0, 3), kwbDefinitions);
  expect(codes).toEqual([]);
  expect(unknown).toEqual(ORIGIN.slice(0, 3));
});

test('a column we do not know is named, one that only describes the area is not', () => {
  const header = [
    'ID',
    'WijkenEnBuurten',
    'SoortRegio_2',
    'MeestVoorkomendePostcode_113',
    'Zonnebloemen_7',
    'Mannen_6',
  ];
  expect(figureColumns(header, kwbDefinitions)).toEqual({
    codes: ['men'],
    positions: [5],
    unknown: ['Zonnebloemen_7'],
  });
});

test('every definition has a code, a unit and words of its own', () => {
  const codes = allDefinitions.map((one) => one.code);
  expect(new Set(codes).size).toBe(codes.length);
  for (const one of allDefinitions) {
    expect(one.code).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
    expect(THEMES).toContain(one.theme);
    expect(one.description).toMatch(/^.{10,}\.$/);
    for (const words of [one.name, one.unit]) {
      expect(words.nl.trim()).not.toBe('');
      expect(words.en.trim()).not.toBe('');
    }
  }
});

test('no column of a source stands for two indicators', () => {
  for (const source of new Set(allDefinitions.map((one) => one.source))) {
    const columns = allDefinitions.filter((one) => one.source === source).flatMap((one) => one.columns);
    expect(columns.filter((column, i) => columns.indexOf(column) !== i)).toEqual([]);
  }
});
