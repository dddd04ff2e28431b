import type { Row } from './fault.ts'

const HEADING = [
  'scenario',
  'how often',
  'acknowledged',
  'lost',
  'doubled',
  'out of order',
  'replicas equal',
  'worst figure',
  'verdict',
]

/** Nothing that was promised was broken. */
export const isGood = ({ lost, doubled, outOfOrder, replicasEqual, faults }: Row): boolean =>
  lost === 0 && doubled === 0 && outOfOrder === 0 && replicasEqual !== false && faults.length === 0

const number = (figure: number): string => figure.toLocaleString('en-GB')

/** One table for all of them, as Markdown, which also reads well in a terminal; what was wrong stands below it. */
export function tableOf(rows: readonly Row[]): string {
  const cells = [HEADING, ...rows.map(cellsOf)]
  const widths = HEADING.map((_, nth) => Math.max(...cells.map((line) => line[nth]?.length ?? 0)))
  const lines = cells.map((line) => `| ${line.map((cell, nth) => cell.padEnd(widths[nth] ?? 0)).join(' | ')} |`)
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`
  const wrong = rows.flatMap(({ scenario, faults }) => faults.map((fault) => `${scenario}: ${fault}`))
  return [lines[0], rule, ...lines.slice(1), ...(wrong.length > 0 ? ['', ...wrong] : [])].join('\n')
}

const verdictOf = (row: Row): string => (row.notPlayed ? '-' : isGood(row) ? 'good' : 'BAD')

function cellsOf(row: Row): string[] {
  const { scenario, times, acknowledged, lost, doubled, outOfOrder, replicasEqual, worst } = row
  const equal = replicasEqual === null ? '-' : replicasEqual ? 'yes' : 'NO'
  const counts = [times, acknowledged, lost, doubled, outOfOrder].map(number)
  return [scenario, ...counts, equal, worst, verdictOf(row)]
}
