import type { Words } from '#client/wording/words.ts'
import type { SheetMistake } from '#shared/wire/sheet-schema.ts'

/** What is wrong with a row of a sheet, and what was probably meant. */
export function faultWording(fault: SheetMistake, words: Words<'set-up'>): string {
  const said = plainly(fault, words)
  const nearest = 'nearest' in fault ? fault.nearest : null
  return nearest === null ? said : `${said} ${words.t('fault.nearest', { nearest })}`
}

function plainly(fault: SheetMistake, words: Words<'set-up'>): string {
  const { t } = words
  switch (fault.because) {
    case 'too-long':
      return t('fault.too-long', { longest: fault.longest })
    case 'too-many-names':
    case 'too-many-rows':
      return t(`fault.${fault.because}`, { most: fault.most })
    case 'twice-in-file':
      return t('fault.twice-in-file', { firstRow: fault.firstRow })
    case 'unknown-kind':
    case 'bad-id':
    case 'bad-code':
    case 'unknown-region':
    case 'unknown-delegation':
    case 'unknown-rank':
    case 'not-yes-or-no':
      return t(`fault.${fault.because}`, { typed: fault.typed })
    case 'ambiguous-delegation':
      return t('fault.ambiguous-delegation', { typed: fault.typed, delegations: words.list(fault.delegations) })
    case 'unknown-group':
      return t('fault.unknown-group', { typed: fault.typed, delegation: fault.delegation })
    case 'may-not-speak-for-group':
      return t('fault.may-not-speak-for-group', { group: fault.group, delegation: fault.delegation })
    case 'already-inscribed':
      return t('fault.already-inscribed', { delegation: fault.delegation })
    default:
      return t(`fault.${fault.because}`)
  }
}

/** Where in the sheet: its row, and the column where one cell is meant. */
export const whereWording = ({ row, column }: SheetMistake, { t }: Words<'set-up'>): string =>
  column === null ? t('sheet.at-row', { row }) : t('sheet.at-cell', { row, column })
