import type { DistributionPack } from '../../profiles/distribution.pack';
import { COUNTRY, districtOf, familyOf, levelOf, municipalityOf } from '../../shared/codes';
import { packed } from '../../shared/packs';
import { type Sum, suppress } from '../../statistics/suppression';
import type { AreaTree } from '../areas/area-tree';
import { apportion } from './apportion';
import type { PostcodeIndex } from './postcode-index';
import type { ProfileCounts } from './read-profiles';

/** A distribution over fewer households than this is withheld (design, section 6). */
export const MIN_HOUSEHOLDS = 5;

/** One postcode or area: its households per profile. */
interface Cell {
  key: string;
  counts: number[];
}

/** Everything that is published of a profiles file, before what must be withheld is. */
export class Distributions {
  readonly cells: Cell[] = [];
  private readonly areas = new Map<string, number>();
  private readonly chains = new Map<string, number[]>();
  private readonly children = new Map<number, { parts: number[]; amounts: number[] }>();
  private readonly pc4s = new Map<string, number[]>();
  readonly national: number;

  constructor(private readonly profiles: number) {
    this.national = this.areaCell(COUNTRY);
  }

  /** Adds the counts of all postcodes to their PC4 and to the areas they lie in. */
  static of(
    postcodes: PostcodeIndex,
    { counts, isGiven }: ProfileCounts,
    profiles: number,
    tree: AreaTree,
  ): Distributions {
    const all = new Distributions(profiles);
    for (const { code, letters, start } of postcodes.pc4s) {
      const pc4 = { key: code, counts: new Array<number>(profiles).fill(0) };
      const members: number[] = [];
      for (let i = 0; i < letters.length / 2; i++) {
        if (!isGiven[start + i]) continue;
        if (members.length === 0) members.push(all.cells.push(pc4) - 1);
        const own = new Array<number>(profiles);
        for (let p = 0; p < profiles; p++) own[p] = counts[(start + i) * profiles + p]!;
        members.push(all.cells.push({ key: code + letters.slice(2 * i, 2 * i + 2), counts: own }) - 1);
        addTo(pc4.counts, own);
        all.addPostcode(members.at(-1)!, own, postcodes.partsOf(code, i), tree);
      }
      if (members.length > 0) all.pc4s.set(code, members);
    }
    return all;
  }

  /** What may be shown of every cell, by pack key; counts of what is withheld are not in it. */
  packs(): { bodies: Map<string, Uint8Array>; withheld: Record<string, [withheld: number, of: number]> } {
    const households = Int32Array.from(this.cells, ({ counts }) => counts.reduce((sum, count) => sum + count, 0));
    const state = suppress(households, this.sums(), { minimum: MIN_HOUSEHOLDS, pinned: new Set([this.national]) });
    const bodies = new Map<string, Uint8Array>();
    for (const [key, members] of [...this.pc4s, ...this.families()]) {
      const pack: DistributionPack = {
        keys: members.map((cell) => this.cells[cell]!.key),
        rows: members.map((cell) => (state[cell] === 1 || state[cell] === 2 ? state[cell] : this.cells[cell]!.counts)),
      };
      bodies.set(key, packed(pack));
    }
    return { bodies, withheld: this.countPerLevel(state) };
  }

  private addPostcode(
    cell: number,
    counts: number[],
    parts: [area: string, addresses: number][],
    tree: AreaTree,
  ): void {
    const isWhole = parts.length === 1;
    const hasAddresses = parts.some(([, addresses]) => addresses > 0);
    const shares = isWhole
      ? [counts]
      : apportion(
          counts,
          parts.map(([, addresses]) => (hasAddresses ? addresses : 1)),
        );
    for (const [i, [area]] of parts.entries()) {
      const share = shares[i]!;
      this.join(
        this.areaCell(area, tree),
        cell,
        share.reduce((sum, count) => sum + count, 0),
      );
      for (const of of this.chainCells(area, tree)) addTo(this.cells[of]!.counts, share);
    }
  }

  /** The cells of an area and all it lies in. */
  private chainCells(area: string, tree: AreaTree): number[] {
    let known = this.chains.get(area);
    if (!known) {
      known = chain(area, tree).map((code) => this.areaCell(code, tree));
      this.chains.set(area, known);
    }
    return known;
  }

  /** The number of an area's cell; a new one takes its place in the sum of the area it lies in. */
  private areaCell(code: string, tree?: AreaTree): number {
    const known = this.areas.get(code);
    if (known !== undefined) return known;
    const cell = this.cells.push({ key: code, counts: new Array<number>(this.profiles).fill(0) }) - 1;
    this.areas.set(code, cell);
    const parent = tree && chain(code, tree)[1];
    if (parent) this.join(this.areaCell(parent, tree), cell);
    return cell;
  }

  /** @param amount what a postcode adds; an area adds all of itself. */
  private join(total: number, part: number, amount = Number.NaN): void {
    const sum = this.children.get(total) ?? { parts: [], amounts: [] };
    sum.parts.push(part);
    sum.amounts.push(amount);
    this.children.set(total, sum);
  }

  private sums(): Sum[] {
    const households = (cell: number) => this.cells[cell]!.counts.reduce((sum, count) => sum + count, 0);
    const sums: Sum[] = [{ total: this.national, parts: [...this.pc4s.values()].map(([pc4]) => pc4!) }];
    for (const [pc4, ...members] of this.pc4s.values()) sums.push({ total: pc4!, parts: members });
    for (const [total, { parts, amounts }] of this.children) {
      sums.push({
        total,
        parts,
        amounts: amounts.map((amount, i) => (Number.isNaN(amount) ? households(parts[i]!) : amount)),
      });
    }
    return sums;
  }

  /** Members of every family by its key: the area itself, then its children by code. */
  private families(): Map<string, number[]> {
    const families = new Map<string, number[]>();
    const codes = [...this.areas.keys()].sort();
    for (const code of codes) {
      const isHead = code === COUNTRY || ['MUNICIPALITY', 'DISTRICT'].includes(levelOf(code)!);
      if (isHead) families.set(code, [this.areas.get(code)!]);
    }
    for (const code of codes) {
      const family = familyOf(code);
      if (family !== code) families.get(family)!.push(this.areas.get(code)!);
    }
    return families;
  }

  private countPerLevel(state: Uint8Array): Record<string, [number, number]> {
    const counts: Record<string, [number, number]> = {};
    for (const [cell, { key }] of this.cells.entries()) {
      const level = levelOf(key) ?? (key.length === 4 ? 'PC4' : 'PC6');
      const [withheld, of] = counts[level] ?? [0, 0];
      counts[level] = [withheld + (state[cell] === 0 ? 0 : 1), of + 1];
    }
    return counts;
  }
}

/** An area and those it lies in, from small to large, up to the country. */
function chain(area: string, tree: AreaTree): string[] {
  if (area === COUNTRY) return [COUNTRY];
  const municipality = municipalityOf(area);
  const province = municipality ? tree.provinceOf(municipality) : undefined;
  const codes = [area, districtOf(area), municipality, province, COUNTRY].filter((code) => code !== undefined);
  return [...new Set(codes)];
}

function addTo(sum: number[], counts: readonly number[]): void {
  for (let i = 0; i < counts.length; i++) sum[i]! += counts[i]!;
}
