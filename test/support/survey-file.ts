import type { Question } from '../../api/consultations/question';
import { Random } from '../../api/imports/random';

const WORDS = 'meer bankjes groen buurt plein samen koffie licht veilig fietspad kinderen ouderen bus winkel'.split(
  ' ',
);

/** A questionnaire of 30 questions: 14 with one choice, 6 with several, 6 scales, 2 rankings and 2 open. */
export function thirtyQuestions(): Question[] {
  const options = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ code: `a${i + 1}`, label: `Antwoord ${i + 1}` }));
  const kinds: Pick<Question, 'kind' | 'options' | 'scale'>[] = [
    ...Array.from({ length: 14 }, () => ({ kind: 'one-choice' as const, options: options(5) })),
    ...Array.from({ length: 6 }, () => ({ kind: 'several-choices' as const, options: options(6) })),
    ...Array.from({ length: 6 }, () => ({ kind: 'scale' as const, scale: 'grade' as const, options: [] })),
    ...Array.from({ length: 2 }, () => ({ kind: 'ranking' as const, options: options(4) })),
    ...Array.from({ length: 2 }, () => ({ kind: 'open' as const, options: [] })),
  ];
  return kinds.map((one, i) => ({ key: `q${i + 1}`, text: `Vraag ${i + 1}?`, ...one }));
}

/** The lines of a LimeSurvey export of made-up responses, a column per option and place; the same for the same seed. */
export function* surveyLines(questions: readonly Question[], count: number, seed: string): Generator<string> {
  const random = new Random(seed);
  const columns = questions.flatMap(({ key, kind, options }) => {
    if (kind === 'several-choices') return options.map(({ code }) => `${key}[${code}]`);
    return kind === 'ranking' ? options.map((_, i) => `${key}[${i + 1}]`) : [key];
  });
  yield `${['id', 'submitdate', 'bron', 'postcode', 'leeftijd', 'geslacht', ...columns].map((one) => `"${one}"`).join(',')}\n`;
  const letters = 'ABC';
  for (let id = 1; id <= count; id++) {
    const facts = [
      id,
      '2026-03-05 14:05:00',
      'link',
      `4201A${letters[random.between(0, 2)]}`,
      random.between(18, 90),
      'v',
    ];
    const answers = questions.flatMap(({ kind, options }): (string | number)[] => {
      if (kind === 'several-choices') return options.map(() => (random.next() < 0.4 ? 'Y' : 'N'));
      if (kind === 'ranking') return options.map(({ code }) => code);
      if (kind === 'scale') return [random.between(1, 10)];
      if (kind === 'one-choice') return [options[random.between(0, options.length - 1)]?.code ?? ''];
      // A third writes something.
      return [
        random.next() < 0.33
          ? Array.from({ length: 12 }, () => WORDS[random.between(0, WORDS.length - 1)]).join(' ')
          : '',
      ];
    });
    yield `${[...facts, ...answers].map((one) => `"${one}"`).join(',')}\n`;
  }
}
