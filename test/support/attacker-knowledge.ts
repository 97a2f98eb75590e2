/**
 * What a reader of published figures knows, in the language of linear programs. Part of the attacker, so it shares no
 * code with what is attacked.
 */

/** What a reader sees of one table. Means and deviations are given exactly, which is more than rounded ones tell. */
export interface PublishedTable {
  id: string;
  exclusive: boolean;
  scores?: readonly (number | null)[];
  /** What each category adds to a net score. */
  net?: readonly number[];
  /** Categories are ranked, and counts are of first places: by everybody all of them, or by some only some. */
  ranking?: 'all are ranked' | 'some are ranked';
  /** Categories of each band. */
  bands: readonly (readonly number[])[];
  groups: readonly PublishedGroup[];
  askedWhen?: { table: string; categories?: readonly number[] };
  /** A later table of the same question, when a reader may suppose that answers only came in. */
  grewInto?: string;
  /** What a reader supposes of a later number where not all of them grew; of bases and counts only. */
  supposing?: (group: string, number: 'base' | number) => '>=' | '<=';
  /** Respondents are the same people in all tables of a release. */
  release?: string;
  /** Who has the same weight, when a reader knows the weights. */
  weights?: readonly WeightedPeople[];
}

/** Respondents who have the same weight: those who are in some groups at once, or those of them in another group too. */
export interface WeightedPeople {
  /** The same in every table and release. */
  name: string;
  /** Published groups that these and others like them add up to. */
  groups: readonly string[];
  weight: number;
  /** How many they are, when a reader knows. */
  respondents: number | null;
  /** Whether they are one of the published groups. */
  arePublished: boolean;
  /** Of parts: the index of those of one weight that they are a part of, and by what dimension these are broken down. */
  partOf?: { index: number; dimension: string };
}

export interface PublishedGroup {
  dimension: string;
  /** As `dimension:key`. */
  name: string;
  /** The groups it is part of. */
  within: readonly string[];
  respondents: number | null;
  base: number | null;
  counts: readonly (number | null)[];
  bands: readonly (number | null)[];
  mean: number | null;
  deviation: number | null;
  net: number | null;
  /** Mean place per category. */
  ranks: readonly (number | null)[];
  weighted?: WeightedFigures;
}

/** As published, which is rounded to steps. */
export interface WeightedFigures {
  /** The effective number, and between what the sum of weights of who answered must be: how many did not is published. */
  effective: { least: number; most: number; effective: number } | null;
  steps: { share: number; mean: number; effective: number };
  shares: readonly (number | null)[];
  bands: readonly (number | null)[];
  mean: number | null;
  net: number | null;
  ranks: readonly (number | null)[];
}

/** A withheld number. Of a share, a mean or a deviation squared it is what adds up over what it is divided by. */
export interface Withheld {
  table: string;
  group: string;
  figure:
    | 'respondents'
    | 'base'
    | 'count'
    | 'not chosen'
    | 'band'
    | 'mean'
    | 'variance'
    | 'net'
    | 'place'
    | 'no place'
    | 'rank'
    | 'of one weight';
  /** Of respondents of one weight, or a part of them: their index times the categories, plus the category. Else of the category or band; of a place that of the category times the number of categories, plus the place from 0. */
  index: number;
}

/** A withheld number as terms that add up to it, over terms that it is divided by. */
export interface Target extends Withheld {
  terms: Terms;
  over?: Terms;
}

export type Terms = readonly (readonly [coefficient: number, variable: string])[];

/** No reader takes more than all inhabitants of a large municipality for respondents. */
const INHABITANTS = 1_000_000;

/** All that holds between the numbers of tables, published and withheld. */
export class Knowledge {
  readonly variables = new Set<string>();
  readonly targets: Target[] = [];
  readonly #constraints: string[] = [];
  readonly #bounds: string[] = [];
  readonly #known = new Set<string>();

