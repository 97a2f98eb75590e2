import type { Highs } from 'highs';
import type { LinkedTables } from './linked-tables';
import type { Figures, KnownWeights } from './tables';
import { knownRespondents, MOST_CELLS_TRIED, membersOf } from './weight-cells';
import { carriersOf, partsOf, setsOfWholes, supportsOf } from './weight-support';
import { type Seeking, WeightedRanges } from './weighted-ranges';
import { type ProgramWorld, type Support, WeightedSystem } from './weighted-system';
import { allowFor } from './weighted-worlds';

/** Whether it is tried for each cell of weights what its few respondents may have answered. */
const areTried = ({ cells }: Pick<KnownWeights, 'cells'>) => cells.length <= MOST_CELLS_TRIED;

/** Whether groups may have weighted figures. */
export const hasWeightedGroups = (known: KnownWeights): boolean =>
  known.worlds !== undefined && !known.isOfTotalOnly && areTried(known);

/** Looks for worlds beside weighted figures, and withholds what stands in their way. */
export class WeightedAudit {
  private readonly system: WeightedSystem;

  /** @param own indexes of the tables that have weighted figures. @param weighted what is decided about these. */
  constructor(
    highs: Highs,
    linked: LinkedTables,
    own: readonly number[],
    weighted: Figures[],
    private readonly threshold: number,
  ) {
    this.system = new WeightedSystem(highs, linked, own, weighted);
  }

  /** @returns how many linear programs it took. */
  async run(): Promise<number> {
    const { levels, numbers, table } = this.system;
    const { groups, withheldGroups, knownWeights } = table;
    const supports = supportsOf(levels[0]!, groups, numbers * (1 + 2 * (levels.length - 1)));
    const published = this.publishedNumbers();
    const known = levels.map((level) => knownRespondents(level, withheldGroups));
    await this.protectPublished(published, supports[0]!, { respondents: known });
    // Who does not know how many respondents there are takes more to be possible: all that was decided unweighted.
    published.reopen();
    await this.protectPublished(published, supports[0]!);
    const respondents = levels.map(({ cells }) => cells.map((one) => one.respondents));
    if (areTried(knownWeights!)) await this.protectCells(supports, { respondents });
    for (const world of knownWeights!.worlds!) await allowFor(this.system, world, supports[0]!);
    return this.system.solved;
  }

  private async seek(ranges: WeightedRanges, support: Support, world: ProgramWorld, seeking: Seeking) {
    if (ranges.open.size > 0) await this.system.among(support, world, (program) => ranges.seek(program, seeking));
  }

  /** Worlds in which only parts of one breakdown differ, of some cells of weights at a time. */
  private ofBreakdowns(): Support[] {
    const { levels, numbers } = this.system;
    return levels.flatMap((own, level) =>
      level === 0
        ? []
        : setsOfWholes([levels[0]!, own], numbers).map((wholes) => this.system.ofLevel(level, partsOf(own, wholes))),
    );
  }

  /** Some cells of weights, with the largest of their parts. */
  private carriedBy(wholes: ReadonlySet<number>): Support {
    const { levels, table } = this.system;
    return levels.map((own, level) => (level === 0 ? wholes : carriersOf(own, table.groups, wholes)));
  }

  /** Numbers of groups keep as wide a range as they need, by what differs among parts alone or among cells of weights. */
  private async protectPublished(ranges: WeightedRanges, largest: ReadonlySet<number>, world?: ProgramWorld) {
    const mustMeet = world === undefined;
    for (const support of this.ofBreakdowns())
      await this.seek(ranges, support, world ?? {}, { withholding: 'of-breakdowns', mustMeet });
    const hasParts = this.system.levels.length > 1;
    await this.seek(ranges, this.carriedBy(largest), world ?? {}, {
      withholding: 'any',
      mustMeet: mustMeet && hasParts,
    });
    if (mustMeet && hasParts) await this.seek(ranges, this.system.all(), {}, { withholding: 'any' });
  }

  /** Numbers of cells of weights and of their parts do, by what differs among a few of these; at last among all. */
  private async protectCells(supports: readonly ReadonlySet<number>[], world: ProgramWorld) {
    const ranges = this.numbersOfCells();
    const { levels, numbers } = this.system;
    const [cells, ...breakdowns] = levels;
    if (breakdowns.length === 0) {
      for (const wholes of supports) await this.seek(ranges, [wholes], world, { withholding: 'any' });
      return;
    }
    for (const support of this.ofBreakdowns()) await this.seek(ranges, support, world, { withholding: 'none' });
    const all = this.system.all();
    const withholding = this.system.fits(all) ? 'of-breakdowns' : 'any';
    for (const wholes of setsOfWholes([cells!, ...breakdowns], numbers)) {
      const support = [wholes, ...breakdowns.map((own) => partsOf(own, wholes))];
      await this.seek(ranges, support, world, { withholding });
    }
    if (this.system.fits(all)) await this.seek(ranges, all, world, { withholding: 'any' });
  }

  /** Withheld numbers of groups keep their protection intervals, for readers who know the weights. */
  private publishedNumbers(): WeightedRanges {
    const { cells, figures } = this.system.linked.system;
    const hidden = new Set(
      this.system.placed.flatMap(({ levels }) => levels.flatMap((one) => one.hidden.flatMap(({ all }) => all))),
    );
    const needs = new Map<number, number>();
    for (const [cell, { figure, need }] of cells.entries()) {
      const isWithheld = figure < 0 ? !hidden.has(cell) : figures[figure]!.verdict !== 'shown';
      if (isWithheld && need > 0) needs.set(cell, need);
    }
    return new WeightedRanges(this.system.shown, cells, needs);
  }

  /** Small numbers of cells too, for readers who also know how many respondents these have. */
  private numbersOfCells(): WeightedRanges {
    const { system, tables } = this.system.linked;
    const needs = new Map<number, number>();
    for (const { at, levels } of this.system.placed) {
      for (const { level, hidden } of levels) {
        const members = tables[at]!.groups.map((group) => membersOf(level, group) ?? []);
        const published = new Set(members.filter(({ length }) => length === 1).flat());
        for (const [index, { own }] of hidden.entries()) {
          if (published.has(index)) continue;
          // No number of a cell may be more than its respondents, whom this reader knows.
          const need = Math.min(this.threshold, level.cells[index]!.respondents);
          for (const cell of own) if (system.cells[cell]!.value < this.threshold) needs.set(cell, need);
        }
      }
    }
    return new WeightedRanges(this.system.shown, system.cells, needs);
  }
}
