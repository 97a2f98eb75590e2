import { definitions, type IndicatorDefinition, type IndicatorSource } from './definition';
import { HOUSEHOLDS, PERCENT_1, SCORE } from './units';

export const SES: IndicatorSource = {
  key: 'ses',
  publisher: 'CBS',
  table: 'Sociaal-economische status; scores per wijk en buurt (SES-WOA)',
};

/** Columns: StatLine's titles without their unit and signs: `OpleidingsniveauLaagWaarde` of `Opleidingsniveau/Laag/Waarde (%)`. */
// biome-ignore format: a table reads best with a row per indicator
export const sesDefinitions: IndicatorDefinition[] = [
  ...definitions(SES, 'households', [
    ['ses-households', 'Huishoudens met een SES-WOA-score', 'Households with an SES-WOA score', HOUSEHOLDS, 'Particulierehuishoudens', 'Particuliere huishoudens waarover de score is berekend, afgerond op honderdtallen.'],
  ]),
  ...definitions(SES, 'education', [
    ['ses-education-low', 'Lager opgeleide huishoudens', 'Lower educated households', PERCENT_1, 'OpleidingsniveauLaagWaarde', 'Deel van de huishoudens met een laag opleidingsniveau.'],
    ['ses-education-middle', 'Middelbaar opgeleide huishoudens', 'Middle educated households', PERCENT_1, 'OpleidingsniveauMiddelbaarWaarde', 'Deel van de huishoudens met een middelbaar opleidingsniveau.'],
    ['ses-education-high', 'Hoger opgeleide huishoudens', 'Higher educated households', PERCENT_1, 'OpleidingsniveauHoogWaarde', 'Deel van de huishoudens met een hoog opleidingsniveau.'],
  ]),
  ...definitions(SES, 'social-status', [
    ['ses-score', 'SES-WOA-score', 'SES-WOA score', SCORE, 'SESWOATotaalscoreGemiddeldescore', 'Gemiddelde score voor welvaart, opleiding en arbeid; 0 is ongeveer het landelijke gemiddelde.'],
    ['ses-spread', 'Spreiding van de SES-WOA-score', 'Spread of the SES-WOA score', SCORE, 'SpreidingSpreidingtotaalWaarde', 'Hoe sterk huishoudens binnen het gebied verschillen: hoger is meer verschil.'],
  ]),
];
