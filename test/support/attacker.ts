import loadHighs from 'highs';
import { Knowledge, type PublishedTable, type Target, type Terms, type Withheld } from './attacker-knowledge';

/**
 * A reader who wants to know what was withheld, with all that is published and a solver of linear programs. Shares no
 * code with what it attacks: it reads published figures, null where there is none, and writes down in the language of
 * linear programs what must hold between them. It does not use that people are counted in whole numbers.
 */

/** A withheld number with the least and the most that the reader has found possible. */
export interface Range extends Withheld {
  least: number;
  most: number;
}

/** Linear programs that all attackers solved together. */
export let programs = 0;

let loading: ReturnType<typeof loadHighs> | undefined;

/**
 * The range of every withheld number. One that is found to be as wide as `enough` says is not sought further, so that
 * a range is at least what is returned, and exactly that where it is narrower than enough.
 * @param enough undefined leaves a number out.
 * @throws Error when what is published contradicts itself.
 */
export async function attack(
  tables: readonly PublishedTable[],
  enough: (withheld: Withheld) => number | undefined,
): Promise<Range[]> {
  loading ??= loadHighs();
  const highs = await loading;
  const known = new Knowledge(tables);
  const targets = known.targets.flatMap((target) => {
    const width = enough(target);
    return width === undefined ? [] : [{ target, width, range: { ...target, least: Infinity, most: -Infinity } }];
  });
  if (targets.length === 0) return [];
  return highs.withModel({ format: 'lp', data: known.program() }, (model) => {
    model.options.set({ output_flag: false, presolve: 'off', simplex_strategy: 4 });
    const columnOf = new Map([...known.variables].map((name) => [name, model.getColByName(name)]));
    const valueIn = (terms: Terms, world: Float64Array) =>
      terms.reduce((sum, [coefficient, variable]) => sum + coefficient * world[columnOf.get(variable)!]!, 0);
    /** Drives terms to their most, and notes where every target is in that world. */
    const push = (terms: Terms, sign: 1 | -1, range: Range) => {
      for (const [coefficient, variable] of terms) model.changeColCost(columnOf.get(variable)!, -sign * coefficient);
      programs++;
      model.run();
      const status = model.getModelStatus();
      const { optimal, unbounded, unboundedOrInfeasible } = highs.constants.modelStatus;
      if (status === optimal) {
        const world = model.getSolution().colValue!;
        for (const one of targets) {
          const value = valueIn(one.target.terms, world) / (one.target.over ? valueIn(one.target.over, world) : 1);
          if (Number.isNaN(value)) continue;
          one.range.least = Math.min(one.range.least, value);
          one.range.most = Math.max(one.range.most, value);
        }
      } else if (status === unbounded || status === unboundedOrInfeasible) range.most = Infinity;
      else throw new Error(`what is published contradicts itself (status ${status})`);
      for (const [, variable] of terms) model.changeColCost(columnOf.get(variable)!, 0);
    };
    for (const { target, width, range } of targets) {
      const pushes = pushesFor(target);
      for (const [terms, sign] of pushes) if (!(range.most - range.least >= width)) push(terms, sign, range);
    }
    return targets.map(({ range: { table, group, figure, index, least, most } }) => ({
      table,
      group,
      figure,
      index,
      least,
      most,
    }));
  });
}

/** The directions in which a target is sought: of a fraction also its denominator, and that without its numerator. */
function pushesFor({ terms, over }: Target): [Terms, 1 | -1][] {
  const pushes: [Terms, 1 | -1][] = [
    [terms, 1],
    [terms, -1],
  ];
  if (!over) return pushes;
  const largest = 1 + Math.max(...terms.map(([coefficient]) => coefficient));
  const numerator = new Map(terms.map(([coefficient, variable]) => [variable, coefficient]));
  const without = [...new Set([...over, ...terms].map(([, variable]) => variable))].map((variable) => {
    const share = over.find(([, one]) => one === variable)?.[0] ?? 0;
    return [largest * share - (numerator.get(variable) ?? 0), variable] as const;
  });
  return [...pushes, [over, 1], [over, -1], [without, 1]];
}
