import { redacted } from '../../api/consultations/open-answers/redaction';

test.each([
  // Names after a cue.
  ['Mijn naam is Jan de Vries en ik woon hier al lang.', 'Mijn naam is [naam] en ik woon hier al lang.'],
  ['mijn naam is fatima el amrani, ik wil meepraten', 'mijn naam is [naam], ik wil meepraten'],
  ['Ik heet Sanne.', 'Ik heet [naam].'],
  ['Vraag het maar aan mevrouw Jansen van de speeltuin.', 'Vraag het maar aan mevrouw [naam] van de speeltuin.'],
  ['Dhr. Van der Berg heeft mij goed geholpen', 'Dhr. [naam] heeft mij goed geholpen'],
  ['dhr. de boer van het wijkteam', 'dhr. [naam] van het wijkteam'],
  ['mw. Yılmaz luistert wel', 'mw. [naam] luistert wel'],
  ['Meneer Smit-Bakker snapt het niet.', 'Meneer [naam] snapt het niet.'],
  ['dokter Pieterse verwees door', 'dokter [naam] verwees door'],
  ['wethouder Klaassen belooft veel', 'wethouder [naam] belooft veel'],
  ['Mijn zoon Daan speelt hier elke dag', 'Mijn zoon [naam] speelt hier elke dag'],
  ['onze buurvrouw Truus van Dam is eenzaam', 'onze buurvrouw [naam] is eenzaam'],
  ['Met vriendelijke groet, Piet Hein Kramer', 'Met vriendelijke groet, [naam]'],
  ['Groetjes Anouk', 'Groetjes [naam]'],
  ['een hond genaamd Bobbie', 'een hond genaamd [naam]'],
  // Names by their form.
  ['Ik sprak met Jan de Vries over de lift.', 'Ik sprak met [naam] over de lift.'],
  ['Volgens Ahmed Bouali kan het beter', 'Volgens [naam] kan het beter'],
  ['J.P. van der Meer regelt alles', '[naam] regelt alles'],
  ['vraag A. de Wit maar', 'vraag [naam] maar'],
  ['stuur @jandevries een bericht', 'stuur [naam] een bericht'],
  // Addresses on the internet, and numbers.
  ['Mail me op jan.devries@example.nl graag', 'Mail me op [e-mail] graag'],
  ['mail: j_d+1 @ example.co.uk', 'mail: [e-mail]'],
  ['zie https://www.example.nl/klacht?id=12 voor foto', 'zie [link] voor foto'],
  ['kijk op mijnsite.nl/jan', 'kijk op [link]'],
  ['mijn ip is 192.168.1.20', 'mijn ip is [ip-adres]'],
  ['vanaf 2001:db8:85a3:0:0:8a2e:370:7334 gestuurd', 'vanaf [ip-adres] gestuurd'],
  ['Bel 06-12345678.', 'Bel [telefoonnummer].'],
  ['bel 06 12 34 56 78 na zessen', 'bel [telefoonnummer] na zessen'],
  ['tel. 0183-123456', 'tel. [telefoonnummer]'],
  ['tel (0183) 12 34 56', 'tel [telefoonnummer]'],
  ['+31 6 1234 5678 is mijn nummer', '[telefoonnummer] is mijn nummer'],
  ['0031612345678', '[telefoonnummer]'],
  ['stort op NL91 ABNA 0417 1643 00 aub', 'stort op [rekeningnummer] aub'],
  ['stort op nl91abna0417164300', 'stort op [rekeningnummer]'],
  ['stort op BE68 5390 0754 7034', 'stort op [rekeningnummer]'],
  ['mijn bsn is 123456782', 'mijn bsn is [nummer]'],
  ['bsn 1234.56.782', 'bsn [nummer]'],
  ['zaaknummer 48213 loopt nog', 'zaaknummer [nummer] loopt nog'],
  ['kenteken 12-ABC-3 staat altijd fout', 'kenteken [kenteken] staat altijd fout'],
  ['Ik ben geboren op 12-03-1954', 'Ik ben geboren op [datum]'],
  ['geboren op 12 maart 1954', 'geboren op [datum]'],
  ['geboren in 1954', 'geboren in [datum]'],
  // Addresses of houses.
  ['Ik woon op Kerkstraat 12a.', 'Ik woon op [adres].'],
  ['de overlast bij Burgemeester de Vlugtlaan 5', 'de overlast bij [adres]'],
  ['in de kerkstraat 12 is het druk', 'in de [adres] is het druk'],
  ['4201 AB 12 is ons adres', '[adres] is ons adres'],
  ['postcode 4201ab', 'postcode [adres]'],
  ['Ik woon aan de Linge 15', 'Ik woon aan de [adres]'],
  ['wij zitten op huisnummer 23 b', 'wij zitten op [adres]'],
])('takes out who it is: %s', (text, expected) => {
  expect(redacted(text)).toBe(expected);
  expect(redacted(expected)).toBe(expected);
});

