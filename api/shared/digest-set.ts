/** Room for so many to begin with. */
const FIRST_PLACES = 1_024;

/**
 * A set of which the members are known by a digest, such as SHA-256, of which the first 64 bits are kept. 100,000 of them
 * take 2 MB of numbers, which a set of strings takes five times over, in objects that every collection goes through.
 *
 * Two different members look the same with a chance of n² / 2⁶⁵: for 100,000 one in 3,700,000,000.
 */
export class DigestSet {
  /** How many there are. */
  size = 0;
  /** A table with open addressing: two halves of a digest per place, zeros where there is none. At most half is full. */
  private places = new Uint32Array(2 * FIRST_PLACES);

  has(digest: Buffer): boolean {
    const [low, high] = halvesOf(digest);
    return this.places[this.placeOf(low, high)] !== 0;
  }

  add(digest: Buffer): void {
    this.put(...halvesOf(digest));
    if (4 * this.size > this.places.length) this.grow();
  }

  private put(low: number, high: number): void {
    const place = this.placeOf(low, high);
    if (this.places[place] !== 0) return;
    this.places[place] = low;
    this.places[place + 1] = high;
    this.size++;
  }

  /** Where a digest is, or would come. Digests are spread evenly as they are, so the next place is seldom far. */
  private placeOf(low: number, high: number): number {
    const { places } = this;
    let place = (2 * low) % places.length;
    while (places[place] !== 0 && (places[place] !== low || places[place + 1] !== high))
      place = (place + 2) % places.length;
    return place;
  }

  private grow(): void {
    const before = this.places;
    this.places = new Uint32Array(2 * before.length);
    this.size = 0;
    for (let i = 0; i < before.length; i += 2) if (before[i] !== 0) this.put(before[i]!, before[i + 1]!);
  }
}

/** A first half of zero would stand for nothing: it is taken for one. */
const halvesOf = (digest: Buffer): [low: number, high: number] => [digest.readUInt32LE(0) || 1, digest.readUInt32LE(4)];
