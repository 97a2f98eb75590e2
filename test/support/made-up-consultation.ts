import type { CountTable, Group } from '../../api/statistics/disclosure/tables';
import { type Breakdown, picked, type Question, type Respondent, randomOf, tabulated } from './made-up-tables';
import { weightedBy } from './made-up-weights';

/** A consultation at random: its tables, and the respondents per group. */
export interface Consultation {
  tables: CountTable[];
  /** Respondents per group, as the base. */
  respondents: Omit<Group, 'respondents'>[];
  /** Weights of the cells of the weights with other respondents; undefined without weights. */
  weigh: ((respondents: readonly number[]) => readonly number[] | undefined) | undefined;
}

/**
 * A consultation at random, the same for the same seed: two to four dimensions of two to six classes, some with a class
 * of unknown that may be empty; sometimes crossed; one to three questions of all types, some asked only after certain
 * answers to the first; sometimes weighted by one to three dimensions, and then every other time with a dimension that is
 * not weighted to and breaks down the cells of weights, sometimes with another one or crossed with one weighted to.
 * @param until share of the respondents that came in so far, the same ones first. @param from share that went again.
 */
export function madeUpConsultation(seed: number, until = 1, from = 0): Consultation {
  const random = randomOf(seed);
  const upTo = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  const names = ['district', 'profile', 'age', 'gender'].slice(0, random() < 0.2 ? upTo(2, 4) : 2);
  const isCrossed = random() < 0.15;
  const most = random() < 0.2 ? 6 : 3;
  const dimensions = Object.fromEntries(
    names.map((name) => {
      const keys = Array.from({ length: upTo(2, isCrossed ? 3 : most) }, (_, i) => String(i + 1));
      return [name, random() < 0.3 ? [...keys, 'unknown'] : keys];
    }),
  );
  const margins = random() < 0.4 ? names.slice(0, upTo(1, Math.min(3, names.length))) : [];
  const others =
    margins.length > 0 && seed % 2 === 1 ? [...names.slice(margins.length).slice(0, (seed % 4) >> 1), 'source'] : [];
  // Drawn apart, so that consultations are the same otherwise.
  const sources = randomOf(-seed);
  if (others.length > 0) dimensions.source = ['1', '2', '3'].slice(seed % 5 > 2 ? 1 : 0);
  const breakdown: Breakdown = {
    dimensions,
    crossings: [
      ...(isCrossed ? [['district', 'profile'] as const] : []),
      ...(others.length > 0 && seed % 8 === 5 ? [['district', 'source'] as const] : []),
    ],
  };
  const questions = Array.from({ length: upTo(1, 3) }, (_, q): Question => questionAt(q, random));
  const size = Math.round(5 + random() ** 1.5 * 600);
  const skew = 1 + random() * 2;
  const respondents = Array.from({ length: size }, (): Respondent => {
    const classes = Object.fromEntries(
      names.map((name) => [name, dimensions[name]![picked(random, dimensions[name]!.length, skew)]!]),
    );
    if (dimensions.source) classes.source = dimensions.source[picked(sources, dimensions.source.length, skew)]!;
    const answers: Record<string, number[]> = {};
    for (const question of questions) {
      const { askedWhen } = question;
      const isAsked =
        !askedWhen || answers[askedWhen.table]?.some((answer) => askedWhen.categories?.includes(answer) ?? true);
      answers[question.id] = isAsked && random() > 0.05 ? answered(question, random) : [];
    }
    return { classes, answers };
  });
  const came = respondents.slice(Math.round(from * size), Math.round(until * size));
  const weights = weightedBy(came, margins, dimensions, random, others);
  const tables = questions.map(
    (question): CountTable => ({
      ...tabulated(question, came, breakdown),
      ...(weights ? { knownWeights: weights.known, ...weights.countsOf(question) } : {}),
    }),
  );
  const people = tables[0]!.groups.map(({ respondents: base, ...group }) => ({ ...group, counts: [], base: base! }));
  return { tables, respondents: people, weigh: weights?.weigh };
}

function questionAt(q: number, random: () => number): Question {
  if (q > 0 && random() < 0.15) {
    return { id: `q${q}`, categories: 2 + Math.floor(random() * 3), exclusive: true, isRanking: true };
  }
  const categories = 2 + Math.floor(random() ** 2.5 * 10);
  const exclusive = random() < 0.7;
  const hasScores = exclusive && random() < 0.5;
  const hasBands = exclusive && categories > 3 && random() < 0.4;
  const [isInBands, isNetted] = hasBands ? [random() < 0.6, random() < 0.5] : [false, false];
  const isAskedAfter = q > 0 && random() < 0.4;
  return {
    id: `q${q}`,
    categories,
    exclusive,
    ...(hasScores
      ? { scores: Array.from({ length: categories }, (_, c) => (c === 0 && random() < 0.3 ? null : c)) }
      : {}),
    ...(hasBands
      ? {
          bands: [
            { name: 'low', categories: [0, 1] },
            { name: 'high', categories: Array.from({ length: categories - 2 }, (_, c) => c + 2) },
          ],
          inBands: isInBands,
        }
      : {}),
    ...(isNetted ? { net: Array.from({ length: categories }, (_, c) => (c < 2 ? -1 : c > 3 ? 1 : 0)) } : {}),
    ...(isAskedAfter ? { askedWhen: askedAfter(random()) } : {}),
  };
}

/** Asked after one answer to the first question, after two of them, or after any: then the bases are nearly the same. */
function askedAfter(chance: number): NonNullable<CountTable['askedWhen']> {
  if (chance > 0.8) return { table: 'q0' };
  return { table: 'q0', categories: chance < 0.4 ? [0] : [0, 1] };
}

function answered({ id, exclusive, categories, isRanking }: Question, random: () => number): number[] {
  if (isRanking) {
    const left = Array.from({ length: categories }, (_, c) => c);
    const ordered = left.map(() => left.splice(picked(random, left.length, 1.5), 1)[0]!);
    // Of the second question some rank only some.
    return id === 'q1' && random() < 0.3 ? ordered.slice(0, 1 + Math.floor(random() * categories)) : ordered;
  }
  if (exclusive) return [picked(random, categories, 1.5)];
  const chosen = Array.from({ length: categories }, (_, c) => c).filter((c) => random() < 0.6 / (c + 1) + 0.05);
  return chosen.length > 0 ? chosen : [0];
}
