/** Responses in one item: some 15 to 40 KB compressed, far below DynamoDB's 400 KB even with long answers. */
export const RESPONSES_PER_PACK = 250;

/** An item of the Responses table with some hundreds of responses of one import. */
export interface ResponseItem {
  pk: string;
  /** `pack#<import>#<sequence>`. */
  sk: string;
  /** `Response[]`, from `packed`. */
  body: Uint8Array;
  /** Unix time in seconds after which DynamoDB deletes it. */
  expiresAt: number;
}

/** An import whose responses count. */
export interface AcceptedImport {
  id: string;
  /** When it was accepted (ISO 8601). */
  at: string;
  /** Responses it brought; those withdrawn since are not taken off. */
  rows: number;
  /** Unix time in seconds at which its responses end. */
  expiresAt: number;
}
