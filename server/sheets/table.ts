import type { RequiredColumn } from '#shared/wire/sheet-schema.ts'
import { readGrid } from './grid.ts'
import type { Grid, Unreadable } from './grid.ts'
import { LIMITS } from './limits.ts'
import { shortened } from './spelling.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A row below the heading that has something in it. */
export type TableRow<Column> = {
  /** As the sheet counts. */
  readonly number: number
  /** What stands in a column; empty where nothing does, or where the sheet has no such column. */
  readonly cell: (column: Column) => string
}

export type Table<Column> = {
  readonly rows: readonly TableRow<Column>[]
  /** The heading of a column as it stands in the sheet; null where there is no such column. */
  readonly heading: (column: Column) => string | null
  readonly ignored: readonly string[]
}

export type NoTable =
  | Unreadable
  | { readonly is: 'no-heading'; readonly missing: readonly RequiredColumn[]; readonly found: readonly string[] }

export type ReadTable<Column> = { readonly is: 'table'; readonly table: Table<Column> } | NoTable

/** Reads a file as a table with a heading, whose columns may stand in any order. */
export async function readTable<Column extends string>(
  bytes: Uint8Array,
  headings: Vocabulary<Column>,
  required: readonly (Column & RequiredColumn)[],
): Promise<ReadTable<Column>> {
  const read = await readGrid(bytes, (cell) => headings.meaning(cell) !== null)
  return read.is === 'grid' ? tableOf(read.grid, headings, required) : read
}

function tableOf<Column extends string>(
  grid: Grid,
  headings: Vocabulary<Column>,
  required: readonly (Column & RequiredColumn)[],
): ReadTable<Column> {
  const candidates = grid.slice(0, LIMITS.headingWithin).map((row) => columnsOf(row, headings))
  const best = candidates.reduce((most, one) => Math.max(most, one.size), 0)
  const top = candidates.findIndex(({ size }) => size === best)
  const columns = candidates[top] ?? new Map<Column, number>()
  const heading = grid[top] ?? []
  const missing = required.filter((column) => !columns.has(column))
  if (missing.length > 0)
    return { is: 'no-heading', missing, found: heading.filter((cell) => cell !== '').map(shortened) }

  const used = new Set(columns.values())
  const rows = grid.slice(top + 1).flatMap((cells, index) => {
    const cell = (column: Column) => cells[columns.get(column) ?? -1] ?? ''
    return cells.some((text) => text !== '') ? [{ number: top + 2 + index, cell }] : []
  })
  return {
    is: 'table',
    table: {
      rows,
      heading: (column) => {
        const index = columns.get(column)
        return index === undefined ? null : shortened(heading[index] ?? '')
      },
      ignored: heading.filter((text, index) => text !== '' && !used.has(index)).map(shortened),
    },
  }
}

/** Where each column stands; of two with the same heading the first counts. */
function columnsOf<Column extends string>(row: readonly string[], headings: Vocabulary<Column>): Map<Column, number> {
  const columns = new Map<Column, number>()
  for (const [index, cell] of row.entries()) {
    const column = headings.meaning(cell)
    if (column !== null && !columns.has(column)) columns.set(column, index)
  }
  return columns
}
