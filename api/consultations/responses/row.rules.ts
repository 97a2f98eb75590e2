import { parsePostcode } from '../../shared/codes';
import { quoted } from '../../shared/errors';
import type { Consultation } from '../consultation';
import type { RowProblem } from '../jobs/job.rules';
import { redacted } from '../open-answers/redaction';
import type { Question, Questionnaire } from '../question';
import { ageBandOf, choiceFinder, genderOf, isUntold, momentOf, piecesOf, yesOrNo } from './cell.rules';
import type { ColumnMapping, Fact } from './column';
import { personalByForm } from './personal-data.rules';
import { IN_WORDS, type Response } from './response';
import { told } from './told-problem';

/** What a row says, before its postcode is placed. */
export interface RowReading {
  response: Response;
  /** What the resident wrote, by question; it goes elsewhere. */
  words: { question: string; text: string }[];
  problems: RowProblem[];
}

/** What all rows of a file have in common. */
export interface RowSetting {
  consultation: Pick<Consultation, 'sources' | 'ageBands' | 'opensOn' | 'closesOn'>;
  questionnaire: Pick<Questionnaire, 'version' | 'questions'>;
  /** Code of the source of all rows; undefined when a column says it. */
  source?: string;
  /** Now, in milliseconds. */
  now: number;
}

/** Tells of a problem of the row at hand. @param column undefined when it is about the row as a whole. */
type Tell = (code: string, message: string, about?: { column?: string; value?: string; isRemark?: boolean }) => void;
/** Reads cells of a row into a response. */
type CellReader = (row: readonly string[], into: RowReading, tell: Tell) => void;

/** Responses cannot come from tomorrow; a day for clocks that are wrong. */
const CLOCK_MAY_BE_AHEAD_MS = 86_400_000;
/** Longest id of a response. */
const MAX_ID = 100;

/** How the rows of a file with these columns are read. @returns a function for every row with its line. */
export function rowReader(header: readonly string[], columns: readonly ColumnMapping[], setting: RowSetting) {
  const at = new Map(header.map((name, i) => [name, i]));
  const uses = columns.flatMap(({ column, use }) => {
    const index = at.get(column);
    return index === undefined ? [] : [{ column, use, index }];
  });
  const readers: CellReader[] = [];
  for (const { column, use, index } of uses) {
    const reader = FACT_READERS[use.kind as Fact]?.(setting);
    if (reader) readers.push((row, into, tell) => reader(row[index]?.trim() ?? '', column, into, tell));
  }
  for (const question of setting.questionnaire.questions) {
    const own = uses.filter(({ use }) => 'question' in use && use.question === question.key);
    if (own.length > 0) readers.push(questionReader(question, own));
  }
  return (row: readonly string[], line: number): RowReading => {
    const problems: RowProblem[] = [];
    const into: RowReading = { response: empty(setting), words: [], problems };
    const tell: Tell = (code, message, { column = null, value = null, isRemark = false } = {}) =>
      void problems.push(told({ line, column, value, code, message, isRefused: !isRemark }));
    for (const read of readers) read(row, into, tell);
    return into;
  };
}

/**
 * How the words of rows are read, and nothing else of them but the id and the answers on which it depends whether they
 * were asked; undefined when no column holds words.
 */
export function wordsReader(
  header: readonly string[],
  columns: readonly ColumnMapping[],
  setting: RowSetting,
): ReturnType<typeof rowReader> | undefined {
  const { version, questions } = setting.questionnaire;
  const open = questions.filter(
    ({ kind, key }) => kind === 'open' && columns.some(({ use }) => 'question' in use && use.question === key),
  );
  if (open.length === 0) return undefined;
  const needed = new Set(open.map(({ key }) => key));
  // Conditions look back, and what they look at may have a condition itself.
  for (const { key, onlyIf } of [...questions].reverse()) if (onlyIf && needed.has(key)) needed.add(onlyIf.question);
  const some = questions.filter(({ key }) => needed.has(key));
  const ids = columns.filter(({ use }) => use.kind === 'id' || ('question' in use && needed.has(use.question)));
  return rowReader(header, ids, { ...setting, questionnaire: { version, questions: some } });
}

type Use = { column: string; use: ColumnMapping['use']; index: number };

const empty = ({ source, questionnaire }: RowSetting): Response => ({
  id: '',
  at: '',
  source: source ?? '',
  postcode: '',
  district: null,
  profile: null,
  ageBand: null,
  gender: null,
  questionnaire: questionnaire.version,
  optIns: { results: false, panel: false },
  answers: {},
});

type FactReader = (value: string, column: string, into: RowReading, tell: Tell) => void;