  constructor(private readonly tables: readonly PublishedTable[]) {
    for (const [t, table] of tables.entries()) {
      for (const [g, group] of table.groups.entries()) this.#group(table, t, group, g);
      this.#partsAddUp(table, t);
      if (table.weights) this.#weights(table, t, table.weights);
      this.#asked(table, t);
      this.#grew(table, t);
    }
    this.#respondentsAddUp();
  }

  program(): string {
    return [
      'Minimize',
      ` goal: 0 ${[...this.variables][0]}`,
      'Subject To',
      ...this.#constraints,
      'Bounds',
      ...this.#bounds,
      'End',
    ].join('\n');
  }

  #variable(name: string, value: number | null): string {
    this.variables.add(name);
    if (value !== null && !this.#known.has(name)) {
      this.#known.add(name);
      this.#bounds.push(` ${name} = ${value}`);
    }
    return name;
  }

  #hold(terms: Terms, sense: '=' | '<=' | '>=', right: number): void {
    const used = terms.filter(([coefficient]) => Math.abs(coefficient) > 1e-12);
    if (used.length === 0) return;
    const text = used.map(
      ([coefficient, variable]) => `${coefficient < 0 ? '-' : '+'} ${Math.abs(coefficient)} ${variable}`,
    );
    this.#constraints.push(` c${this.#constraints.length}: ${text.join(' ')} ${sense} ${right}`);
  }

  #group(table: PublishedTable, t: number, group: PublishedGroup, g: number): void {
    const base = this.#variable(`b${t}_${g}`, group.base);
    const counts = group.counts.map((count, c) => this.#variable(`x${t}_${g}_${c}`, count));
    const want = this.#wanting(table, group);
    if (group.base === null) want('base', 0, [[1, base]]);
    for (const [c, count] of counts.entries()) {
      const rest: Terms = [
        [1, base],
        [-1, count],
      ];
      if (group.counts[c] === null) want('count', c, [[1, count]]);
      if (table.exclusive) continue;
      this.#hold(rest, '>=', 0);
      if (group.counts[c] === null) want('not chosen', c, rest);
    }
    if (table.exclusive && counts.length > 0)
      this.#hold([...counts.map((one) => [1, one] as const), [-1, base]], '=', 0);
    const people = this.#variable(peopleOf(table, group.name), group.respondents);
    const silent: Terms = [
      [1, people],
      [-1, base],
    ];
    this.#hold(silent, '>=', 0);
    if (group.respondents === null) {
      want('respondents', 0, [[1, people]]);
      if (group.within.length === 0) this.#bounds.push(` ${people} <= ${INHABITANTS}`);
    }
    for (const [b, value] of group.bands.entries()) {
      const terms = table.bands[b]!.map((c) => [1, counts[c]!] as const);
      if (value === null) want('band', b, terms);
      else this.#hold(terms, '=', value);
    }
    this.#scale(
      want,
      table,
      group,
      counts.map((count) => [[1, count]]),
    );
    if (table.ranking) this.#ranking(want, table, t, group, g);
  }

  /** Everybody gives each place to at most one category, and none before the places above it. */
  #ranking(want: Wanting, { ranking }: PublishedTable, t: number, { counts, ranks }: PublishedGroup, g: number): void {
    const isFull = ranking === 'all are ranked';
    const size = counts.length;
    const given = counts.map((_, c) => counts.map((_, k) => this.#variable(placeOf(t, g, c, k), null)));
    for (const [c, own] of given.entries()) {
      for (const [k, one] of own.entries()) if (k > 0) want('place', c * size + k, [[1, one]]);
      const rest: Terms = [[1, `b${t}_${g}`], ...own.map((one) => [-1, one] as const)];
      this.#hold(rest, isFull ? '=' : '>=', 0);
      if (!isFull) want('no place', c, rest);
      this.#rank(want, c, ranks[c]!, [own.map((one) => [1, one] as const)]);
    }
    for (let k = 1; k < size; k++) {
      const more: Terms = given.flatMap((own) => [[1, own[k - 1]!] as const, [-1, own[k]!] as const]);
      this.#hold(more, isFull ? '=' : '>=', 0);
    }
  }

  /** The mean place of a category. @param parts per part how much lies on each place. */
  #rank(want: Wanting, c: number, rank: number | null, parts: readonly Terms[]): void {
    const times = (factor: (place: number) => number): Terms =>
      parts.flatMap((places) => places.map(([weight, one], k) => [weight * factor(k + 1), one] as const));
    if (rank === null)
      want(
        'rank',
        c,
        times((place) => place),
        times(() => 1),
      );
    else
      this.#hold(
        times((place) => place - rank),
        '=',
        0,
      );
  }

  #wanting({ id }: PublishedTable, { name }: Pick<PublishedGroup, 'name'>): Wanting {
    return (figure, index, terms, over) => {
      if (terms.length > 0) this.targets.push({ table: id, group: name, figure, index, terms, over });
    };
  }

  /** Mean and variance over what lies in each category: Σ (score − mean) × amount is 0, Σ (square − variance) × amount too. */
  #scale(
    want: Wanting,
    { scores, net }: PublishedTable,
    { mean, deviation, net: score }: Pick<PublishedGroup, 'mean' | 'deviation' | 'net'>,
    amounts: readonly Terms[],
  ): void {
    if (net) {
      const netted = (by: (value: number) => number): Terms =>
        amounts.flatMap((terms, c) => terms.map(([weight, one]) => [weight * by(net[c]!), one] as const));
      if (score !== null)
        this.#hold(
          netted((value) => value - score),
          '=',
          0,
        );
      else
        want(
          'net',
          0,
          netted((value) => value),
          amounts.flat(),
        );
    }
    if (!scores) return;
    const times = (factor: (score: number) => number): Terms =>
      amounts.flatMap((terms, c) =>
        scores[c] == null ? [] : terms.map(([weight, one]) => [weight * factor(scores[c]!), one] as const),
      );
    const all = times(() => 1);
    if (mean === null)
      want(
        'mean',
        0,
        times((score) => score),
        all,
      );
    else {
      this.#hold(
        times((score) => score - mean),
        '=',
        0,
      );
      if (deviation === null)
        want(
          'variance',
          0,
          times((score) => (score - mean) ** 2),
          all,
        );
      else
        this.#hold(
          times((score) => (score - mean) ** 2 - deviation ** 2),
          '=',
          0,
        );
    }
  }

  /** Respondents of one weight add up to the groups they are in, their parts to them, and weighted to what is published. */
  #weights(table: PublishedTable, t: number, weights: readonly WeightedPeople[]): void {
    const { groups } = table;
    const categories = groups[0]!.counts.length;
    const of = (j: number) => ({
      base: this.#variable(`hb${t}_${j}`, null),
      people: this.#variable(`hr${table.release ?? ''}_${j}`, weights[j]!.respondents),
      counts: Array.from({ length: categories }, (_, c) => this.#variable(`hx${t}_${j}_${c}`, null)),
    });
    const own = weights.map((_, j) => of(j));
    for (const [j, { base, people, counts }] of own.entries()) {
      const want = this.#wanting(table, { name: `weight ${j}` });
      this.#hold(
        [
          [1, people],
          [-1, base],
        ],
        '>=',
        0,
      );
      if (table.exclusive && categories > 0)
        this.#hold([...counts.map((one) => [1, one] as const), [-1, base]], '=', 0);
      for (const [c, count] of counts.entries()) {
        if (!table.exclusive)
          this.#hold(
            [
              [1, base],
              [-1, count],
            ],
            '>=',
            0,
          );
        if (!weights[j]!.arePublished) want('of one weight', j * categories + c, [[1, count]]);
      }
      if (table.ranking) this.#placesOfOneWeight(table, `h${t}_${j}`, base, counts);
    }
    /** Numbers of some add up to the same ones of all of them. */
    const addUp = (members: readonly number[], whole: Numbers) => {
      const add = (of: (numbers: Numbers) => string) =>
        this.#hold([...members.map((j) => [1, of(numbersOf(j))] as const), [-1, of(whole)]], '=', 0);
      add(({ base }) => base);
      add(({ people }) => people);
      for (const c of own[0]!.counts.keys()) {
        add(({ counts }) => counts[c]!);
        if (table.ranking) for (const k of own[0]!.counts.keys()) if (k > 0) add(({ place }) => place(c, k));
      }
    };
    const numbersOf = (j: number): Numbers => ({ ...own[j]!, place: (c, k) => `hp${t}_${j}_${c}_${k}` });
    for (const [g, { name, counts, weighted }] of groups.entries()) {
      const members = weights.flatMap((one, j) => (one.groups.includes(name) ? [j] : []));
      if (members.length === 0) continue;
      addUp(members, {
        base: `b${t}_${g}`,
        people: peopleOf(table, name),
        counts: counts.map((_, c) => `x${t}_${g}_${c}`),
        place: (c, k) => placeOf(t, g, c, k),
      });
      if (weighted) this.#weighted(table, t, weighted, weights, own, members);
    }
    for (const dimension of new Set(weights.flatMap(({ partOf }) => partOf?.dimension ?? [])))
      for (const [whole, { partOf }] of weights.entries()) {
        if (partOf) continue;
        const isPart = (one: WeightedPeople) => one.partOf?.index === whole && one.partOf.dimension === dimension;
        addUp(
          weights.flatMap((one, j) => (isPart(one) ? [j] : [])),
          numbersOf(whole),
        );
      }
  }

  #placesOfOneWeight({ ranking }: PublishedTable, id: string, base: string, counts: readonly string[]): void {
    const isFull = ranking === 'all are ranked';
    const given = counts.map((count, c) =>
      counts.map((_, k) => (k === 0 ? count : this.#variable(`${id.replace('h', 'hp')}_${c}_${k}`, null))),
    );
    for (const own of given) this.#hold([[1, base], ...own.map((one) => [-1, one] as const)], isFull ? '=' : '>=', 0);
    for (let k = 1; k < counts.length; k++)
      this.#hold(
        given.flatMap((own) => [[1, own[k - 1]!] as const, [-1, own[k]!] as const]),
        isFull ? '=' : '>=',
        0,
      );
  }

  #weighted(
    table: PublishedTable,
    t: number,
    figures: WeightedFigures,
    weights: readonly WeightedPeople[],
    own: readonly { base: string; counts: readonly string[] }[],
    members: readonly number[],
  ): void {
    const bases = members.map((j) => [weights[j]!.weight, own[j]!.base] as const);
    const { steps } = figures;
    if (figures.effective) {
      const { least, most, effective } = figures.effective;
      const half = steps.effective / 2;
      this.#hold(bases, '>=', least - 1e-6);
      this.#hold(bases, '<=', most + 1e-6);
      /** Of the sum of weights, less so much of the sum of their squares; per respondent, as a solver errs in large numbers. */
      const beside = (times: number, squares: number): Terms =>
        bases.map(([weight, one]) => [(times * weight - squares * weight ** 2) / most, one] as const);
      // The square of the sum is above its tangents, and below its chord.
      for (const at of [least, (3 * least + most) / 4, (least + most) / 2, (least + 3 * most) / 4, most])
        this.#hold(beside(2 * at, effective + half), '<=', at ** 2 / most + 1e-6);
      if (effective > half) this.#hold(beside(least + most, effective - half), '>=', least - 1e-6);
    }
    const amounts = own[0]!.counts.map((_, c) => members.map((j) => [weights[j]!.weight, own[j]!.counts[c]!] as const));
    /** A mean of values over all that counts is within half a step of what is published. */
    const near = (value: number | null, step: number, over: Terms, values: Terms) => {
      if (value === null) return;
      for (const [edge, sense] of [
        [value - step / 2, '>='],
        [value + step / 2, '<='],
      ] as const)
        this.#hold([...values, ...over.map(([weight, one]) => [-edge * weight, one] as const)], sense, 0);
    };
    for (const [c, value] of figures.shares.entries()) near(value, steps.share, bases, amounts[c]!);
    for (const [b, value] of figures.bands.entries())
      near(
        value,
        steps.share,
        bases,
        table.bands[b]!.flatMap((c) => amounts[c]!),
      );
    const times = (by: readonly (number | null)[]): Terms =>
      amounts.flatMap((terms, c) =>
        by[c] == null ? [] : terms.map(([weight, one]) => [weight * by[c]!, one] as const),
      );
    const { net, scores } = table;
    if (net) near(figures.net, steps.share, amounts.flat(), times(net));
    if (scores)
      near(figures.mean, steps.mean, times(scores.map((score) => (score === null ? null : 1))), times(scores));
    for (const [c, rank] of figures.ranks.entries()) {
      const terms: Terms = members.flatMap((j) =>
        own[j]!.counts.map(
          (_, k) => [weights[j]!.weight, k === 0 ? own[j]!.counts[c]! : `hp${t}_${j}_${c}_${k}`] as const,
        ),
      );
      const size = own[0]!.counts.length;
      near(
        rank,
        steps.mean,
        terms,
        terms.map(([weight, one], at) => [weight * (1 + (at % size)), one] as const),
      );
    }
  }

  #partsAddUp({ groups, ranking }: PublishedTable, t: number): void {
    const sums = new Map<string, { whole: number; parts: number[] }>();
    for (const [g, { dimension, within }] of groups.entries()) {
      for (const name of within) {
        const id = `${dimension} of ${name}`;
        const sum = sums.get(id) ?? { whole: groups.findIndex((one) => one.name === name), parts: [] };
        sums.set(id, { ...sum, parts: [...sum.parts, g] });
      }
    }
    for (const { whole, parts } of sums.values()) {
      const add = (of: (g: number) => string) =>
        this.#hold([...parts.map((g) => [1, of(g)] as const), [-1, of(whole)]], '=', 0);
      add((g) => `b${t}_${g}`);
      for (const c of groups[whole]!.counts.keys()) {
        add((g) => `x${t}_${g}_${c}`);
        if (ranking) for (const k of groups[whole]!.counts.keys()) if (k > 0) add((g) => placeOf(t, g, c, k));
      }
    }
  }

  /** Who answered a question that is asked after certain answers gave one of those, or any. */
  #asked({ askedWhen, groups }: PublishedTable, t: number): void {
    if (!askedWhen) return;
    const from = this.tables.findIndex(({ id }) => id === askedWhen.table);
    for (const [g, { name }] of groups.entries()) {
      const other = this.tables[from]!.groups.findIndex((one) => one.name === name);
      const asked = askedWhen.categories?.map((c) => `x${from}_${other}_${c}`) ?? [`b${from}_${other}`];
      this.#hold([...asked.map((one) => [1, one] as const), [-1, `b${t}_${g}`]], '>=', 0);
    }
    // So it is among those of one weight.
    for (const j of this.tables[from]!.weights?.keys() ?? []) {
      const asked = askedWhen.categories?.map((c) => `hx${from}_${j}_${c}`) ?? [`hb${from}_${j}`];
      this.#hold([...asked.map((one) => [1, one] as const), [-1, `hb${t}_${j}`]], '>=', 0);
    }
  }

  #grew(table: PublishedTable, t: number): void {
    const later = this.tables.findIndex(({ id }) => id === table.grewInto);
    if (later < 0) return;
    for (const [g, { name, counts }] of table.groups.entries()) {
      const other = this.tables[later]!.groups.findIndex((one) => one.name === name);
      if (other < 0) continue;
      /** What a number is made of, by where it stands: more of it later than before. */
      const more = (numberAt: (t: number, g: number) => Terms, sense: '>=' | '<=' = '>=') =>
        this.#hold(
          [...numberAt(later, other), ...numberAt(t, g).map(([one, variable]) => [-one, variable] as const)],
          sense,
          0,
        );
      more((t, g) => [[1, `b${t}_${g}`]], table.supposing?.(name, 'base'));
      for (const c of counts.keys()) more((t, g) => [[1, `x${t}_${g}_${c}`]], table.supposing?.(name, c));
      if (table.supposing) continue;
      more((t, g) => [
        [1, peopleOf(this.tables[t]!, name)],
        [-1, `b${t}_${g}`],
      ]);
      for (const c of counts.keys()) {
        if (!table.exclusive)
          more((t, g) => [
            [1, `b${t}_${g}`],
            [-1, `x${t}_${g}_${c}`],
          ]);
        if (table.ranking) for (const k of counts.keys()) more((t, g) => [[1, placeOf(t, g, c, k)]]);
      }
    }
    if (!table.supposing) this.#grewOfOneWeight(table, t, later);
  }

  /** Of respondents who came in some have each weight, and are in each part: no number of these has become less. */
  #grewOfOneWeight(
    { weights = [], exclusive, release, groups, ranking }: PublishedTable,
    t: number,
    later: number,
  ): void {
    const { weights: after = [], release: next } = this.tables[later]!;
    for (const [j, { name }] of weights.entries()) {
      const other = after.findIndex((one) => one.name === name);
      if (other < 0) continue;
      const more = (numberAt: (id: string, people: string) => Terms) =>
        this.#hold(
          [
            ...numberAt(`${later}_${other}`, `hr${next ?? ''}_${other}`),
            ...numberAt(`${t}_${j}`, `hr${release ?? ''}_${j}`).map(([one, variable]) => [-one, variable] as const),
          ],
          '>=',
          0,
        );
      more((id) => [[1, `hb${id}`]]);
      more((id, people) => [
        [1, people],
        [-1, `hb${id}`],
      ]);
      for (const c of groups[0]!.counts.keys()) {
        more((id) => [[1, `hx${id}_${c}`]]);
        if (!exclusive)
          more((id) => [
            [1, `hb${id}`],
            [-1, `hx${id}_${c}`],
          ]);
        if (ranking) for (const k of groups[0]!.counts.keys()) if (k > 0) more((id) => [[1, `hp${id}_${c}_${k}`]]);
      }
    }
  }

  /** Respondents are the same people in all tables. */
  #respondentsAddUp(): void {
    const seen = new Set<string>();
    for (const table of this.tables) {
      const { groups, release } = table;
      for (const whole of groups) {
        for (const dimension of new Set(
          groups.filter(({ within }) => within.includes(whole.name)).map((one) => one.dimension),
        )) {
          const id = `${dimension} of ${whole.name} ${release}`;
          if (seen.has(id)) continue;
          seen.add(id);
          const parts = groups.filter((one) => one.dimension === dimension && one.within.includes(whole.name));
          this.#hold(
            [...parts.map(({ name }) => [1, peopleOf(table, name)] as const), [-1, peopleOf(table, whole.name)]],
            '=',
            0,
          );
        }
      }
    }
  }
}

/** Variables of some respondents. */
interface Numbers {
  base: string;
  people: string;
  counts: readonly string[];
  /** How many gave a category a place after the first, from 1. */
  place: (category: number, place: number) => string;
}

type Wanting = (figure: Withheld['figure'], index: number, terms: Terms, over?: Terms) => void;

const peopleOf = ({ release = '' }: PublishedTable, group: string) =>
  `r${release}_${group.replace(/[^a-z0-9]/gi, '_')}`;

/** How many gave a category a place, from 0; the first places are its count. */
const placeOf = (t: number, g: number, c: number, k: number) => (k === 0 ? `x${t}_${g}_${c}` : `p${t}_${g}_${c}_${k}`);
