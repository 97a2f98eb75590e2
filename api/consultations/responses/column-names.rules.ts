import type { Question } from '../question';
import { type ColumnUse, type Fact, fold } from './column';

/** Names under which survey tools and advisers write what every response has; folded. */
const FACT_NAMES: Record<Fact, string[]> = {
  id: [
    'id',
    'response id',
    'responseid',
    'respons id',
    'responsnummer',
    'respondent id',
    'respondentnummer',
    'respondentid',
    'antwoord id',
    'volgnummer',
  ],
  time: [
    'submitdate',
    'submit date',
    'date submitted',
    'datum ingestuurd',
    'datum verzonden',
    'ingevuld op',
    'tijdstip',
    'tijd',
    'datum',
    'time',
    'date',
    'submitted at',
  ],
  source: ['bron', 'source', 'herkomst', 'werving'],
  postcode: ['postcode', 'pc6', 'pc4', 'uw postcode', 'wat is uw postcode', 'postal code', 'zip'],
  'age-band': [
    'leeftijd',
    'leeftijdsgroep',
    'leeftijdsklasse',
    'leeftijdscategorie',
    'wat is uw leeftijd',
    'age',
    'age band',
    'age group',
  ],
  gender: ['geslacht', 'gender', 'sekse', 'wat is uw geslacht', 'sex'],
  'wants-results': [
    'wil resultaten',
    'wil uitslag',
    'resultaten ontvangen',
    'wants results',
    'optin results',
    'opt in results',
    'opt in resultaten',
    'resultaten',
  ],
  'wants-panel': [
    'wil in panel',
    'wil panel',
    'panel',
    'inwonerspanel',
    'burgerpanel',
    'wants panel',
    'optin panel',
    'opt in panel',
    'lid worden van panel',
  ],
};
const FACT_BY_NAME = new Map(
  Object.entries(FACT_NAMES).flatMap(([fact, names]) => names.map((name) => [name, fact as Fact] as const)),
);

/** What LimeSurvey adds to every export and nobody needs. */
const KNOWN_IDLE =
  /^(seed|lastpage|last page|laatste pagina|startlanguage|start language|starttaal|startdate|datestamp|date started|date last action|datum gestart|datum laatste actie|interviewtime|grouptime.*|questiontime.*)$/;

/**
 * What a column seems to hold, from its name: what every response has, the key or text of a question, or the way in
 * which LimeSurvey names columns: `Q1`, `Q1[SQ001]`, `Q1. Wat vindt u? [Meer groen]`, `Q5[1]`. Undefined when it seems
 * nothing we know.
 */
export function proposedUse(column: string, questions: readonly Question[]): ColumnUse | undefined {
  const { base, part } = partsOfName(column);
  const question = questions.find((one) => isNamed(one, base));
  if (question) return part === undefined ? { kind: 'answer', question: question.key } : partUse(question, part);
  const name = fold(column);
  const fact = FACT_BY_NAME.get(name);
  if (fact) return { kind: fact };
  return KNOWN_IDLE.test(name) ? { kind: 'ignored' } : undefined;
}

/**
 * Whether a column's name begins with what we know of a question with choices: then it is about the question, not a
 * person. In an open one residents may write anything, their name too when it asks for that.
 */
export const isAboutChoices = (column: string, questions: readonly Question[]): boolean =>
  questions.some((one) => one.kind !== 'open' && isNamed(one, partsOfName(column).base));

/** `Q1[other]`: what people wrote beside the options; such words belong to no option and are not read. */
export const isOther = (column: string): boolean =>
  /^(other|overig|anders)( comment)?$/.test(fold(partsOfName(column).part ?? ''));

function partsOfName(column: string): { base: string; part?: string } {
  const [, base, part] = /^(.*?)\s*\[([^\]]*)\]\s*$/s.exec(column) ?? [];
  return base === undefined || part === undefined ? { base: column } : { base, part };
}

function isNamed({ key, text }: Question, name: string): boolean {
  const folded = fold(name);
  return folded !== '' && [fold(key), fold(text), fold(`${key} ${text}`)].includes(folded);
}

function partUse(question: Question, part: string): ColumnUse | undefined {
  if (fold(part) === 'other') return { kind: 'ignored' };
  if (question.kind === 'ranking') {
    const place = Number(/^(?:rank|rang|plaats|keuze)?\s*(\d{1,2})$/.exec(fold(part))?.[1]);
    return place >= 1 && place <= question.options.length
      ? { kind: 'place', question: question.key, place }
      : undefined;
  }
  if (question.kind !== 'several-choices' && question.kind !== 'one-choice') return undefined;
  const option =
    question.options.find(({ code }) => fold(code) === fold(part)) ??
    question.options.find(({ label }) => fold(label) === fold(part)) ??
    // LimeSurvey numbers subquestions by itself: SQ001 is the first option unless somebody renamed it.
    question.options[Number(/^sq0*(\d+)$/.exec(fold(part))?.[1]) - 1];
  return option && { kind: 'option', question: question.key, option: option.code };
}
