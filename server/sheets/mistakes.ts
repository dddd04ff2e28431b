import type { Fault, SheetMistake } from '#shared/wire/sheet-schema.ts'
import { LIMITS } from './limits.ts'
import { nearest, shortened } from './spelling.ts'
import type { Candidates } from './spelling.ts'
import type { TableRow } from './table.ts'

/** Collects what is wrong with the rows of a sheet. */
export type Mistakes<Column> = {
  readonly add: (row: TableRow<Column>, column: Column | null, fault: Fault) => void
  readonly found: () => readonly SheetMistake[]
  /** What was probably meant, looked up as often as is bearable for one file. */
  readonly nearest: (typed: string, among: () => Candidates) => string | null
}

export function mistakes<Column>(heading: (column: Column) => string | null): Mistakes<Column> {
  const found: SheetMistake[] = []
  const looked = new Map<string, string | null>()
  return {
    add: ({ number }, column, fault) => {
      const told = 'typed' in fault ? { ...fault, typed: shortened(fault.typed) } : fault
      const where = { row: number, column: column === null ? null : heading(column) }
      found.push({ ...told, ...where, sentence: sentenceOf(told) })
    },
    found: () => found,
    nearest: (typed, among) => {
      if (!looked.has(typed) && looked.size < LIMITS.suggestions) looked.set(typed, nearest(typed, among()))
      return looked.get(typed) ?? null
    },
  }
}

const meant = (text: string | null) => (text === null ? '' : ` Is “${text}” meant?`)

/** A mistake in English; screens have their own words for its code. */
function sentenceOf(fault: Fault): string {
  switch (fault.because) {
    case 'too-long':
      return `The text is longer than ${fault.longest} characters.`
    case 'not-one-line':
      return 'The text has a line break, or a character that cannot be shown.'
    case 'too-many-names':
      return `There are more than ${fault.most} names in the cell.`
    case 'too-many-rows':
      return `No more than ${fault.most} rows can be imported at once.`
    case 'twice-in-file':
      return `The same stands in row ${fault.firstRow} already.`
    case 'missing-name':
      return 'The name is missing.'
    case 'missing-kind':
      return 'The kind of delegation is missing.'
    case 'unknown-kind':
      return `“${fault.typed}” is no kind of delegation.${meant(fault.nearest)}`
    case 'bad-id':
      return `“${fault.typed}” cannot be an id, which has up to 64 letters a to z, digits, dots and hyphens.`
    case 'bad-code':
      return `“${fault.typed}” is not the code of a country (two letters, ISO 3166-1).`
    case 'unknown-region':
      return `“${fault.typed}” is no regional group.${meant(fault.nearest)}`
    case 'missing-delegation':
      return 'The delegation is missing.'
    case 'unknown-delegation':
      return `This meeting has no delegation “${fault.typed}”.${meant(fault.nearest)}`
    case 'ambiguous-delegation':
      return `“${fault.typed}” can be any of ${fault.delegations.join(', ')}; write the id instead.`
    case 'unknown-group':
      return `“${fault.typed}” is not among the groups that anybody speaks for.${
        meant(fault.nearest) || ` If it is right, add it to the groups of ${fault.delegation} first.`
      }`
    case 'may-not-speak-for-group':
      return `${fault.delegation} may not speak for “${fault.group}” in this meeting. If it does, add the group to its groups first.`
    case 'unknown-rank':
      return `“${fault.typed}” is no rank that gives priority.${meant(fault.nearest)}`
    case 'not-yes-or-no':
      return `“${fault.typed}” is neither yes nor no.`
    case 'already-inscribed':
      return `${fault.delegation} is on the list already in this capacity.`
    case 'not-waiting':
      return `This speaker is not waiting any more (${fault.standing}).`
  }
}
