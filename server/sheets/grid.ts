import { csvGrid } from './csv-grid.ts'
import { textOf } from './encoding.ts'
import { LIMITS } from './limits.ts'
import { xlsxGrid } from './xlsx-grid.ts'

/** The cells of a sheet as text: row 1 of the sheet stands at index 0. */
export type Grid = readonly (readonly string[])[]

export type Unreadable = { readonly is: 'unreadable-sheet' } | { readonly is: 'too-large' }

/** Reads a CSV or XLSX file, told apart by what it begins with; no name and no label is believed. */
export async function readGrid(
  bytes: Uint8Array,
  isHeading: (cell: string) => boolean,
): Promise<{ readonly is: 'grid'; readonly grid: Grid } | Unreadable> {
  const rows = isZip(bytes) ? await xlsxGrid(bytes) : fromText(bytes, isHeading)
  if (rows === null) return { is: 'unreadable-sheet' }
  if (rows === 'too-large' || rows.length > LIMITS.rows) return { is: 'too-large' }
  if (rows.some((row) => row.length > LIMITS.columns)) return { is: 'too-large' }
  return { is: 'grid', grid: rows.map((row) => row.map((cell) => cell.normalize('NFC').trim())) }
}

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 0) < 0x09

function fromText(bytes: Uint8Array, isHeading: (cell: string) => boolean) {
  const text = textOf(bytes)
  return text === null ? null : csvGrid(text, isHeading)
}
