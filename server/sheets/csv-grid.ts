import { parse } from 'csv-parse/sync'
import { LIMITS } from './limits.ts'

const DELIMITERS = [',', ';', '\t'] as const
type Delimiter = (typeof DELIMITERS)[number]

/** Excel may say in a first line of its own by what cells are told apart; it shows that line to nobody. */
const SAID = /^\uFEFF?sep=([,;\t])\r?\n/i

type IsHeading = (cell: string) => boolean

/** Rows of text; null where quotation marks do not add up. One row more than the limit is read, so that it shows. */
export function csvGrid(text: string, isHeading: IsHeading): readonly string[][] | 'too-large' | null {
  const said = SAID.exec(text)
  const body = said ? text.slice(said[0].length) : text
  try {
    const delimiter = DELIMITERS.find((one) => one === said?.[1]) ?? delimiterOf(body, isHeading)
    return isBeyond(LIMITS.cells, body, delimiter) ? 'too-large' : records(body, delimiter, LIMITS.rows + 1)
  } catch {
    return null
  }
}

/** Before anything is parsed, since a row may be as long as the whole file. */
function isBeyond(most: number, text: string, delimiter: Delimiter): boolean {
  let count = 0
  for (let at = text.indexOf(delimiter); at >= 0; at = text.indexOf(delimiter, at + 1)) {
    count += 1
    if (count > most) return true
  }
  return false
}

/** The one that makes the most headings we know, else the most columns. */
function delimiterOf(text: string, isHeading: IsHeading): Delimiter {
  const top = text.slice(0, LIMITS.measured)
  const measured = DELIMITERS.map((delimiter) => {
    const rows = attempt(() => records(top, delimiter, LIMITS.headingWithin)) ?? []
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

/**
 * Empty lines stay, so that rows are counted as the sheet counts them. Of each row one cell more than the limit is
 * kept, so that it shows.
 */
const records = (text: string, delimiter: Delimiter, to: number): string[][] =>
  parse(text, {
    delimiter,
    to,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    on_record: (row: string[]) => row.slice(0, LIMITS.columns + 1),
  })
