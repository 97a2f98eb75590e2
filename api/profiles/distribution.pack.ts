/**
 * Dataset `profiles/<model>/<edition>`. Key PC4: the PC4 itself, then its PC6. Key family of areas: the area itself,
 * then its children. What may not be shown is withheld here already: its counts are not stored at all.
 */
export interface DistributionPack {
  /** Postcodes or area codes. */
  keys: string[];
  /** Per key the households of each profile in the model's order, or why they are withheld. */
  rows: (number[] | Withheld)[];
}

/** 1: fewer households than may be shown. 2: withheld because a neighbour that is too small could be computed from it. */
export type Withheld = 1 | 2;
