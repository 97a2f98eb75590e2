import { choicesOf, type Question } from '../../consultations/question';
import { demoPostcodes } from '../../imports/demo';
import { Random } from '../../imports/random';
import type { DemoSurvey } from './survey';

/** How ages are spread over the bands, and how often each gives no answer to a question. */
const AGES = [8, 24, 34, 34];
const GENDERS = ['v', 'm', 'anders', ''];
const GENDER_SPREAD = [54, 43, 1, 2];
const SILENT = 0.06;
const WRITES = 0.45;
const DAY_MS = 86_400_000;

/** The file that a survey tool would give: a row per made-up respondent, the same in every run. */
export function madeUpFile(survey: DemoSurvey): string {
  const { consultation, questions, respondents } = survey;
  const random = new Random(consultation.id);
  const postcodes = demoPostcodes().filter(({ district }) => survey.districts.includes(district));
  const homes = postcodes.flatMap(({ postcode, addresses }) => Array<string>(addresses).fill(postcode));
  const days = (Date.parse(consultation.closesOn) - Date.parse(consultation.opensOn)) / DAY_MS;
  const head = ['id', 'tijd', 'bron', 'postcode', 'leeftijd', 'geslacht', 'wil resultaten', 'panel'];
  const rows = Array.from({ length: respondents }, (_, i) => {
    const at = Date.parse(consultation.opensOn) + Math.floor(random.next() ** 2 * days) * DAY_MS;
    const facts = [
      `voorbeeld-${i + 1}`,
      `${new Date(at).toISOString().slice(0, 10)} ${random.between(8, 21)}:${random.between(10, 59)}`,
      consultation.sources[random.between(0, consultation.sources.length - 1)]?.code ?? '',
      homes[random.between(0, homes.length - 1)] ?? '',
      consultation.ageBands[drawn(AGES, random)] ?? '',
      GENDERS[drawn(GENDER_SPREAD, random)] ?? '',
      random.next() < 0.4 ? 'ja' : 'nee',
      random.next() < 0.12 ? 'ja' : 'nee',
    ];
    return [...facts, ...answersOf(survey, random)];
  });
  return [[...head, ...questions.map(({ key }) => key)], ...rows].map((row) => row.map(quoted).join(';')).join('\n');
}

function answersOf({ questions, leanings, words }: DemoSurvey, random: Random): string[] {
  const given = new Map<string, string>();
  for (const question of questions) {
    const { key, onlyIf } = question;
    const isAsked = !onlyIf || onlyIf.options.includes(given.get(onlyIf.question) ?? '');
    if (!isAsked || random.next() < SILENT) continue;
    given.set(key, question.kind === 'open' ? written(words[key] ?? [], random) : chosen(question, leanings, random));
  }
  return questions.map(({ key }) => given.get(key) ?? '');
}

function written(words: string[], random: Random): string {
  return random.next() < WRITES ? (words[random.between(0, words.length - 1)] ?? '') : '';
}

function chosen(question: Question, leanings: DemoSurvey['leanings'], random: Random): string {
  const codes = choicesOf(question).map(({ code }) => code);
  const leaning = leanings[question.key] ?? codes.map(() => 1);
  if (question.kind === 'several-choices') return codes.filter((_, i) => random.next() * 100 < leaning[i]!).join('|');
  if (question.kind !== 'ranking') return codes[drawn(leaning, random)] ?? '';
  const left = codes.map((code, i) => ({ code, weight: leaning[i] ?? 1 }));
  return codes
    .map(
      () =>
        left.splice(
          drawn(
            left.map(({ weight }) => weight),
            random,
          ),
          1,
        )[0]?.code ?? '',
    )
    .join('|');
}

/** An index, drawn in proportion to the weights. */
function drawn(weights: number[], random: Random): number {
  const at = random.next() * weights.reduce((sum, weight) => sum + weight, 0);
  let reached = 0;
  for (const [index, weight] of weights.entries()) {
    reached += weight;
    if (at < reached) return index;
  }
  return 0;
}

const quoted = (value: string) => (/[;"\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
