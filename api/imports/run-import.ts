import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { PublishResult, ReleaseRepository } from '../releases/release.repository';
import type { DatasetKey } from '../releases/release.type';
import { ImportProblem } from '../shared/read/import-problem';
import { type InputFile, openInputs } from '../shared/read/input-file';
import { givingWay } from './giving-way';
import { type Found, type Importer, type ImportOptions, type Input, type Run, STAGES } from './importer';
import { importers } from './importers';
import { whatIsNotImported } from './not-imported';
import { Shelf } from './shelf';
import { Tally } from './tally';

/** Told what an import is doing, to show it. All calls are cheap and frequent. */
export interface Progress {
  file(label: string, size: number): void;
  /** @param bytes of the file's size read so far. */
  reading(bytes: number, rows: number): void;
  writing(packs: number, total: number): void;
  /** A group of files is done. */
  group(report: GroupReport): void;
}

/** What became of one file. */
export interface FileReport {
  label: string;
  /** What it is, in words. */
  title: string;
  outcome: 'imported' | 'unchanged' | 'skipped' | 'failed';
  /** Why it was skipped or failed. */
  reason?: string;
  /** True when the file itself was named, not the folder it is in. */
  isNamed: boolean;
  tally: Tally;
}

/** What became of the files that belong together. */
export interface GroupReport {
  group: string;
  files: FileReport[];
  seconds: number;
  written: DatasetKey[];
  unchanged: DatasetKey[];
  removed: DatasetKey[];
  /** Packs that were sent to the database. */
  packs: number;
  notes: string[];
}

export interface ImportSettings extends ImportOptions {
  /** Reads and checks everything and publishes nothing. */
  dryRun?: boolean;
  /** Folder for the files of refused rows. */
  refusedFolder: string;
}

interface Recognised {
  file: InputFile;
  importer: Importer;
  found: Found;
  isNamed: boolean;
}

/**
 * Imports files and folders: recognises every file, then reads and publishes group by group, in the order of
 * {@link STAGES}. A group that fails changes nothing and does not stop the others.
 */
export async function runImport(
  paths: string[],
  repository: ReleaseRepository,
  settings: ImportSettings,
  progress: Progress,
): Promise<FileReport[]> {
  await repository.sweep();
  const reports: FileReport[] = [];
  const recognised: Recognised[] = [];
  for (const { file: filePath, label, isNamed } of await expand(paths)) {
    const report = (title: string, outcome: FileReport['outcome'], reason: string, of = label) =>
      reports.push({ label: of, title, outcome, reason, isNamed, tally: new Tally('') });
    try {
      for (const file of await openInputs(filePath, label)) {
        const found = recognise(file, settings);
        if ('skip' in found) report(found.skip, 'skipped', found.reason, file.label);
        else recognised.push({ file, isNamed, ...found });
      }
    } catch (error) {
      if (!(error instanceof ImportProblem)) throw error;
      report('cannot be opened', 'failed', error.message);
    }
  }
  const run: Run = { options: settings, shelf: new Shelf(repository) };
  await run.shelf.refresh();
  for (const group of inOrder(recognised)) {
    const done = await importGroup(group, run, repository, settings, progress);
    progress.group(done);
    reports.push(...done.files);
  }
  return reports;
}

/** Files as they were named; for a folder all files in it, however deep, in order of name. */
async function expand(paths: string[]): Promise<{ file: string; label: string; isNamed: boolean }[]> {
  const files: { file: string; label: string; isNamed: boolean }[] = [];
  for (const one of paths) {
    const info = await stat(one).catch(() => undefined);
    if (!info?.isDirectory()) {
      files.push({ file: one, label: one, isNamed: true });
      continue;
    }
    for (const entry of await readdir(one, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || entry.name.startsWith('.')) continue;
      const file = path.join(entry.parentPath, entry.name);
      files.push({ file, label: path.relative(one, file), isNamed: false });
    }
  }
  return files.sort((a, b) => (a.file < b.file ? -1 : 1));
}

function recognise(
  file: InputFile,
  options: ImportOptions,
): { importer: Importer; found: Found } | { skip: string; reason: string } {
  for (const importer of importers) {
    const found = importer.recognise(file, options);
    if (found?.needs)
      return { skip: found.title, reason: `the file does not say its ${found.needs}: import it with --${found.needs}` };
    if (found) return { importer, found };
  }
  const { what, why } = whatIsNotImported(file);
  return { skip: what, reason: why };
}

function inOrder(recognised: Recognised[]): Recognised[][] {
  const groups = new Map<string, Recognised[]>();
  for (const one of recognised) {
    const key = `${STAGES.indexOf(one.importer.stage)} ${importers.indexOf(one.importer)} ${one.found.group}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

async function importGroup(
  group: Recognised[],
  run: Run,
  repository: ReleaseRepository,
  settings: ImportSettings,
  progress: Progress,
): Promise<GroupReport> {
  const startedAt = performance.now();
  const inputs = group.map(
    ({ file, found }): Input => ({ file, found, tally: new Tally(refusedPath(file, settings)) }),
  );
  for (const { file, tally } of inputs) {
    let isStarted = false;
    file.onRead = (bytes) => {
      if (!isStarted) progress.file(file.label, file.size);
      isStarted = true;
      progress.reading(bytes, tally.read);
    };
  }
  const report = (outcome: FileReport['outcome'], rest: Partial<GroupReport> = {}, reason?: string): GroupReport => ({
    group: group[0]!.found.group,
    seconds: (performance.now() - startedAt) / 1000,
    written: [],
    unchanged: [],
    removed: [],
    packs: 0,
    notes: [],
    ...rest,
    files: group.map(({ file, found, isNamed }, i) => ({
      label: file.label,
      title: found.title,
      outcome,
      reason,
      isNamed,
      tally: inputs[i]!.tally,
    })),
  });
  try {
    const wrong = group.find(({ found }) => settings.edition && found.year && found.year !== settings.edition);
    if (wrong) {
      throw new ImportProblem(
        'WRONG_EDITION',
        `${wrong.file.label} is of ${wrong.found.year}, not of ${settings.edition}.`,
      );
    }
    const outcome = await group[0]!.importer.read(inputs, run);
    for (const { tally } of inputs) tally.check();
    const remove = givingWay(outcome.publications, run.shelf);
    let packs = 0;
    const total = outcome.publications.reduce((sum, { bodies }) => sum + bodies.size, 0);
    const onWritten = (count: number) => {
      packs = count;
      progress.writing(count, total);
    };
    const result: PublishResult = settings.dryRun
      ? { written: [], unchanged: [], removed: [] }
      : await repository.publish(outcome.publications, { remove, onWritten });
    if (settings.dryRun) run.shelf.pretend(outcome.publications, remove);
    else await run.shelf.refresh();
    const isChanged = settings.dryRun || result.written.length > 0;
    return report(isChanged ? 'imported' : 'unchanged', { ...result, packs, notes: outcome.notes ?? [] });
  } catch (error) {
    if (!(error instanceof ImportProblem)) throw error;
    return report('failed', {}, error.message);
  } finally {
    for (const { tally } of inputs) await tally.close();
  }
}

function refusedPath(file: InputFile, { refusedFolder }: ImportSettings): string {
  const name = file.label.split(/[/\\]| > /).at(-1)!;
  return path.join(refusedFolder, `${name}.refused.csv`);
}
