import type { KeptQuestionnaire, Question } from '../../api/consultations/question';
import { questionnaireFrom } from '../../api/consultations/questionnaire.rules';
import type { QuestionInput } from '../../api/consultations/questionnaire.type';
import { changesBetween } from '../../api/consultations/wording-changes';
import { QUESTIONS } from '../support/consultations';

const AT = new Date('2026-02-01T09:00:00Z');
const DRAFT = { id: 'c1', language: 'nl', state: 'draft' } as const;
const options = (...codes: string[]) => codes.map((code) => ({ code, label: `Antwoord ${code}` }));
const choice = (changes: Partial<QuestionInput> = {}): QuestionInput => ({
  key: 'q1',
  kind: 'one-choice',
  text: 'Wat vindt u?',
  options: options('a', 'b'),
  ...changes,
});
const scale = (kind: QuestionInput['scale'], changes: Partial<QuestionInput> = {}) =>
  choice({ kind: 'scale', scale: kind, options: kind === 'labels' ? options('a', 'b') : [], ...changes });
const saved = (questions: QuestionInput[], before?: KeptQuestionnaire, state: 'draft' | 'open' | 'closed' = 'draft') =>
  questionnaireFrom({ questions }, { ...DRAFT, state }, before, AT);
const repairs = (...questions: QuestionInput[]) =>
  saved(questions).userErrors.map(({ path, code }) => [path.slice(1).join('.'), code]);

describe('a question', () => {
  test.each<[string, Partial<QuestionInput>, string, string]>([
    ['has a key', { key: '' }, 'questions.0.key', 'INVALID_CODE'],
    ['has a key that begins with a letter', { key: '1q' }, 'questions.0.key', 'INVALID_CODE'],
    ['has a key without spaces', { key: 'q 1' }, 'questions.0.key', 'INVALID_CODE'],
    ['has a key of at most 40 signs', { key: `q${'x'.repeat(40)}` }, 'questions.0.key', 'INVALID_CODE'],
    ['asks something', { text: '  ' }, 'questions.0.text', 'REQUIRED'],
    ['asks it shortly', { text: 'x'.repeat(1_001) }, 'questions.0.text', 'TOO_LONG'],
    ['explains itself shortly', { help: 'x'.repeat(2_001) }, 'questions.0.help', 'TOO_LONG'],
    ['has a short group', { group: 'x'.repeat(201) }, 'questions.0.group', 'TOO_LONG'],
    ['has two options', { options: options('a') }, 'questions.0.options', 'REQUIRED'],
    ['has options', { options: [] }, 'questions.0.options', 'REQUIRED'],
    [
      'has at most fifty options',
      { options: options(...Array.from({ length: 51 }, (_, i) => `o${i}`)) },
      'questions.0.options',
      'TOO_MANY_ITEMS',
    ],
    ['tells its options apart', { options: options('a', 'b', 'a') }, 'questions.0.options.2.code', 'DUPLICATE'],
    ['has options with a code', { options: options('a', 'b c') }, 'questions.0.options.1.code', 'INVALID_CODE'],
    [
      'has options with words',
      { options: [...options('a'), { code: 'b', label: ' ' }] },
      'questions.0.options.1.label',
      'REQUIRED',
    ],
    [
      'has options of few words',
      { options: [...options('a'), { code: 'b', label: 'x'.repeat(501) }] },
      'questions.0.options.1.label',
      'TOO_LONG',
    ],
    ['ranks two things at least', { kind: 'ranking', options: options('a') }, 'questions.0.options', 'REQUIRED'],
    ['that is open has no options', { kind: 'open' }, 'questions.0.options', 'CONTRADICTION'],
    ['that is no scale has none', { scale: 'grade' }, 'questions.0.scale', 'CONTRADICTION'],
    ['on a scale says which', { kind: 'scale' }, 'questions.0.scale', 'REQUIRED'],
    ['with a grade has no options', { kind: 'scale', scale: 'grade' }, 'questions.0.options', 'CONTRADICTION'],
    ['with an NPS has no options', { kind: 'scale', scale: 'nps' }, 'questions.0.options', 'CONTRADICTION'],
    [
      'on a scale of words has two',
      { kind: 'scale', scale: 'labels', options: options('a') },
      'questions.0.options',
      'REQUIRED',
    ],
  ])('%s', (_what, changes, path, code) => {
    expect(repairs(choice(changes))).toEqual([[path, code]]);
  });

  test.each<[string, QuestionInput]>([
    ['two options', choice()],
    ['fifty options', choice({ options: options(...Array.from({ length: 50 }, (_, i) => `o${i}`)) })],
    ['codes as LimeSurvey has them', choice({ key: 'Q1', options: options('SQ001', '1', '-oth-'.slice(1)) })],
    ['its own words', choice({ kind: 'open', options: [] })],
    ['a grade', scale('grade')],
    ['an NPS', scale('nps')],
    ['a scale of words', scale('labels')],
    ['a ranking of two', choice({ kind: 'ranking' })],
    ['as much text as may be', choice({ text: 'x'.repeat(1_000), help: 'x'.repeat(2_000), group: 'x'.repeat(200) })],
  ])('may have %s', (_what, question) => {
    expect(repairs(question)).toEqual([]);
  });
});

