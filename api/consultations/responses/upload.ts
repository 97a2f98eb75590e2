/** A file that a person is about to send. */
export interface NewUpload {
  consultation: string;
  /** Its size: neither more nor less is taken. */
  bytes: number;
}

/** Where to send a file's bytes to: with PUT, these headers, and nothing else. */
export interface UploadPlace {
  /** Names the upload from then on: `<consultation>/<random>`. It cannot be guessed. */
  name: string;
  url: string;
  headers: Record<string, string>;
  /** Until when the bytes may be sent (ISO 8601). */
  until: string;
}

/** Gives out places for files; what was sent cannot be read through this. */
export interface UploadPlaces {
  start(upload: NewUpload): Promise<UploadPlace>;
}

/** What was sent. Only the worker has it. */
export interface UploadedFiles {
  /** Writes an upload to a file. @returns whether there is such an upload. */
  fetch(name: string, toFile: string): Promise<boolean>;
  /** Deletes an upload; nothing happens when it is not there. */
  remove(name: string): Promise<void>;
}

/** Largest file that is taken, in bytes: 100,000 responses to 30 questions are about 30 MB. */
export const MAX_UPLOAD_BYTES = 200_000_000;

/** Uploads are deleted after so many days, imported or not. */
export const UPLOAD_DAYS = 7;
