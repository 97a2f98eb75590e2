/** Why a whole file cannot be imported. What was there before stays as it was. */
export type ProblemCode =
  | 'NOT_FOUND'
  | 'UNKNOWN_FORMAT'
  | 'SPREADSHEET_TOO_LARGE'
  | 'TRUNCATED'
  | 'DAMAGED'
  | 'ENCODING'
  | 'MISSING_COLUMN'
  | 'WRONG_EDITION'
  | 'MISSING_OPTION'
  | 'MISSING_DATA'
  | 'EXAMPLE'
  | 'TOO_MANY_REFUSED';

/** Stops the import of a file (or of the files that belong with it), with a sentence that says what to do. */
export class ImportProblem extends Error {
  constructor(
    readonly code: ProblemCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
