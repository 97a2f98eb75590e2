import type { ListStretch } from './build-query';

/** The graph hands out at most this many rows in one answer. */
export const MOST_ROWS = 100;

/** Asks for one stretch of a list: `first` rows after a cursor. */
export type AskStretch = (first: number, after: string | undefined) => Promise<ListStretch>;

/** Per list the cursor after which a row begins: row 0 needs none. */
const remembered = new Map<string, Map<number, string | undefined>>();

/**
 * Rows `from` up to `from + count` of a list that can only be read forward. Cursors seen before are remembered per
 * list (`key`: what was asked, in which order), so next and previous are one request; a jump walks from the nearest
 * known row in strides as long as the graph allows. Rows past the end are an empty answer with the true total.
 */
export async function rowsByCursor(key: string, from: number, count: number, ask: AskStretch): Promise<ListStretch> {
  const cursors = remembered.get(key) ?? new Map<number, string | undefined>([[0, undefined]]);
  remembered.set(key, cursors);
  try {
    let row = Math.max(...[...cursors.keys()].filter((known) => known <= from));
    const rows: ListStretch['data'] = [];
    for (;;) {
      const target = row < from ? from : from + count;
      const stretch = await ask(Math.min(MOST_ROWS, target - row), cursors.get(row));
      if (row >= from) rows.push(...stretch.data);
      row += stretch.data.length;
      if (stretch.endCursor) cursors.set(row, stretch.endCursor);
      if (!stretch.hasNextPage || row >= from + count) return { ...stretch, data: rows };
    }
  } catch (error) {
    // A cursor can lose its meaning when data are loaded anew: begin at the start next time.
    remembered.delete(key);
    throw error;
  }
}