const FACT_READERS: Record<Fact, (setting: RowSetting) => FactReader> = {
  id:
    () =>
    (value, column, { response }, tell) => {
      if (value === '') tell('MISSING_ID', 'Deze rij heeft geen nummer van de reactie.', { column });
      else if (value.length > MAX_ID)
        tell('INVALID_ID', `Een nummer heeft hooguit ${MAX_ID} tekens.`, { column, value });
      response.id = value;
    },

  time:
    ({ consultation: { opensOn, closesOn }, now }) =>
    (value, column, { response }, tell) => {
      if (value === '')
        return tell('MISSING_TIME', 'Er staat niet wanneer deze vragenlijst is verstuurd: is hij afgemaakt?', {
          column,
        });
      const moment = momentOf(value);
      if (!moment)
        return tell('INVALID_TIME', `${quoted(value)} kan niet: schrijf bijvoorbeeld 2026-03-31 14:05.`, {
          column,
          value,
        });
      if (Date.parse(moment.at) > now + CLOCK_MAY_BE_AHEAD_MS)
        return tell('INVALID_TIME', `${quoted(value)} kan niet: dat moment moet nog komen.`, { column, value });
      if (moment.day < opensOn || moment.day > closesOn)
        tell(
          'OUTSIDE_PERIOD',
          `Dit is buiten de periode van de consultatie (${opensOn} tot en met ${closesOn}). De rij telt mee.`,
          { column, value, isRemark: true },
        );
      response.at = moment.at;
    },

  source: ({ consultation: { sources } }) => {
    const codes = new Map(
      sources.flatMap(({ code, name }) => [
        [name.toLowerCase(), code],
        [code.toLowerCase(), code],
      ]),
    );
    const known = sources.map(({ code }) => code).join(', ');
    return (value, column, { response }, tell) => {
      const code = codes.get(value.toLowerCase());
      if (!code)
        tell(
          'UNKNOWN_SOURCE',
          `${quoted(value)} is geen manier van uitnodigen van deze consultatie. Bekend: ${known}.`,
          {
            column,
            value,
          },
        );
      response.source = code ?? '';
    };
  },

  postcode:
    () =>
    (value, column, { response }, tell) => {
      if (value === '')
        return tell('NO_POSTCODE', 'Zonder postcode hoort deze reactie bij geen wijk. De rij telt mee.', {
          column,
          isRemark: true,
        });
      const code = parsePostcode(value);
      if (!code)
        tell('INVALID_POSTCODE', `${quoted(value)} is geen postcode: schrijf 4201AB of 4201.`, { column, value });
      response.postcode = code ?? '';
    },

  'age-band':
    ({ consultation: { ageBands } }) =>
    (value, column, { response }, tell) => {
      const band = ageBandOf(value, ageBands);
      if (!band && !isUntold(value))
        tell(
          'UNKNOWN_AGE_BAND',
          `${quoted(value)} is geen leeftijdsgroep van deze consultatie. Bekend: ${ageBands.join(', ')}.`,
          { column, value },
        );
      response.ageBand = band ?? null;
    },

  gender:
    () =>
    (value, column, { response }, tell) => {
      if (isUntold(value)) return;
      const gender = genderOf(value);
      if (!gender)
        tell('UNKNOWN_GENDER', `${quoted(value)} is geen geslacht dat we kennen: schrijf vrouw, man of anders.`, {
          column,
          value,
        });
      response.gender = gender ?? null;
    },

  'wants-results': () => optIn('results'),
  'wants-panel': () => optIn('panel'),
};

function optIn(which: keyof Response['optIns']): FactReader {
  return (value, column, { response }, tell) => {
    const answer = yesOrNo(value);
    if (answer === undefined) tell('INVALID_YES_NO', `${quoted(value)} is geen ja of nee.`, { column, value });
    response.optIns[which] = answer ?? false;
  };
}

/** Reads the answer to one question, and leaves it out when the resident was not to be asked. */
function questionReader(question: Question, uses: readonly Use[]): CellReader {
  const read = answerReader(question, uses);
  const { key, onlyIf, kind } = question;
  return (row, into, tell) => {
    const answer = read(row, tell);
    if (answer === undefined) return;
    if (onlyIf && !isMet(onlyIf, into.response.answers)) {
      const message = 'Deze vraag was voor deze bewoner niet bedoeld. Het antwoord telt niet mee, de rij wel.';
      return tell('NOT_ASKED', message, { column: uses[0]?.column, isRemark: true });
    }
    if (kind === 'open') into.words.push({ question: key, text: String(answer) });
    into.response.answers[key] = kind === 'open' ? IN_WORDS : answer;
  };
}

