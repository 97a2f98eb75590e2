import { ImportProblem, type ProblemCode } from '../../shared/read/import-problem';
import { type InputFile, openInputs } from '../../shared/read/input-file';
import { JobFailure } from '../jobs/job-tools';

/**
 * A spreadsheet is in memory as a whole, some fifty times its size in the file, and the worker has 3 GB; larger ones are
 * to be saved as CSV. 100,000 responses to 30 questions are 26 MB (docs/decisions/reading-files.md).
 */
const MAX_SPREADSHEET_BYTES = 30_000_000;

const FILE_PROBLEMS_NL: Partial<Record<ProblemCode, string>> = {
  TRUNCATED: 'Het bestand is afgebroken: het einde ontbreekt. Exporteer het opnieuw.',
  DAMAGED: 'Het bestand is beschadigd. Exporteer het opnieuw.',
  SPREADSHEET_TOO_LARGE:
    'Dit XLSX-bestand is uitgepakt te groot om te lezen. Sla het op als CSV (dat mag veel groter zijn).',
  ENCODING:
    'Het bestand begint als UTF-8, maar houdt zich er niet aan. Sla het op als CSV UTF-8 en probeer het opnieuw.',
};
const NO_TABLE = 'Dit is geen tabel die we kunnen lezen: stuur een CSV- of XLSX-bestand met één rij per reactie.';

/** The table in an uploaded file. @throws JobFailure when there is none. */
export async function openTable(path: string): Promise<InputFile> {
  const [input, ...more] = await understood(() => openInputs(path, 'bestand'));
  if (!input || more.length > 0)
    throw new JobFailure('UNKNOWN_FORMAT', 'Een zip met meer bestanden lezen we niet: stuur ze één voor één.');
  if (input.content !== 'table' && input.content !== 'spreadsheet') throw new JobFailure('UNKNOWN_FORMAT', NO_TABLE);
  if (input.header.length < 2) throw new JobFailure('UNKNOWN_FORMAT', NO_TABLE);
  if (input.content === 'spreadsheet' && input.size > MAX_SPREADSHEET_BYTES) {
    const message = `Een XLSX-bestand mag hooguit ${MAX_SPREADSHEET_BYTES / 1_000_000} MB zijn: sla het op als CSV (dat mag veel groter zijn).`;
    throw new JobFailure('SPREADSHEET_TOO_LARGE', message);
  }
  return input;
}

/** Does something with a file; what is wrong with the file is told in words for people. @throws JobFailure */
export async function understood<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ImportProblem)) throw error;
    throw new JobFailure(error.code, FILE_PROBLEMS_NL[error.code] ?? NO_TABLE, null, { cause: error });
  }
}
