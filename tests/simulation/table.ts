import type { Held, Horizon, Result } from './campaign.ts'
import { MIXTURES } from './mixture.ts'
import { HORIZONS } from './play.ts'
import { FAMILIES } from './temper.ts'

const HEADING = [
  'after turns',
  'in the range',
  'mean error',
  'naive error',
  'ratio',
  'range',
  'cut line right',
  'precision',
  'recall',
  'rows',
] as const

const percent = (share: number): string => (Number.isFinite(share) ? `${(share * 100).toFixed(1)} %` : '-')
const minutes = (count: number): string => (Number.isFinite(count) ? `${count.toFixed(1)} min` : '-')

const share = (of: number): string => (Number.isFinite(of) ? (of * 100).toFixed(1) : '-')
const ratio = (of: number): string => (Number.isFinite(of) ? of.toFixed(2) : '-')

const cellsOf = (horizon: Horizon): readonly string[] => [
  String(horizon.turns),
  percent(horizon.coverage),
  minutes(horizon.meanError),
  minutes(horizon.naiveError),
  ratio(horizon.errorRatio),
  minutes(horizon.meanWidth),
  percent(horizon.cutLineRight),
  percent(horizon.precision),
  percent(horizon.recall),
  String(horizon.rows),
]

/** The result as Markdown, which also reads well in a terminal. */
export function tableOf(result: Result): string {
  const { meetings, seed, mixtures, horizons } = result
  const played = MIXTURES.filter((mixture) => mixtures[mixture])
  const each = played.flatMap((mixture) => [
    `${meetings} ${mixture} meetings of seed ${seed}`,
    '',
    ...horizonsTable(mixtures[mixture]?.horizons ?? []),
    '',
  ])
  const together = played.length > 1 ? ['All together', '', ...horizonsTable(horizons), ''] : []
  return [...each, ...together, `By family, after ${HORIZONS.join(' / ')} turns`, '', ...familiesTable(result)].join(
    '\n',
  )
}

const horizonsTable = (horizons: readonly Horizon[]): readonly string[] => linesOf([HEADING, ...horizons.map(cellsOf)])

function familiesTable({ families }: Result): readonly string[] {
  const rows = MIXTURES.flatMap((mixture) => {
    const byFamily = families[mixture]
    return byFamily ? FAMILIES.map((family) => familyRow(`${mixture}: ${family}`, byFamily[family])) : []
  })
  return linesOf([['speakers', 'in the range (%)', 'ratio', 'cut line right (%)', 'rows'], ...rows])
}

function familyRow(name: string, { horizons }: Held): readonly string[] {
  const all = (cell: (horizon: Horizon) => string): string => horizons.map(cell).join(' / ')
  return [
    name,
    all(({ coverage }) => share(coverage)),
    all(({ errorRatio }) => ratio(errorRatio)),
    all(({ cutLineRight }) => share(cutLineRight)),
    all(({ rows }) => String(rows)),
  ]
}

function linesOf(cells: readonly (readonly string[])[]): readonly string[] {
  const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((row) => (row[column] ?? '').length)))
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padStart(widths[column] ?? 0)).join(' | ')} |`
  const [heading, ...rest] = cells.map(line)
  return [heading ?? '', `| ${widths.map((width) => `${'-'.repeat(width - 1)}:`).join(' | ')} |`, ...rest]
}
