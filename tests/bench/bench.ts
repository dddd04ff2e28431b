/** What a bench found out: one line of its table, and one member of the array under its name in the JSON file. */
export type Row = Readonly<Record<string, number | string | boolean | null>>

/** Whether a goal was reached, with the figure that says so. */
export type Verdict = { readonly goal: string; readonly found: string; readonly met: boolean }

export type BenchOptions = {
  /** How often everything is measured; what is told is the median. Three at least. */
  readonly runs: number
  /** The repository; what was built is in its dist/. */
  readonly root: string
  /** Says what is going on, since a run takes minutes. */
  readonly say: (line: string) => void
}

/** One question about speed, with its answer in figures; ratios are to a baseline measured in the same run. */
export interface Bench {
  readonly name: string
  /** One line: what is measured, from where to where. */
  readonly what: string
  run(options: BenchOptions): Promise<readonly Row[]>
  verdicts(rows: readonly Row[]): readonly Verdict[]
}
