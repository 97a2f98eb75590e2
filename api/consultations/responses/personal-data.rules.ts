import { isIP } from 'node:net';
import { redacted } from '../open-answers/redaction';
import { fold } from './column';
import type { PersonalData } from './personal-data-names';

/** Words that mean it wherever they stand in a short name. */
const STRONG: [PersonalData, RegExp][] = [
  [
    'name',
    /\b(voornaam|voornamen|achternaam|tussenvoegsels?|roepnaam|first ?name|last ?name|surname|full ?name|family name|voorletters|initialen)\b/,
  ],
  ['e-mail', /\b(e ?mail ?(adres|address)?|mail ?adres|mail ?address)\b/],
  [
    'phone',
    /\b(telefoon(nummer|nr)?|tel ?nr|mobiel(e)? ?(nummer|nr|telefoon)|mobielnummer|phone( ?number)?|telephone|gsm|06 ?nummer|whats ?app ?(nummer|nr|number))\b/,
  ],
  ['ip', /\b(ip ?(adres|address|addr)|ipaddr)\b/],
  ['address', /\b(huisnummer|huisnr|straatnaam|woonadres|thuisadres|street ?address|house ?number)\b/],
  [
    'identity',
    /\b(geboortedatum|geboortedag|date of birth|birth ?date|dob|bsn|burgerservicenummer|iban|rekeningnummer|kenteken)\b/,
  ],
  ['contact', /\b(contact ?gegevens|contact ?details)\b/],
  ['link', /\b(token|refurl|referrer|toegangscode|participant id)\b/],
];
/** Words that mean it only when nothing but filling stands beside them: "uw naam", but not "naam van de wijk". */
const WEAK = new Map<string, PersonalData>([
  ['naam', 'name'],
  ['name', 'name'],
  ['namen', 'name'],
  ['contactpersoon', 'name'],
  ['gebruikersnaam', 'name'],
  ['username', 'name'],
  ['mail', 'e-mail'],
  ['tel', 'phone'],
  ['mobiel', 'phone'],
  ['mobile', 'phone'],
  ['ip', 'ip'],
  ['ipv4', 'ip'],
  ['ipv6', 'ip'],
  ['adres', 'address'],
  ['address', 'address'],
  ['straat', 'address'],
  ['street', 'address'],
]);
const FILLING = new Set(
  `uw u je jouw jij mijn de het een wat is van of en volledige volledig eigen your my the full what and prive werk zakelijk
  private contact respondent respondents bewoner inwoner deelnemer invuller participant persoon person kind
  partner ouder gegevens nummer number optioneel optional vraag question q s client user remote recipient`.split(/\s+/),
);
/** A longer name is a sentence about something; what stands in the column then decides. */
const MAX_WORDS = 6;

/**
 * What a column's name says it holds of persons; undefined when nothing. Survey tools write words together:
 * `RecipientEmail`, `user_ip`, `naam1`.
 */
export function personalByName(column: string): PersonalData | undefined {
  const apart = column.replace(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{L})(?=\d)|(?<=\d)(?=\p{L})/gu, ' ');
  return personalByWords(fold(column)) ?? personalByWords(fold(apart));
}

function personalByWords(name: string): PersonalData | undefined {
  const words = name.split(' ');
  if (words.length > MAX_WORDS) return undefined;
  const strong = STRONG.find(([, pattern]) => pattern.test(name))?.[0];
  if (strong) return strong;
  const left = words.filter((word) => !FILLING.has(word) && !/^\d+$/.test(word));
  return left.every((word) => WEAK.has(word)) ? WEAK.get(left[0] ?? '') : undefined;
}

/** Shorter is nothing of a person, longer is a text. */
const [SHORTEST, LONGEST] = [4, 80];
const EMAIL = /^[\p{L}\d._%+-]+@[\p{L}\d-]+(\.[\p{L}\d-]+)+$/u;
const PHONE = /^(\+|0)[\d\s().-]{8,17}$/;
const IBAN = /^[A-Z]{2}\d{2}\s?([A-Z\d]{4}\s?){2,7}[A-Z\d]{0,4}$/i;

/** What a whole value is of a person; undefined when nothing. A text in which something of the kind occurs is none. */
export function personalByValue(value: string): PersonalData | undefined {
  const text = value.trim();
  const formed = personalByForm(text);
  if (formed || text.length < SHORTEST || text.length > LONGEST) return formed;
  const so = redacted(text);
  if (so === '[naam]') return 'name';
  return so === '[adres]' && /\s/.test(text) && !/^\d{4}\s?[A-Za-z]{2}$/.test(text) ? 'address' : undefined;
}

/** As {@link personalByValue}, of what has a form of its own: no other word looks like it, as one may like a name. */
export function personalByForm(value: string): PersonalData | undefined {
  const text = value.trim();
  if (text.length < SHORTEST || text.length > LONGEST) return undefined;
  if (EMAIL.test(text)) return 'e-mail';
  if (isIP(text) !== 0) return 'ip';
  if (PHONE.test(text) && isPhoneLong(text)) return 'phone';
  return IBAN.test(text) ? 'identity' : undefined;
}

const isPhoneLong = (text: string) => {
  const digits = text.replace(/\D/g, '').length;
  return digits >= 9 && digits <= 13 && !/^\d{1,2}[-.]\d{1,2}[-.](19|20)\d\d(?!\d)/.test(text);
};

/** So many values, and this share of those that are not empty, make a column one of persons. */
const FEWEST = 3;
const SHARE = 0.3;
/** Two capitalised words together are not always somebody: more of them must be. */
const SHARE_OF_NAMES = 0.6;
/** After so many values a column is known. */
const ENOUGH = 2_000;

/** Watches the values of one column while a file is read. */
export class PersonalTally {
  private seen = 0;
  private readonly counts = new Map<PersonalData, number>();

  /** @param look what a value is of a person. */
  constructor(private readonly look: typeof personalByValue = personalByValue) {}

  /** Looks at a value; empty ones and those after the first thousands tell nothing. */
  see(value: string): void {
    if (this.seen >= ENOUGH || value.trim() === '') return;
    this.seen += 1;
    const found = this.look(value);
    if (found) this.counts.set(found, (this.counts.get(found) ?? 0) + 1);
  }

  /** What the column holds of persons, from what was seen so far; undefined when nothing. */
  verdict(): PersonalData | undefined {
    for (const [found, count] of this.counts) {
      if (count >= FEWEST && count >= this.seen * (found === 'name' ? SHARE_OF_NAMES : SHARE)) return found;
    }
    return undefined;
  }
}
