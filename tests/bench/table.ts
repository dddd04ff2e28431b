import type { Row, Verdict } from './bench.ts'

const cell = (value: Row[string] | undefined): string =>
  value === undefined || value === null ? '-' : typeof value === 'number' ? number(value) : String(value)

const number = (value: number): string => (Number.isFinite(value) ? value.toLocaleString('en-GB') : '-')

/** Rows as Markdown, which also reads well in a terminal; a column for each figure that any of them has. */
export function tableOf(rows: readonly Row[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const cells = [columns, ...rows.map((row) => columns.map((column) => cell(row[column])))]
  const widths = columns.map((_, nth) => Math.max(...cells.map((line) => (line[nth] ?? '').length)))
  const line = (texts: readonly string[]) =>
    `| ${texts.map((text, nth) => text.padStart(widths[nth] ?? 0)).join(' | ')} |`
  const [heading = '', ...rest] = cells.map(line)
  return [heading, `| ${widths.map((width) => `${'-'.repeat(width - 1)}:`).join(' | ')} |`, ...rest].join('\n')
}

export const verdictLines = (verdicts: readonly Verdict[]): string =>
  verdicts.map(({ goal, found, met }) => `${met ? 'met   ' : 'MISSED'}  ${goal}: ${found}`).join('\n')
