import { definitions, type IndicatorDefinition, type IndicatorSource } from './definition';
import { PERCENT_1 } from './units';

export const RIVM: IndicatorSource = {
  key: 'rivm',
  publisher: "RIVM, GGD'en en CBS",
  table: 'Gezondheidsmonitor Volwassenen en Ouderen: gezondheid per wijk en buurt, 18 jaar en ouder',
};

/** Columns: stems of StatLine's columns. Estimates by a model from the monitor's survey, of adults of 18 and over. */
// biome-ignore format: a table reads best with a row per indicator
export const rivmDefinitions: IndicatorDefinition[] = [
  ...definitions(RIVM, 'health', [
    ['health-good', 'Goede ervaren gezondheid', 'Good self-rated health', PERCENT_1, 'ErvarenGezondheidGoedZeerGoed', 'Deel van de volwassenen dat de eigen gezondheid goed of zeer goed noemt.'],
    ['exercise-guideline', 'Voldoet aan de beweegrichtlijn', 'Meets the exercise guideline', PERCENT_1, 'VoldoetAanBeweegrichtlijn', 'Deel van de volwassenen dat genoeg beweegt.'],
    ['sports-weekly', 'Sport elke week', 'Does sports weekly', PERCENT_1, 'WekelijkseSporters', 'Deel van de volwassenen dat elke week sport.'],
    ['underweight', 'Ondergewicht', 'Underweight', PERCENT_1, 'Ondergewicht', 'Deel van de volwassenen met een BMI onder 18,5.'],
    ['normal-weight', 'Normaal gewicht', 'Normal weight', PERCENT_1, 'NormaalGewicht', 'Deel van de volwassenen met een BMI van 18,5 tot 25.'],
    ['overweight', 'Overgewicht', 'Overweight', PERCENT_1, 'Overgewicht', 'Deel van de volwassenen met een BMI van 25 of hoger.'],
    ['obesity', 'Ernstig overgewicht', 'Obesity', PERCENT_1, 'ErnstigOvergewicht', 'Deel van de volwassenen met een BMI van 30 of hoger.'],
    ['smokers', 'Rokers', 'Smokers', PERCENT_1, 'Roker', 'Deel van de volwassenen dat rookt.'],
    ['alcohol-guideline', 'Voldoet aan de alcoholrichtlijn', 'Meets the alcohol guideline', PERCENT_1, 'VoldoetAanAlcoholRichtlijn', 'Deel van de volwassenen dat geen of hooguit één glas alcohol per dag drinkt.'],
    ['drinkers', 'Drinkers', 'Drinkers', PERCENT_1, 'Drinker', 'Deel van de volwassenen dat alcohol drinkt.'],
    ['drinkers-heavy', 'Zware drinkers', 'Heavy drinkers', PERCENT_1, 'ZwareDrinker', 'Deel van de volwassenen dat minstens een keer per week veel drinkt op een dag.'],
    ['drinkers-excessive', 'Overmatige drinkers', 'Excessive drinkers', PERCENT_1, 'OvermatigeDrinker', 'Deel van de volwassenen dat per week te veel drinkt.'],
    ['long-term-condition', 'Langdurige aandoening', 'Long-term condition', PERCENT_1, 'EenOfMeerLangdurigeAandoeningen', 'Deel van de volwassenen met een of meer langdurige aandoeningen.'],
    ['limited-by-health', 'Beperkt vanwege gezondheid', 'Limited by health', PERCENT_1, 'BeperktVanwegeGezondheid', 'Deel van de volwassenen dat beperkt is door de gezondheid.'],
    ['severely-limited-by-health', 'Ernstig beperkt vanwege gezondheid', 'Severely limited by health', PERCENT_1, 'ErnstigBeperktVanwegeGezondheid', 'Deel van de volwassenen dat ernstig beperkt is door de gezondheid.'],
    ['ill-and-limited', 'Langdurig ziek en beperkt', 'Long-term ill and limited', PERCENT_1, 'LangdurigeZiekteEnBeperkt', 'Deel van de volwassenen dat langdurig ziek is en daardoor beperkt.'],
    ['physical-limitation', 'Lichamelijke beperking', 'Physical limitation', PERCENT_1, 'EenOfMeerLichamelijkeBeperkingen', 'Deel van de volwassenen met een beperking in horen, zien of bewegen.'],
    ['hearing-limitation', 'Beperking in horen', 'Hearing limitation', PERCENT_1, 'BeperkingInHoren', 'Deel van de volwassenen met een beperking in horen.'],
    ['sight-limitation', 'Beperking in zien', 'Sight limitation', PERCENT_1, 'BeperkingInZien', 'Deel van de volwassenen met een beperking in zien.'],
    ['mobility-limitation', 'Beperking in bewegen', 'Mobility limitation', PERCENT_1, 'BeperkingInBewegen', 'Deel van de volwassenen met een beperking in bewegen.'],
    ['anxiety-risk', 'Matig of hoog risico op angst of depressie', 'Moderate or high risk of anxiety or depression', PERCENT_1, 'MatigHoogRisicoOpAngstOfDepressie', 'Deel van de volwassenen met een matig of hoog risico op een angststoornis of depressie.'],
    ['anxiety-risk-high', 'Hoog risico op angst of depressie', 'High risk of anxiety or depression', PERCENT_1, 'HoogRisicoOpAngstOfDepressie', 'Deel van de volwassenen met een hoog risico op een angststoornis of depressie.'],
    ['stress', '(Heel) veel stress', 'Much stress', PERCENT_1, 'HeelVeelStressInAfgelopen4Weken', 'Deel van de volwassenen met veel of heel veel stress in de afgelopen vier weken.'],
    ['control-of-life', 'Regie over eigen leven', 'Control over own life', PERCENT_1, 'MatigVeelRegieOverEigenLeven', 'Deel van de volwassenen met matige of veel regie over het eigen leven.'],
    ['loneliness', 'Eenzaam', 'Lonely', PERCENT_1, 'Eenzaam', 'Deel van de volwassenen dat eenzaam is.'],
    ['loneliness-severe', 'Ernstig eenzaam', 'Severely lonely', PERCENT_1, 'ErnstigZeerErnstigEenzaam', 'Deel van de volwassenen dat ernstig of zeer ernstig eenzaam is.'],
    ['loneliness-emotional', 'Emotioneel eenzaam', 'Emotionally lonely', PERCENT_1, 'EmotioneelEenzaam', 'Deel van de volwassenen dat een hechte band met iemand mist.'],
    ['loneliness-social', 'Sociaal eenzaam', 'Socially lonely', PERCENT_1, 'SociaalEenzaam', 'Deel van de volwassenen dat contacten met anderen mist.'],
    ['noise-neighbours', 'Ernstige geluidhinder door buren', 'Severe noise from neighbours', PERCENT_1, 'ErnstigeGeluidhinderDoorBuren', 'Deel van de volwassenen met ernstige geluidhinder door buren.'],
  ]),
  ...definitions(RIVM, 'participation', [
    ['informal-carers', 'Mantelzorgers', 'Informal carers', PERCENT_1, 'Mantelzorger', 'Deel van de volwassenen dat mantelzorg geeft.'],
    ['volunteers', 'Vrijwilligers', 'Volunteers', PERCENT_1, 'Vrijwilligerswerk', 'Deel van de volwassenen dat vrijwilligerswerk doet.'],
  ]),
  ...definitions(RIVM, 'mobility', [
    ['walk-or-cycle', 'Loopt of fietst naar school of werk', 'Walks or cycles to school or work', PERCENT_1, 'LopenEnOfFietsenNaarSchoolOfWerk', 'Deel van de volwassenen dat naar school of werk loopt of fietst.'],
    ['walk', 'Loopt naar school of werk', 'Walks to school or work', PERCENT_1, 'LopenNaarSchoolOfWerk', 'Deel van de volwassenen dat naar school of werk loopt.'],
    ['cycle', 'Fietst naar school of werk', 'Cycles to school or work', PERCENT_1, 'FietsenNaarSchoolOfWerk', 'Deel van de volwassenen dat naar school of werk fietst.'],
  ]),
  ...definitions(RIVM, 'income', [
    ['making-ends-meet', 'Moeite met rondkomen', 'Difficulty making ends meet', PERCENT_1, 'MoeiteMetRondkomen', 'Deel van de volwassenen dat het afgelopen jaar moeite had om rond te komen.'],
  ]),
];
