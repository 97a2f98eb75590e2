/** The twelve provinces by code. Source: CBS. */
export const PROVINCES: [code: string, name: string][] = [
  ['PV20', 'Groningen'],
  ['PV21', 'Fryslân'],
  ['PV22', 'Drenthe'],
  ['PV23', 'Overijssel'],
  ['PV24', 'Flevoland'],
  ['PV25', 'Gelderland'],
  ['PV26', 'Utrecht'],
  ['PV27', 'Noord-Holland'],
  ['PV28', 'Zuid-Holland'],
  ['PV29', 'Zeeland'],
  ['PV30', 'Noord-Brabant'],
  ['PV31', 'Limburg'],
];

/** The districts of Gorinchem (GM0512). Source: CBS, wijk_2025.csv, names as they are there. */
export const DISTRICTS: [code: string, name: string][] = [
  ['WK051201', 'Wijk 01 Gorinchem binnenstad'],
  ['WK051202', 'Wijk 02 Wijdschild'],
  ['WK051203', 'Wijk 03 Lingewijk'],
  ['WK051204', 'Wijk 04 haarwijk'],
  ['WK051205', 'Wijk 05 Stalkaarsen'],
  ['WK051206', 'Wijk 06 Gildenwijk'],
  ['WK051207', 'Wijk 07 Schelluinsestraat'],
  ['WK051208', 'Wijk 08 Avelingen Oost'],
  ['WK051209', 'Wijk 09 Avelingen West'],
  ['WK051210', 'Wijk 10 Molenvliet'],
  ['WK051211', 'Wijk 11 laag Dalem'],
  ['WK051212', 'Wijk 12 Dalem'],
  ['WK051213', 'Wijk 13 Hoog Dalem'],
  ['WK051214', 'Wijk 14 Bedrijventerrein Oost'],
  ['WK051215', 'Wijk 15 Papland'],
  ['WK051216', 'Wijk 16 schotdeuren'],
  ['WK051217', 'Wijk 17 Bedrijventerrein Noord'],
  ['WK051218', 'Wijk 18 Landelijk gebied West'],
  ['WK051219', 'Wijk 19 Landelijk gebied Noord'],
  ['WK051220', 'Wijk 20 Landelijk gebied Oost'],
  ['WK051221', 'Wijk 21 Landelijk gebied Zuid'],
];

/**
 * A neighbourhood per district and a few more. Source of codes and names: CBS, buurt_2025.csv. The PC4 is a real one
 * of Gorinchem; which postcodes lie in the neighbourhood, and how many, is made up.
 */
export const NEIGHBOURHOODS: { code: string; name: string; pc4: string; postcodes: number }[] = [
  { code: 'BU05120101', name: 'Bovenstad', pc4: '4201', postcodes: 14 },
  { code: 'BU05120102', name: 'Benedenstad', pc4: '4201', postcodes: 12 },
  { code: 'BU05120200', name: 'Wijdschild', pc4: '4207', postcodes: 8 },
  { code: 'BU05120300', name: 'Lingewijk', pc4: '4206', postcodes: 12 },
  { code: 'BU05120403', name: 'Haarwijk West', pc4: '4205', postcodes: 8 },
  { code: 'BU05120404', name: 'Haarwijk Oost', pc4: '4205', postcodes: 8 },
  { code: 'BU05120500', name: 'Stalkaarsen', pc4: '4205', postcodes: 10 },
  { code: 'BU05120600', name: 'Gildenwijk', pc4: '4204', postcodes: 18 },
  { code: 'BU05120700', name: 'Schelluinsestraat', pc4: '4203', postcodes: 3 },
  { code: 'BU05120800', name: 'Avelingen Oost', pc4: '4202', postcodes: 2 },
  { code: 'BU05120900', name: 'Avelingen West', pc4: '4202', postcodes: 2 },
  { code: 'BU05121000', name: 'Molenvliet', pc4: '4203', postcodes: 2 },
  { code: 'BU05121105', name: 'Laag Dalem I', pc4: '4207', postcodes: 8 },
  { code: 'BU05121106', name: 'Laag Dalem II', pc4: '4207', postcodes: 8 },
  { code: 'BU05121200', name: 'Dalem', pc4: '4213', postcodes: 6 },
  { code: 'BU05121300', name: 'Hoog Dalem', pc4: '4208', postcodes: 14 },
  { code: 'BU05121409', name: 'Linge', pc4: '4207', postcodes: 2 },
  { code: 'BU05121500', name: 'Papland', pc4: '4203', postcodes: 2 },
  { code: 'BU05121600', name: 'Schotdeuren', pc4: '4205', postcodes: 3 },
  { code: 'BU05121700', name: 'Bedrijventerrein Noord', pc4: '4206', postcodes: 2 },
  { code: 'BU05121800', name: 'Landelijk gebied West', pc4: '4203', postcodes: 2 },
  { code: 'BU05121900', name: 'Landelijk gebied Noord', pc4: '4206', postcodes: 2 },
  { code: 'BU05122000', name: 'Landelijk gebied Oost', pc4: '4213', postcodes: 2 },
  { code: 'BU05122100', name: 'Landelijk gebied Zuid', pc4: '4201', postcodes: 2 },
];
