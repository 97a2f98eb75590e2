/** Dataset `indicators/<source>/<year>`, key: family. The area itself (where the file has it), then its children. */
export interface IndicatorPack {
  areas: string[];
  /**
   * Per indicator code, per area: the figure, null where the publisher withholds it, '-' where it was not delivered
   * for this area. A code that is absent was not delivered for any of them.
   */
  values: Record<string, (number | null | '-')[]>;
}
