import { canonical } from '../shared/canonical';
import { quoted } from '../shared/errors';
import type { UserError } from '../shared/payload';
import type { Consultation } from './consultation';
import { languageFrom } from './consultation.rules';
import { choicesOf, type KeptQuestionnaire, MAX_OPTIONS, MAX_QUESTIONS, MAX_VERSIONS, type Question } from './question';
import type { QuestionInput, SaveQuestionnaireInput } from './questionnaire.type';
import { Refusals } from './refusals';

const MAX = { text: 1_000, help: 2_000, group: 200, label: 500, code: 40 } as const;
/** Characters of a whole questionnaire, so that a version and its audit record fit in an item of the table (400 kB). */
const MAX_CHARACTERS = 100_000;

const KEY = /^[A-Za-z][\w-]{0,39}$/;
const CODE = /^[A-Za-z0-9][\w-]{0,39}$/;

/** Questions of which an answer can be a condition. */
const CHOOSABLE = new Set(['one-choice', 'several-choices', 'scale']);

/**
 * The version that a save makes: the newest one written over while nobody used it, else the next. The version as it was
 * when nothing changed. What is to be repaired comes first.
 * @param before the newest version; undefined when there is none.
 */
export function questionnaireFrom(
  input: Pick<SaveQuestionnaireInput, 'language' | 'questions'>,
  consultation: Pick<Consultation, 'id' | 'language' | 'state'>,
  before: KeptQuestionnaire | undefined,
  at: Date,
): { questionnaire: KeptQuestionnaire; userErrors: UserError[] } {
  const refusals = new Refusals();
  const language = languageFrom(input.language ?? consultation.language, ['language'], refusals);
  const questions = questionsFrom(input.questions, refusals);
  const isOpen = consultation.state === 'open';
  const isUsed = isOpen || before?.usedAt !== undefined;
  const version = before ? before.version + (isUsed ? 1 : 0) : 1;
  if (isOpen && questions.length === 0) {
    refusals.refuse(['questions'], 'NO_QUESTIONS', 'De consultatie is open: houd minstens één vraag over.');
  }
  const isSame = before && canonical([before.language, before.questions]) === canonical([language, questions]);
  if (isSame) return { questionnaire: before, userErrors: refusals.userErrors };
  if (version > MAX_VERSIONS) {
    refusals.refuse(
      [],
      'TOO_MANY_ITEMS',
      `Een vragenlijst heeft hooguit ${MAX_VERSIONS} versies: maak een nieuwe consultatie.`,
    );
  }
  const questionnaire: KeptQuestionnaire = {
    consultation: consultation.id,
    version,
    revision: (before?.revision ?? 0) + 1,
    language,
    questions,
    savedAt: at.toISOString(),
    // Residents who answer from now on see these words.
    ...(isOpen && { usedAt: at.toISOString() }),
  };
  return { questionnaire, userErrors: refusals.userErrors };
}

/** The questions as they are stored: texts are trimmed; an empty help or group is none. */
function questionsFrom(input: readonly QuestionInput[], refusals: Refusals): Question[] {
  const at = ['questions'] as const;
  if (input.length > MAX_QUESTIONS) {
    refusals.refuse(at, 'TOO_MANY_ITEMS', `Hooguit ${MAX_QUESTIONS} vragen; dit zijn er ${input.length}.`);
    return [];
  }
  const questions: Question[] = [];
  for (const [i, one] of input.entries()) {
    const question = questionFrom(one, [...at, i], refusals);
    if (questions.some(({ key }) => key === question.key)) {
      refusals.refuse(
        [...at, i, 'key'],
        'DUPLICATE',
        `Er is al een vraag ${quoted(question.key)}: geef deze een andere naam.`,
      );
    }
    if (question.onlyIf) checkCondition(question.onlyIf, questions, input, [...at, i, 'onlyIf'], refusals);
    questions.push(question);
  }
  const characters = JSON.stringify(questions).length;
  if (characters > MAX_CHARACTERS) {
    const message = `Alle vragen samen zijn hooguit ${MAX_CHARACTERS} tekens lang; dit zijn er ${characters}.`;
    refusals.refuse(at, 'TOO_LONG', message);
  }
  return questions;
}

type Path = readonly (string | number)[];

