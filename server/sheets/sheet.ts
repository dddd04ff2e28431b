/** A cell to be written: one text, or several names. */
export type Cell = string | readonly string[]

/** A table to be written as a file. */
export type Sheet = {
  readonly title: string
  readonly headings: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}
