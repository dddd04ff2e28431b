import { stringify } from 'csv-stringify/sync'
import writeExcelFile from 'write-excel-file/node'
import { joined } from './several.ts'
import type { Cell, Sheet } from './sheet.ts'

/** What a spreadsheet takes for the beginning of a formula, the wide forms of some keyboards included. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/

/**
 * A formula in a CSV file would be worked out by whoever opens it. A no-break space before it makes it text for the
 * spreadsheet, looks like what was printed, and is trimmed away when the file is read here again.
 */
const harmless = (text: string): string => (FORMULA.test(text) ? `\u00A0${text}` : text)

const csvCell = (cell: Cell): string =>
  harmless(typeof cell === 'string' ? cell : joined(cell.map((name) => harmless(name))))

/** The mark at the beginning tells Excel that this is UTF-8. */
export const writtenAsCsv = ({ headings, rows }: Sheet): Buffer =>
  Buffer.from(
    stringify([[...headings], ...rows.map((row) => row.map(csvCell))], { bom: true, record_delimiter: 'windows' }),
  )

/** In XLSX a cell of text is text, whatever it begins with. */
export function writtenAsXlsx({ title, headings, rows }: Sheet): Promise<Buffer> {
  const heading = headings.map((value) => ({ value, type: String, fontWeight: 'bold' as const }))
  const body = rows.map((row) => row.map(xlsxCell))
  const columns = headings.map((_, index) => ({ width: widthOf(rows.map((row) => xlsxText(row[index] ?? ''))) }))
  return writeExcelFile([heading, ...body], { sheet: title, columns, stickyRowsCount: 1 }).toBuffer()
}

const xlsxText = (cell: Cell): string => (typeof cell === 'string' ? cell : joined(cell))

function xlsxCell(cell: Cell) {
  const text = xlsxText(cell)
  return text === '' ? null : { value: escaped(text), type: String }
}

/** In XLSX `_x0041_` stands for a character; where it is meant as it is, its first sign is written so. */
const escaped = (text: string): string => text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')

const widthOf = (texts: readonly string[]): number =>
  Math.min(60, Math.max(14, ...texts.map(({ length }) => length + 2)))
