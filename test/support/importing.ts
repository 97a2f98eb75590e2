import { existsSync } from 'node:fs';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type GroupReport, type ImportSettings, runImport } from '../../api/imports/run-import';
import type { World } from './world';

/** Where the publishers' own files are; undefined, and said loudly, when they are not on this machine. */
export function realData(): string | undefined {
  const folder = path.resolve(__dirname, '../..', process.env.CBS_DATA_DIR ?? '../shared/data');
  if (existsSync(folder)) return folder;
  console.warn(`SKIPPED: the tests with real files, because ${folder} is not there. Set CBS_DATA_DIR.`);
  return undefined;
}

/** What an import led to: the reports of its groups in order, and the file of refused rows of a file. */
export interface Imported {
  groups: GroupReport[];
  refused(file: string): Promise<string[]>;
}

/** Imports files into a world. @param files paths, or texts by file name. */
export async function imported(
  world: World,
  files: string[] | Record<string, string>,
  settings: Partial<ImportSettings> = {},
): Promise<Imported> {
  const folder = await mkdtemp(path.join(tmpdir(), 'import-'));
  const paths: string[] = [];
  if (Array.isArray(files)) paths.push(...files);
  else {
    for (const [name, text] of Object.entries(files)) {
      paths.push(path.join(folder, name));
      await writeFile(path.join(folder, name), text);
    }
  }
  const groups: GroupReport[] = [];
  const reports = await runImport(
    paths,
    world.service.stores.releases,
    { refusedFolder: folder, ...settings },
    { file() {}, reading() {}, writing() {}, group: (group) => void groups.push(group) },
  );
  for (const report of reports) {
    if (groups.some((group) => group.files.includes(report))) continue;
    const { label: group } = report;
    groups.push({ group, files: [report], seconds: 0, written: [], unchanged: [], removed: [], packs: 0, notes: [] });
  }
  await world.publish();
  return {
    groups,
    refused: async (file) => {
      const text = await readFile(path.join(folder, `${file}.refused.csv`), 'utf8');
      return text.trim().split('\n').slice(1);
    },
  };
}
