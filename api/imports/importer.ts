import type { Publication } from '../releases/release.repository';
import type { InputFile } from '../shared/read/input-file';
import type { Shelf } from './shelf';
import type { Tally } from './tally';

/** The order in a run: what others need comes first. */
export const STAGES = ['provinces', 'names', 'geometry', 'postcodes', 'profiles', 'indicators'] as const;
export type Stage = (typeof STAGES)[number];

/** What the person who imports says of the files, for what they do not say themselves. */
export interface ImportOptions {
  /** Year of the area division. A file that says another year is refused. */
  edition?: number;
  /** Profile model version, for profiles files without one. */
  model?: string;
  /** Year that profile counts describe, for profiles files without one. */
  dataYear?: number;
}

/** What a file turned out to be. */
export interface Found {
  /** In words: "Names of neighbourhoods 2025". */
  title: string;
  /** Files of one importer with the same group are read together and become visible in one step: `areas/2025`. */
  group: string;
  /** The edition or year the file itself says; compared with the one that was asked for. */
  year?: number;
  /** What must be said on the command line before the file can be read, because the file does not say it. */
  needs?: 'edition' | 'model' | 'data-year';
}

/** One file to read, what it was recognised as, and where to count and refuse its rows. */
export interface Input<F extends Found = Found> {
  file: InputFile;
  found: F;
  tally: Tally;
}

/** What everything in a run shares. */
export interface Run {
  options: ImportOptions;
  /** What is visible now, with what this run has added. */
  shelf: Shelf;
}

/** What reading led to; the runner publishes it in one step. */
export interface Outcome {
  publications: Publication[];
  /** Sentences for whoever imports: what is missing, what must be imported again. */
  notes?: string[];
}

/** Reads one kind of file. Recognises it by what is in it, checks everything, and gives whole data sets. */
export interface Importer<F extends Found = Found> {
  stage: Stage;
  /** What the file is; undefined when it is no file of this kind. Never throws. */
  recognise(file: InputFile, options: ImportOptions): F | undefined;
  /**
   * Reads all files of a group. Nothing is written here, so that a throw leaves everything as it was.
   * @throws ImportProblem when a file cannot be imported as a whole.
   */
  read(inputs: Input<F>[], run: Run): Promise<Outcome>;
}
