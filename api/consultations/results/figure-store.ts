import DataLoader from 'dataloader';
import { pause } from '../../shared/pause';
import { Recent } from '../../shared/recent';
import type { tabulationEntities } from './tabulation.entity';
import type { TabulationOutline } from './tabulation.pack';

/** An item holds 400 KB with its keys. */
const PART_BYTES = 350 * 1024;
/** So many figures a process keeps, of some kilobytes each: they never change. */
const KEPT = 500;
const MAX_ATTEMPTS = 8;
/** So many writes are under way at once. */
const AT_ONCE = 8;

/** Which figures: of a question of a tabulation, by one dimension or crossing. */
export interface FigureKey {
  consultation: string;
  /** The name under which the tabulation's figures are stored. */
  figures: string;
  place: number;
  dimension: string;
}
interface PartKey extends FigureKey {
  part: number;
}
interface Part extends PartKey {
  body: Uint8Array;
}
const nameOf = ({ consultation, figures, place, dimension, part }: PartKey) =>
  [consultation, figures, place, dimension, part].join('#');

/** A body cut into what fits an item; at least one part. */
export const partsOf = (body: Uint8Array): Uint8Array[] =>
  Array.from({ length: Math.max(1, Math.ceil(body.length / PART_BYTES)) }, (_, part) =>
    body.slice(part * PART_BYTES, (part + 1) * PART_BYTES),
  );

/** Keeps packed figures, and reads those that are asked at the same moment together. */
export class FigureStore {
  private readonly kept = new Recent<Uint8Array>(KEPT);
  private readonly loader = new DataLoader<PartKey, Uint8Array>((keys) => this.read(keys), {
    cache: false,
    maxBatchSize: 100,
  });

  constructor(private readonly entity: ReturnType<typeof tabulationEntities>['figures']) {}

  /** Packed figures that are there. @param parts how many items they take. */
  async body(key: FigureKey, parts: number): Promise<Uint8Array> {
    const keys = Array.from({ length: parts }, (_, part) => ({ ...key, part }));
    return Buffer.concat(await Promise.all(keys.map((one) => this.kept.get(nameOf(one)) ?? this.loader.load(one))));
  }

  /**
   * Writes packed figures, in as many items as they take; nothing may be under their keys yet. One by one: the worker
   * may not write this table in batches, which could replace what may only be added.
   */
  async write(figures: readonly (FigureKey & { body: Uint8Array })[]): Promise<void> {
    const items = figures.flatMap(({ body, ...key }) =>
      partsOf(body).map((slice, part) => ({ ...key, part, body: slice as unknown })),
    );
    for (let from = 0; from < items.length; from += AT_ONCE)
      await Promise.all(items.slice(from, from + AT_ONCE).map((item) => this.entity.put(item).go()));
  }

  /** Deletes all figures of a tabulation, one by one as they were written. */
  async remove({ consultation, figures, questions }: TabulationOutline): Promise<void> {
    const keys = questions.flatMap(({ place, dimensions }) =>
      dimensions.flatMap(([dimension, parts]) =>
        Array.from({ length: parts }, (_, part) => ({ consultation, figures, place, dimension, part })),
      ),
    );
    for (let from = 0; from < keys.length; from += AT_ONCE)
      await Promise.all(keys.slice(from, from + AT_ONCE).map((key) => this.entity.delete(key).go()));
  }

  /** @throws when one of them is not there: who asks has read that it is. */
  private async read(keys: readonly PartKey[]): Promise<Uint8Array[]> {
    const found = new Map<string, Uint8Array>();
    let wanted = [...new Map(keys.map((key) => [nameOf(key), key])).values()];
    for (let attempt = 1; wanted.length > 0; attempt++) {
      // What was written a moment ago may not be everywhere yet: what is missed is read again consistently.
      const { data } = await this.entity.get(wanted).go({ consistent: attempt > 1 });
      for (const one of data as Part[]) {
        found.set(nameOf(one), one.body);
        this.kept.keep(nameOf(one), one.body);
      }
      wanted = wanted.filter((key) => !found.has(nameOf(key)));
      if (wanted.length > 0 && attempt === MAX_ATTEMPTS)
        throw new Error(`There are no figures at ${nameOf(wanted[0]!)}`);
      if (wanted.length > 0) await pause(attempt);
    }
    return keys.map((key) => found.get(nameOf(key))!);
  }
}
