/**
 * Addresses per postcode and area, counted while a file is read: 465,793 postcodes in some 60 MB. Areas are numbered,
 * and a postcode is a flat list of pairs: area number, addresses, area number, addresses.
 */
export class PostcodeCollection {
  private readonly numbers = new Map<string, number>();
  private readonly areas: string[] = [];
  /** By PC4, then by the two letters. */
  private readonly pc4s = new Map<string, Map<string, number[]>>();

  /** The number that stands for an area in the lists of postcodes. */
  numberOf(area: string): number {
    let number = this.numbers.get(area);
    if (number === undefined) {
      number = this.areas.push(area) - 1;
      this.numbers.set(area, number);
    }
    return number;
  }

  /**
   * Adds addresses of a postcode (PC6) in an area, by its number.
   * @returns the list of the postcode, to be counted in with {@link count}, which looks nothing up.
   */
  add(postcode: string, area: number, addresses: number): number[] {
    const [pc4, letters] = [postcode.slice(0, 4), postcode.slice(4)];
    const inPc4 = this.pc4s.get(pc4) ?? new Map<string, number[]>();
    this.pc4s.set(pc4, inPc4);
    let parts = inPc4.get(letters);
    if (parts) PostcodeCollection.count(parts, area, addresses);
    else {
      // A literal has no room to spare, where an empty list that grows gets room for sixteen.
      parts = [area, addresses];
      inPc4.set(letters, parts);
    }
    return parts;
  }

  static count(parts: number[], area: number, addresses: number): void {
    for (let i = 0; i < parts.length; i += 2) {
      if (parts[i] === area) {
        parts[i + 1]! += addresses;
        return;
      }
    }
    parts.push(area, addresses);
  }

  pc4Codes(): string[] {
    return [...this.pc4s.keys()].sort();
  }

  /** The postcodes of a PC4 with their areas and addresses, sorted by letters; most addresses first, then by code. */
  postcodes(pc4: string): PostcodeAddresses[] {
    return [...(this.pc4s.get(pc4) ?? [])]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([letters, parts]) => ({ letters, parts: this.named(parts) }));
  }

  private named(parts: number[]): [area: string, addresses: number][] {
    const pairs: [string, number][] = [];
    for (let i = 0; i < parts.length; i += 2) pairs.push([this.areas[parts[i]!]!, parts[i + 1]!]);
    return pairs.length > 1 ? pairs.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)) : pairs;
  }
}

/** A postcode (PC6) of a PC4, and how many of its addresses lie in which area. */
export interface PostcodeAddresses {
  letters: string;
  parts: [area: string, addresses: number][];
}
