import { badInput } from '../shared/errors';
import { Refreshed } from '../shared/refreshed';
import type { ReleaseRepository } from './release.repository';
import type {
  AreasRelease,
  GeometryRelease,
  IndicatorsRelease,
  PostcodesRelease,
  ProfilesRelease,
  Releases,
} from './release.type';

/** From this share on, a set of postcodes counts as whole. */
const WHOLE = 0.5;

/** What is visible, and the choices that follow from it. */
export class Catalogue {
  constructor(readonly releases: Releases) {}

  /** The catalogue as it stands, kept in the process for `maxAgeMs`. */
  static kept(repository: ReleaseRepository, maxAgeMs: number): Refreshed<Catalogue> {
    return new Refreshed(async () => new Catalogue((await repository.read()).releases), maxAgeMs);
  }

  /** Editions of the area division that are loaded, newest first. */
  editions(): number[] {
    return this.all<AreasRelease>('areas/')
      .map((entry) => entry.edition)
      .sort((a, b) => b - a);
  }

  /**
   * The edition to answer with. Without a wish: the newest that is complete. Postcodes that are a fraction of what
   * another edition has do not count, and profiles count before neighbourhoods, neighbourhoods before the year.
   * @throws UNKNOWN_EDITION, NOT_IMPORTED.
   */
  edition(wish?: number | null): number {
    const editions = this.editions();
    if (wish !== undefined && wish !== null) {
      if (editions.includes(wish)) return wish;
      throw badInput('UNKNOWN_EDITION', `Edition ${wish} is not loaded; loaded are: ${editions.join(', ') || 'none'}.`);
    }
    const most = Math.max(0, ...editions.map((one) => this.postcodes(one)?.counts.pc6 ?? 0));
    const isBetter = (one: number, other: number) => {
      const [a, b] = [this.completeness(one, most), this.completeness(other, most)];
      return a === b ? one > other : a > b;
    };
    const [first, ...rest] = editions;
    if (first === undefined) throw badInput('NOT_IMPORTED', 'No areas are loaded yet: import the name tables first.');
    return rest.reduce((best, one) => (isBetter(one, best) ? one : best), first);
  }

  /** 0: areas only. 1: with postcodes. 2: those know their neighbourhood. +2: with profiles. */
  private completeness(edition: number, mostPostcodes: number): number {
    const counts = this.postcodes(edition)?.counts;
    if (!counts || counts.pc6 < WHOLE * mostPostcodes) return 0;
    const inNeighbourhoods = counts.inNeighbourhoods >= WHOLE * counts.addresses;
    return 1 + (inNeighbourhoods ? 1 : 0) + (this.profiles(edition) ? 2 : 0);
  }

  areas(edition: number): AreasRelease | undefined {
    return this.releases[`areas/${edition}`];
  }

  postcodes(edition: number): PostcodesRelease | undefined {
    return this.releases[`postcodes/${edition}`];
  }

  /** The profiles of an edition: of the model asked for, else of the newest model that is loaded. */
  profiles(edition: number, model?: string | null): ProfilesRelease | undefined {
    return this.all<ProfilesRelease>('profiles/')
      .filter((entry) => entry.edition === edition && (!model || entry.model === model))
      .sort((a, b) => (a.model < b.model ? 1 : -1))[0];
  }

  /** Geometry of the edition itself; else the newest, whose edition the answer then states. */
  geometry(edition: number): GeometryRelease | undefined {
    const newest = this.all<GeometryRelease>('geometry/').sort((a, b) => b.edition - a.edition)[0];
    return this.releases[`geometry/${edition}`] ?? newest;
  }

  /** Indicator releases, newest year first. */
  indicators(): IndicatorsRelease[] {
    return this.all<IndicatorsRelease>('indicators/').sort((a, b) => b.year - a.year);
  }

  private all<T>(prefix: string): T[] {
    const entries = Object.entries(this.releases as Record<string, unknown>);
    return entries.filter(([key]) => key.startsWith(prefix)).map(([, entry]) => entry as T);
  }
}
