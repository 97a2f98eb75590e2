import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  type FileReport,
  type GroupReport,
  type ImportSettings,
  type Progress,
  runImport,
} from '../../api/imports/run-import';
import { ReleaseRepository } from '../../api/releases/release.repository';
import type { AnyRelease, DatasetKey } from '../../api/releases/release.type';
import { unpacked } from '../../api/shared/packs';
import { testDatabase } from './database';

/** An empty database and a folder of files to import into it. */
export interface ImportBench {
  repository: ReleaseRepository;
  folder: string;
  /** Name of the table that is imported into. */
  table: string;
  /** Name of the Records table. */
  records: string;
  /** Makes a file. @returns its path. */
  file(name: string, content: string | Uint8Array): string;
  /** Imports files by name, in the folder or elsewhere. */
  run(names: string[], settings?: Partial<ImportSettings>): Promise<{ files: FileReport[]; groups: GroupReport[] }>;
  /** What the catalogue says of a data set. */
  entry(key: DatasetKey): Promise<AnyRelease | undefined>;
  /** What is visible of a data set under a key. */
  pack<T>(dataset: DatasetKey, key: string): Promise<T | undefined>;
  /** The refused rows of a file, as they were written down. */
  refused(name: string): string[];
  close(): Promise<void>;
}

export async function importBench(): Promise<ImportBench> {
  const database = await testDatabase();
  const repository = new ReleaseRepository(database.client, database.names.reference);
  const folder = mkdtempSync(path.join(tmpdir(), 'citisens-import-'));
  const at = (name: string) => (path.isAbsolute(name) ? name : path.join(folder, name));
  const entry = async (key: DatasetKey) =>
    ((await repository.read(true)).releases as Record<string, AnyRelease | undefined>)[key];
  return {
    repository,
    folder,
    table: database.names.reference,
    records: database.names.records,
    entry,
    file(name, content) {
      writeFileSync(at(name), content);
      return at(name);
    },
    async run(names, settings = {}) {
      const groups: GroupReport[] = [];
      const progress: Progress = {
        file: () => undefined,
        reading: () => undefined,
        writing: () => undefined,
        group: (group) => groups.push(group),
      };
      const files = await runImport(names.map(at), repository, { refusedFolder: folder, ...settings }, progress);
      return { files, groups };
    },
    async pack(dataset, key) {
      const release = (await entry(dataset))?.release;
      const [body] = release ? await repository.packs.getMany([{ release, key }]) : [];
      return body && unpacked(body);
    },
    refused: (name) =>
      readFileSync(at(`${name}.refused.csv`), 'utf8')
        .trim()
        .split('\n'),
    async close() {
      rmSync(folder, { recursive: true });
      await database.drop();
    },
  };
}

/** Name tables of a small country, in the layout of CBS: byte order mark, CRLF, no quotes. */
export const NAMES = {
  'gem.csv': '\uFEFFGemeente2025;Gemeentenaam2025\r\n0512;Gorinchem\r\n0363;Amsterdam\r\n0998;Buitenland\r\n',
  'wijk.csv': '\uFEFFWijk2025;wijknaam2025\r\n051201;Binnenstad \r\n051202;Wijdschild\r\n0363AF;Burgwallen\r\n',
  'buurt.csv':
    '\uFEFFBuurt2025;buurtnaam2025\r\n05120101;Bovenstad\r\n05120102;Benedenstad\r\n05120200;Wijdschild\r\n0363AF01;Kop Zeedijk\r\n',
};

/** The woonplaats table with the two municipalities of {@link NAMES}, quoted and padded as StatLine does. */
export const PLACES = [
  '\uFEFF"ID";"Woonplaatsen";"Woonplaatscode_1";"Naam_2";"Code_3";"Naam_4";"Code_5";"Naam_6";"Code_7"',
  '"0";"WP1000";"WP1000    ";"Gorinchem          ";"GM0512    ";"Zuid-Holland       ";"PV28      ";"West";"LD03  "',
  '"1";"WP2000";"WP2000    ";"Amsterdam          ";"GM0363    ";"Noord-Holland      ";"PV27      ";"West";"LD03  "',
  '',
].join('\r\n');

/** House numbers of four postcodes; 4201AB lies in two neighbourhoods, 1011AB in Amsterdam. */
export const ADDRESSES = [
  'PC6;Huisnummer;Buurt2025;Wijk2025;Gemeente2025',
  '1011AB;1;0363AF01;0363AF;0363',
  '1011AB;3;0363AF01;0363AF;0363',
  '4201AA;1;05120101;051201;0512',
  '4201AA;2;05120101;051201;0512',
  '4201AB;1;05120102;051201;0512',
  '4201AB;2;05120200;051202;0512',
  '4201AB;3;05120200;051202;0512',
  '4207AA;1;05120200;051202;0512',
  '',
].join('\n');
