/** What is read of a file that somebody sends; whatever is larger is no list of a meeting. */
export const LIMITS = {
  /** Rows, the heading included. */
  rows: 5_001,
  columns: 200,
  /** Bytes of an XLSX file once unpacked. */
  unpacked: 24 * 1024 * 1024,
  /**
   * What is read in about a second: cells of a CSV file, or rows times columns of any sheet of an XLSX file, since the
   * gaps between its cells take room and time as well.
   */
  cells: 200_000,
  /** Characters of a CSV file by which it is told what parts its cells. */
  measured: 50_000,
  /** Rows searched for the heading, so that a title may stand above it. */
  headingWithin: 10,
  /** Mistakes for which the nearest name is looked up. */
  suggestions: 50,
  /** Rows imported at once. */
  imported: 1_000,
  /** Names in one cell. */
  names: 50,
} as const