describe('a questionnaire', () => {
  test('tells its questions apart', () => {
    expect(repairs(choice(), choice({ key: 'q2' }), choice())).toEqual([['questions.2.key', 'DUPLICATE']]);
  });

  test.each([
    [100, []],
    [101, [['questions', 'TOO_MANY_ITEMS']]],
  ])('of %d questions', (count, expected) => {
    expect(repairs(...Array.from({ length: count }, (_, i) => choice({ key: `q${i}` })))).toEqual(expected);
  });

  test('fits in one item of the table', () => {
    const long = (i: number) => choice({ key: `q${i}`, text: 'x'.repeat(1_000), help: 'x'.repeat(2_000) });
    expect(repairs(...Array.from({ length: 34 }, (_, i) => long(i)))).toEqual([['questions', 'TOO_LONG']]);
  });

  test('keeps texts without the spaces around them, and nothing where nothing was said', () => {
    const { questionnaire } = saved([choice({ text: ' Wat? ', help: ' ', group: '', scale: null, onlyIf: null })]);
    expect(questionnaire.questions).toEqual([
      { key: 'q1', kind: 'one-choice', text: 'Wat?', options: options('a', 'b') },
    ]);
  });
});

describe('a condition', () => {
  const only = (question: string, ...codes: string[]) => choice({ key: 'q9', onlyIf: { question, options: codes } });

  test.each<[string, QuestionInput[], [string, string][]]>([
    ['names an earlier choice', [choice(), only('q1', 'a')], []],
    ['names several answers', [choice({ kind: 'several-choices' }), only('q1', 'a', 'b')], []],
    ['names a point of a grade', [scale('grade'), only('q1', '1', '10')], []],
    ['names a point of an NPS', [scale('nps'), only('q1', '0')], []],
    ['names a word of a scale', [scale('labels'), only('q1', 'b')], []],
    ['names no point beyond the scale', [scale('grade'), only('q1', '0')], [['1.onlyIf.options.0', 'UNKNOWN_OPTION']]],
    ['names no unknown answer', [choice(), only('q1', 'a', 'z')], [['1.onlyIf.options.1', 'UNKNOWN_OPTION']]],
    ['names an answer', [choice(), only('q1')], [['1.onlyIf.options', 'REQUIRED']]],
    ['names no unknown question', [choice(), only('q2', 'a')], [['1.onlyIf.question', 'UNKNOWN_QUESTION']]],
    ['names no later question', [only('q1', 'a'), choice()], [['0.onlyIf.question', 'UNKNOWN_QUESTION']]],
    ['does not name itself', [only('q9', 'a')], [['0.onlyIf.question', 'UNKNOWN_QUESTION']]],
    [
      'goes round in no circle',
      [
        choice({ onlyIf: { question: 'q2', options: ['a'] } }),
        choice({ key: 'q2', onlyIf: { question: 'q1', options: ['a'] } }),
      ],
      [['0.onlyIf.question', 'UNKNOWN_QUESTION']],
    ],
    [
      'names no open question',
      [choice({ kind: 'open', options: [] }), only('q1', 'a')],
      [['1.onlyIf.question', 'NOT_CHOOSABLE']],
    ],
    ['names no ranking', [choice({ kind: 'ranking' }), only('q1', 'a')], [['1.onlyIf.question', 'NOT_CHOOSABLE']]],
  ])('%s', (_what, questions, expected) => {
    expect(repairs(...questions)).toEqual(expected.map(([path, code]) => [`questions.${path}`, code]));
  });
});