test('more than one in a text, over lines', () => {
  const text = 'Mijn naam is Kees Bakker.\nBel 0612345678 of mail kees@example.nl,\nKerkstraat 3, 4201 AB Gorinchem';
  expect(redacted(text)).toBe(
    'Mijn naam is [naam].\nBel [telefoonnummer] of mail [e-mail],\n[adres], [adres] Gorinchem',
  );
});

/** What residents may well write and that tells nothing of anybody: none of it should be hidden. */
const HARMLESS = [
  'Meer groen in de wijk en minder auto’s.',
  'De gemeente luistert niet.',
  'Ik woon hier al 35 jaar met plezier.',
  'In 2024 is het wijkcentrum dichtgegaan.',
  'Tussen 2019 en 2023 werd het slechter.',
  'Het project 2023-2024 is mislukt.',
  'Er zijn 10.000 nieuwe woningen nodig, zegt men.',
  'De huur is € 750 per maand.',
  'Op 5 mei en Koningsdag is het druk.',
  'Ik ga 2 keer per week naar het park.',
  'Ik loop elke dag langs de dijk 3 km.',
  'Bij de Albert Heijn staan hangjongeren.',
  'In Den Haag weten ze niet wat hier speelt.',
  'Het Rode Kruis doet goed werk.',
  'De Tweede Kamer moet ingrijpen.',
  'Gorinchem Oost wordt vergeten.',
  'De Grote Markt is mooier geworden.',
  'Die mevrouw van het loket was aardig.',
  'Meneer achter de balie was kortaf.',
  'Mijn buurvrouw helpt mij met boodschappen.',
  'Mijn man is ziek en ik zorg voor hem.',
  'HEEL ERG BELANGRIJK dat dit verandert!',
  'De bus komt 1 keer per uur, lijn 80.',
  'Van 9 tot 5 is er niemand.',
  'De wachttijd is 6 tot 8 weken.',
  'Wij willen een WhatsApp groep voor de buurt.',
  'De Wmo en de Jeugdwet werken niet samen.',
  'Geef jongeren een plek, zoals het Jongerencentrum.',
  'Er moet een lift komen op 3 hoog.',
  'Een 7 voor de inspraak, een 4 voor de uitvoering.',
  'Ik vind dat Nederland te vol is.',
  'De huisarts heeft geen tijd.',
  'Zet bankjes langs de Merwede.',
  'De Linge is vervuild.',
  'Iedereen van 65+ zou gratis met de bus moeten.',
  'Sinds corona zie ik niemand meer.',
  'De straat is 30 km per uur maar men rijdt 60.',
  'Op zaterdag is de Kerkstraat afgesloten.',
  'Wij betalen 1.250 euro per jaar aan belasting.',
  'Graag meer contact met de Stadswinkel in Gorinchem.',
  'Er heet hier niemand je welkom.',
  'Mijn dochter van 8 durft niet alleen naar school.',
];

test('hides next to nothing of what tells of nobody', () => {
  const changed = HARMLESS.filter((text) => redacted(text) !== text);
  expect(changed).toEqual([]);
});

test('hides capitals together at times that are no name, which a person sees', () => {
  expect(redacted('Ik ga naar Stichting Samen Sterk.')).toBe('Ik ga naar Stichting [naam].');
});

test('a long text without end takes no time', () => {
  const start = performance.now();
  for (const piece of ['Jan ', 'a.', '1 ', 'Aa-', 'van de ', 'A.', 'de heer ', '4201', '12-', 'x@'])
    redacted(piece.repeat(4_000 / piece.length));
  expect(performance.now() - start).toBeLessThan(5_000);
});
