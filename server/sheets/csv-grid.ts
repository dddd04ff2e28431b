import { parse } from 'csv-parse/sync'
import { LIMITS } from './limits.ts'

const DELIMITERS = [',', ';', '\t'] as const
type Delimiter = (typeof DELIMITERS)[number]

/** Excel may say in a first line of its own by what cells are told apart; it shows that line to nobody. */
const SAID = /^\uFEFF?sep=([,;\t])\r?\n/i

/** Rows of text; null where quotation marks do not add up. One row more than the limit is read, so that it shows. */
export function csvGrid(text: string, isHeading: (cell: string) => boolean): readonly string[][] | null {
  const said = SAID.exec(text)
  const body = said ? text.slice(said[0].length) : text
  try {
    const delimiter = DELIMITERS.find((one) => one === said?.[1]) ?? delimiterOf(body, isHeading)
    return records(body, delimiter, LIMITS.rows + 1)
  } catch {
    return null
  }
}

/** The one that makes the most headings we know, else the most columns. */
function delimiterOf(text: string, isHeading: (cell: string) => boolean): Delimiter {
  const measured = DELIMITERS.map((delimiter) => {
    const rows = attempt(() => records(text, delimiter, LIMITS.headingWithin)) ?? []
    const known = Math.max(0, ...rows.map((row) => row.filter(isHeading).length))
    return { delimiter, known, columns: Math.max(0, ...rows.map((row) => row.length)) }
  })
  return measured.reduce((best, one) =>
    one.known > best.known || (one.known === best.known && one.columns > best.columns) ? one : best,
  ).delimiter
}

const attempt = <Result>(work: () => Result): Result | null => {
  try {
    return work()
  } catch {
    return null
  }
}

/** Empty lines stay, so that rows are counted as the sheet counts them. */
const records = (text: string, delimiter: Delimiter, to: number): string[][] =>
  parse(text, { delimiter, to, bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: false })
