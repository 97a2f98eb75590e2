/** Dataset `postcodes/<edition>`, key: PC4. All postcodes of a PC4 and the areas they lie in. */
export interface PostcodePack {
  /** Names of every area mentioned here and of those it lies in, up to its province. */
  names: Record<string, string>;
  /** Province code per municipality code, where known. */
  provinces: Record<string, string>;
  /** The smallest known area of an address: a neighbourhood, else a district, else a municipality. */
  areas: string[];
  /** The two letters of every PC6, sorted and joined: `AAABAD`. */
  letters: string;
  /**
   * Per PC6, in the order of the letters: pairs of an index in `areas` and a number of addresses, most addresses
   * first. A postcode that crosses a border has more than one pair.
   */
  parts: number[][];
}