describe('which version a save makes', () => {
  const one: KeptQuestionnaire = { ...saved([choice()]).questionnaire };
  const used = { ...one, usedAt: '2026-03-01T00:00:00.000Z' };
  const other = [choice({ text: 'Iets anders?' })];

  test.each<[string, KeptQuestionnaire | undefined, 'draft' | 'open' | 'closed', number, number, boolean]>([
    ['the first', undefined, 'draft', 1, 1, false],
    ['the same while it is unused', one, 'draft', 1, 2, false],
    ['the next once it was used', used, 'draft', 2, 2, false],
    ['the next while residents answer, used at once', one, 'open', 2, 2, true],
    ['the next after closing', used, 'closed', 2, 2, false],
  ])('%s', (_what, before, state, version, revision, isUsed) => {
    const { questionnaire } = saved(other, before, state);
    expect(questionnaire).toMatchObject({ version, revision });
    expect(questionnaire.usedAt !== undefined).toBe(isUsed);
  });

  test('none when nothing changed, used or not', () => {
    expect(saved([choice()], used).questionnaire).toBe(used);
    expect(saved([choice()], one, 'open').questionnaire).toBe(one);
  });

  test('none without questions while residents answer', () => {
    expect(saved([], used, 'open').userErrors.map(({ code }) => code)).toEqual(['NO_QUESTIONS']);
    expect(saved([], one, 'draft').userErrors).toEqual([]);
  });

  test('none beyond the fiftieth', () => {
    const codes = (version: number) => saved(other, { ...used, version }).userErrors.map(({ code }) => code);
    expect([codes(49), codes(50)]).toEqual([[], ['TOO_MANY_ITEMS']]);
  });
});

describe('what changed between two versions', () => {
  const [first, second, third] = QUESTIONS as [Question, Question, Question];
  const version = (questions: Question[], language = 'nl') => ({ consultation: 'c', version: 1, language, questions });
  const between = (before: Question[], after: Question[], languages = ['nl', 'nl']) =>
    changesBetween(version(before, languages[0]), version(after, languages[1])).map(({ key, kind, parts }) => [
      key,
      kind,
      ...parts,
    ]);

  test('nothing, whatever its place and group, as long as residents saw the same', () => {
    expect(between([first, second], [{ ...second, group: 'Anders' }, first])).toEqual([
      ['q2', 'same'],
      ['q1', 'same'],
    ]);
  });

  test.each<[string, Question, Partial<Question>, string]>([
    ['the text', first, { text: 'Anders?' }, 'text'],
    ['an explanation', second, { help: undefined }, 'help'],
    ['the order of the options', first, { options: first.options.toReversed() }, 'options'],
    [
      'the words of an option',
      first,
      { options: [{ code: 'often', label: 'Heel vaak' }, ...first.options.slice(1)] },
      'options',
    ],
    ['the kind', first, { kind: 'several-choices' }, 'kind'],
    ['who is asked', third, { onlyIf: { question: 'q1', options: ['often'] } }, 'condition'],
    ['that everybody is asked', third, { onlyIf: undefined }, 'condition'],
  ])('%s', (_what, question, changes, part) => {
    const before = [...new Set([first, question])];
    const after = before.map((one) => (one === question ? { ...one, ...changes } : one));
    expect(between(before, after).filter(([key]) => key === question.key)).toEqual([[question.key, 'reworded', part]]);
  });

  test('nothing but codes: residents saw the same, and who was asked too', () => {
    const options = first.options.map(({ code, label }) => ({ code: `my-${code}`, label }));
    const onlyIf = { question: 'q1', options: ['my-often', 'my-sometimes'] };
    expect(
      between(
        [first, third],
        [
          { ...first, options },
          { ...third, onlyIf },
        ],
      ),
    ).toEqual([
      ['q1', 'same'],
      ['q3', 'same'],
    ]);
  });

  test('the language, of every question', () => {
    expect(between([first], [first], ['nl', 'en'])).toEqual([['q1', 'reworded', 'language']]);
  });

  test('what is new and what was removed, with the words of both', () => {
    expect(between([first, second], [second, third])).toEqual([
      ['q2', 'same'],
      ['q3', 'new'],
      ['q1', 'removed'],
    ]);
    const [added, removed] = changesBetween(version([first]), version([third]));
    expect(added).toEqual({ key: 'q3', kind: 'new', parts: [], after: { text: 'Wat zou u helpen?', choices: [] } });
    expect(removed).toEqual({
      key: 'q1',
      kind: 'removed',
      parts: [],
      before: { text: 'Hoe vaak voelt u zich alleen?', choices: ['Vaak', 'Soms', 'Nooit'] },
    });
  });
});
