import type { QuestionKind } from '../question';
import { Column } from './respondent-column';

/** Bits of a column that say which options somebody chose; the sign is kept for who did not answer. */
const BITS = 31;

/**
 * What every respondent answered to one question, in as little room as it takes: a number for one choice, a bit per
 * option for several, a column per place for a ranking.
 */
export class AnswerColumns {
  private readonly columns: Column[];

  /** @param size options, or points of the scale. */
  constructor(
    readonly kind: QuestionKind,
    readonly size: number,
  ) {
    this.columns = Array.from({ length: this.width() }, () => new Column());
  }

  /** Figures that are counted: a count per option, or for a ranking per option and place. */
  get marks(): number {
    return this.kind === 'ranking' ? this.size * this.size : this.size;
  }

  /** @param chosen indexes of options; of a ranking in order, first choice first. */
  set(row: number, chosen: readonly number[]): void {
    if (this.kind === 'ranking') {
      for (const [place, option] of chosen.entries()) this.columns[place]?.set(row, option);
    } else if (this.takesSeveral()) {
      for (const [word, column] of this.columns.entries()) {
        let bits = 0;
        for (const option of chosen) if (Math.floor(option / BITS) === word) bits |= 1 << (option % BITS);
        column.set(row, bits);
      }
    } else if (chosen[0] !== undefined) this.columns[0]?.set(row, chosen[0]);
  }

  /**
   * Tells of every respondent what was answered.
   * @param visit gets the row, how many marks there are and the marks; of who did not answer it is not called.
   */
  each(rows: number, visit: (row: number, count: number, marks: Int32Array) => void): void {
    const columns = this.columns.map((column) => column.upTo(rows));
    const marks = new Int32Array(this.size);
    const [first] = columns;
    if (!first) return;
    const read = this.kind === 'ranking' ? this.placesOf : this.takesSeveral() ? this.bitsOf : oneOf;
    for (let row = 0; row < rows; row++) {
      if (first[row]! >= 0) visit(row, read.call(this, columns, row, marks), marks);
    }
  }

  private width(): number {
    if (this.kind === 'ranking') return this.size;
    return this.takesSeveral() ? Math.max(1, Math.ceil(this.size / BITS)) : 1;
  }

  /** Open answers carry as many codes as a person gave them. */
  private takesSeveral(): boolean {
    return this.kind === 'several-choices' || this.kind === 'open';
  }

  private bitsOf(columns: readonly Int32Array[], row: number, marks: Int32Array): number {
    let count = 0;
    for (let option = 0; option < this.size; option++) {
      if (columns[Math.floor(option / BITS)]![row]! & (1 << (option % BITS))) marks[count++] = option;
    }
    return count;
  }

  private placesOf(columns: readonly Int32Array[], row: number, marks: Int32Array): number {
    let count = 0;
    for (const [place, column] of columns.entries()) {
      if (column[row]! >= 0) marks[count++] = column[row]! * this.size + place;
    }
    return count;
  }
}

function oneOf(columns: readonly Int32Array[], row: number, marks: Int32Array): number {
  marks[0] = columns[0]![row]!;
  return 1;
}