function isMet(condition: NonNullable<Question['onlyIf']>, answers: Response['answers']): boolean {
  const answer = answers[condition.question];
  if (answer === undefined) return false;
  return condition.options.some((option) => (Array.isArray(answer) ? answer.includes(option) : answer === option));
}

type AnswerReader = (row: readonly string[], tell: Tell) => string | string[] | undefined;

function answerReader(question: Question, uses: readonly Use[]): AnswerReader {
  const whole = uses.find(({ use }) => use.kind === 'answer');
  if (question.kind === 'open') return (row) => (whole && row[whole.index]?.trim()) || undefined;
  if (question.kind === 'ranking') return rankingReader(question, uses, whole);
  if (whole) return question.kind === 'several-choices' ? severalReader(question, whole) : oneReader(question, whole);
  return optionsReader(question, uses);
}

/** What stands in place of an option may be a resident's own words: it is kept as those are. */
const unknownOption = (cell: string, column: string, { key, text }: Question): Parameters<Tell> => {
  // What has the form of an address or number of a person is left out whole, see `told`.
  const value = personalByForm(cell) ? cell : redacted(cell);
  const message = `${quoted(value)} is geen antwoord dat bij vraag ${key} (${quoted(text)}) gekozen kon worden.`;
  return ['UNKNOWN_OPTION', message, { column, value }];
};

function oneReader(question: Question, { index, column }: Use): AnswerReader {
  const find = choiceFinder(question);
  return (row, tell) => {
    const value = row[index]?.trim() ?? '';
    if (value === '') return undefined;
    const code = find(value);
    if (code === undefined && !isUntold(value)) tell(...unknownOption(value, column, question));
    return code;
  };
}

function severalReader(question: Question, { index, column }: Use): AnswerReader {
  const find = choiceFinder(question);
  return (row, tell) => {
    const value = row[index]?.trim() ?? '';
    if (value === '') return undefined;
    const pieces = piecesOf(value, find);
    const codes = pieces.map(find);
    const unknown = pieces.findIndex((piece, i) => codes[i] === undefined && !isUntold(piece));
    if (unknown >= 0) tell(...unknownOption(pieces[unknown] ?? '', column, question));
    const known = codes.filter((code) => code !== undefined);
    return known.length > 0 ? [...new Set(known)] : undefined;
  };
}

/** A column per option, each with yes or no. */
function optionsReader(question: Question, uses: readonly Use[]): AnswerReader {
  const options = uses.flatMap(({ use, ...where }) =>
    use.kind === 'option' ? [{ ...where, option: use.option }] : [],
  );
  return (row, tell) => {
    const chosen: string[] = [];
    for (const { index, column, option } of options) {
      const value = row[index]?.trim() ?? '';
      const isChosen = yesOrNo(value);
      if (isChosen === undefined && !isUntold(value)) tell(...unknownOption(value, column, question));
      if (isChosen) chosen.push(option);
    }
    if (chosen.length === 0 || question.kind === 'several-choices') return chosen.length > 0 ? chosen : undefined;
    if (chosen.length > 1)
      tell(
        'TOO_MANY_CHOICES',
        `Bij vraag ${question.key} kon één antwoord gekozen worden; dit zijn er ${chosen.length}.`,
        { column: options[0]?.column },
      );
    return chosen[0];
  };
}

/** Options in order: a column per place, or one column with all of them. */
function rankingReader(question: Question, uses: readonly Use[], whole: Use | undefined): AnswerReader {
  const find = choiceFinder(question);
  const places = uses
    .flatMap(({ use, index, column }) => (use.kind === 'place' ? [{ index, column, place: use.place }] : []))
    .sort((a, b) => a.place - b.place);
  const { column = '' } = whole ?? places[0] ?? {};
  return (row, tell) => {
    const written = whole
      ? piecesOf(row[whole.index] ?? '', find)
      : places.map(({ index }) => row[index]?.trim() ?? '');
    const cells = written.map((cell) => (find(cell) === undefined && isUntold(cell) ? '' : cell));
    const given = cells.findLastIndex((cell) => cell !== '') + 1;
    if (given === 0) return undefined;
    const codes: string[] = [];
    for (const [i, cell] of cells.slice(0, given).entries()) {
      const code = find(cell);
      if (cell === '')
        tell('GAP_IN_RANKING', `Bij vraag ${question.key} is plaats ${i + 1} leeg, maar een latere niet.`, { column });
      else if (code === undefined) tell(...unknownOption(cell, places[i]?.column ?? column, question));
      else if (codes.includes(code))
        // Which one is what a resident answered; the line says where to look.
        tell('DOUBLE_IN_RANKING', `Bij vraag ${question.key} staat een antwoord op twee plaatsen.`, { column });
      else codes.push(code);
    }
    return codes.length > 0 ? codes : undefined;
  };
}
