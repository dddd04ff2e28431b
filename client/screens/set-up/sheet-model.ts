import type { Words } from '#client/wording/words.ts'
import { faultWording, whereWording } from './fault-wording.ts'
import type { Sheet } from './sheets.ts'

export type SheetModel = {
  /** "245 rows can be imported." */
  readonly rows: string
  /** "240 new, 3 changed, 2 as they are" */
  readonly changes: string | null
  readonly mistaken: string
  readonly mistakes: readonly { readonly key: string; readonly where: string; readonly what: string }[]
  readonly ignored: string | null
  /** How many rows the button imports. */
  readonly count: number
  /** The first few of what would be imported. */
  readonly sample: readonly string[]
}

const SHOWN = 5

/** What a file would import and what is wrong with it, one sentence for each mistake. */
export function sheetModel({ rows, mistakes, ignored, command }: Sheet, words: Words<'set-up'>): SheetModel {
  const { t } = words
  const count = command === null ? 0 : rows.length
  const bad = new Set(mistakes.map(({ row }) => row)).size
  const changes = (['new', 'changed', 'as-it-is'] as const)
    .map((is) => [is, rows.filter((row) => 'is' in row && row.is === is).length] as const)
    .filter(([, number]) => number > 0)
    .map(([is, number]) => t(`sheet.${is}`, { count: number }))
  return {
    rows: t('sheet.rows', { count: rows.length }),
    changes: changes.length === 0 ? null : words.list(changes),
    mistaken: bad === 0 ? t('sheet.no-mistakes') : t('sheet.mistakes', { count: bad }),
    mistakes: mistakes.map((mistake, index) => ({
      key: `${mistake.row} ${mistake.column} ${index}`,
      where: whereWording(mistake, words),
      what: faultWording(mistake, words),
    })),
    ignored: ignored.length === 0 ? null : t('sheet.ignored', { columns: words.list(ignored) }),
    count,
    sample: rows.slice(0, SHOWN).map((row) => sampleOf(row)),
  }
}

function sampleOf(row: Sheet['rows'][number]): string {
  if ('is' in row) return row.delegation.name
  return [row.delegation.name, row.group, row.speaker].filter((part) => part !== null).join(' · ')
}