function questionFrom(input: QuestionInput, at: Path, refusals: Refusals): Question {
  const { key, kind, scale } = input;
  if (!KEY.test(key)) {
    const message = `${quoted(key)} kan geen naam van een vraag zijn: begin met een letter, dan letters, cijfers, - of _.`;
    refusals.refuse([...at, 'key'], 'INVALID_CODE', message);
  }
  const text = refusals.requiredText([...at, 'text'], input.text, MAX.text);
  const help = refusals.text([...at, 'help'], input.help, MAX.help);
  const group = refusals.text([...at, 'group'], input.group, MAX.group);
  if (kind === 'scale' && !scale) {
    refusals.refuse(
      [...at, 'scale'],
      'REQUIRED',
      'Kies waarover de schaal loopt: woorden, een cijfer, of 0 tot en met 10.',
    );
  }
  if (kind !== 'scale' && scale) {
    refusals.refuse([...at, 'scale'], 'CONTRADICTION', 'Alleen een schaalvraag heeft een schaal: laat dit leeg.');
  }
  const options = input.options.map(({ code, label }, i) => ({
    code,
    label: refusals.requiredText([...at, 'options', i, 'label'], label, MAX.label),
  }));
  if (kind !== 'scale' || scale) checkOptions(options, hasOptions(input), [...at, 'options'], refusals);
  const onlyIf = input.onlyIf && { question: input.onlyIf.question, options: [...new Set(input.onlyIf.options)] };
  return {
    key,
    kind,
    text,
    ...(help && { help }),
    ...(group && { group }),
    options,
    ...(kind === 'scale' && scale && { scale }),
    ...(onlyIf && { onlyIf }),
  };
}

/** Whether residents choose among options that staff write; else they write themselves, or the scale speaks for itself. */
const hasOptions = ({ kind, scale }: Pick<QuestionInput, 'kind' | 'scale'>): boolean =>
  kind !== 'open' && !(kind === 'scale' && scale !== 'labels');

function checkOptions(options: Question['options'], areExpected: boolean, at: Path, refusals: Refusals): void {
  if (!areExpected) {
    if (options.length > 0)
      refusals.refuse(at, 'CONTRADICTION', 'Deze soort vraag heeft geen antwoorden om uit te kiezen: haal ze weg.');
    return;
  }
  if (options.length < 2) refusals.refuse(at, 'REQUIRED', 'Geef minstens twee antwoorden om uit te kiezen.');
  if (options.length > MAX_OPTIONS) {
    refusals.refuse(at, 'TOO_MANY_ITEMS', `Hooguit ${MAX_OPTIONS} antwoorden; dit zijn er ${options.length}.`);
  }
  const seen = new Set<string>();
  for (const [i, { code }] of options.entries()) {
    const path = [...at, i, 'code'];
    if (!CODE.test(code)) {
      const message = `${quoted(code)} kan geen code zijn: hooguit ${MAX.code} letters, cijfers, - of _.`;
      refusals.refuse(path, 'INVALID_CODE', message);
    }
    if (seen.has(code))
      refusals.refuse(path, 'DUPLICATE', `De code ${quoted(code)} staat er al: geef dit antwoord een andere.`);
    seen.add(code);
  }
}

/** A condition names an earlier question only, so that conditions never go round in a circle. */
function checkCondition(
  { question: key, options }: NonNullable<Question['onlyIf']>,
  earlier: readonly Question[],
  all: readonly QuestionInput[],
  at: Path,
  refusals: Refusals,
): void {
  const about = earlier.find((one) => one.key === key);
  if (!about) {
    const message = all.some((one) => one.key === key)
      ? `De vraag ${quoted(key)} komt niet eerder: zet hem voor deze vraag, of kies een andere.`
      : `Er is geen vraag ${quoted(key)}: kies een vraag die eerder komt.`;
    refusals.refuse([...at, 'question'], 'UNKNOWN_QUESTION', message);
    return;
  }
  if (!CHOOSABLE.has(about.kind)) {
    const message = `Bij de vraag ${quoted(key)} kiezen mensen geen antwoord: kies een vraag met keuzes of een schaal.`;
    refusals.refuse([...at, 'question'], 'NOT_CHOOSABLE', message);
    return;
  }
  if (options.length === 0) refusals.refuse([...at, 'options'], 'REQUIRED', 'Kies minstens één antwoord.');
  const known = new Set(choicesOf(about).map(({ code }) => code));
  for (const [i, code] of options.entries()) {
    if (known.has(code)) continue;
    const message = `De vraag ${quoted(key)} heeft geen antwoord ${quoted(code)}.`;
    refusals.refuse([...at, 'options', i], 'UNKNOWN_OPTION', message);
  }
}
