import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type NewUpload, UPLOAD_DAYS, type UploadedFiles, type UploadPlace, type UploadPlaces } from './upload';

const MAY_BE_SENT_FOR_MS = 15 * 60_000;

/** What became of bytes that were sent. */
export type Received = 'taken' | 'unknown' | 'wrong size';

/** Uploads in a folder of this machine, for the local service and the tests. */
export class UploadFolder implements UploadPlaces, UploadedFiles {
  /** @param folder made when the first upload is started. @param address under which bytes are sent: `http://localhost:4000/uploads`. */
  constructor(
    private readonly folder: string,
    public address: string,
  ) {}

  async start({ consultation, bytes }: NewUpload): Promise<UploadPlace> {
    await this.forgetOld();
    const name = `${consultation}/${randomBytes(24).toString('base64url')}`;
    const until = Date.now() + MAY_BE_SENT_FOR_MS;
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    await writeFile(`${this.fileOf(name)}.expected`, JSON.stringify({ bytes, until }));
    return { name, url: `${this.address}/${name}`, headers: {}, until: new Date(until).toISOString() };
  }

  /** Takes the bytes of an upload that was started; once, in time, and exactly as many as were told. */
  async receive(name: string, bytes: Readable): Promise<Received> {
    const file = this.fileOf(name);
    const expected = await readFile(`${file}.expected`, 'utf8').catch(() => undefined);
    if (expected === undefined) return 'unknown';
    await rm(`${file}.expected`, { force: true });
    const wanted = JSON.parse(expected) as { bytes: number; until: number };
    if (wanted.until < Date.now()) return 'unknown';
    const draft = `${file}.part`;
    let count = 0;
    const counted = async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        count += chunk.length;
        if (count > wanted.bytes) return;
        yield chunk;
      }
    };
    await pipeline(bytes, counted, createWriteStream(draft, { mode: 0o600 }));
    if (count === wanted.bytes) await rename(draft, file);
    else await rm(draft, { force: true });
    return count === wanted.bytes ? 'taken' : 'wrong size';
  }

  async fetch(name: string, toFile: string): Promise<boolean> {
    try {
      await copyFile(this.fileOf(name), toFile);
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
      throw error;
    }
  }

  async remove(name: string): Promise<void> {
    await rm(this.fileOf(name), { force: true });
  }

  /** A name's file; a name that is not of ours leads to none. */
  private fileOf(name: string): string {
    return path.join(this.folder, /^[\w-]+\/[\w-]+$/.test(name) ? name.replace('/', '.') : 'none');
  }

  private async forgetOld(): Promise<void> {
    const oldest = Date.now() - UPLOAD_DAYS * 86_400_000;
    for (const file of await readdir(this.folder).catch(() => [])) {
      const at = path.join(this.folder, file);
      const found = await stat(at).catch(() => undefined);
      if (found && found.mtimeMs < oldest) await rm(at, { force: true });
    }
  }
}
