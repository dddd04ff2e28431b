import type { Fault } from '#shared/wire/sheet-schema.ts'
import type { TableRow } from './table.ts'

/** Remembers in which row something stood first. */
export function firstRows<Column>() {
  const rows = new Map<string, number>()
  return (key: string, { number }: TableRow<Column>): Extract<Fault, { because: 'twice-in-file' }> | null => {
    const firstRow = rows.get(key)
    if (firstRow === undefined) rows.set(key, number)
    return firstRow === undefined ? null : { because: 'twice-in-file', firstRow }
  }
}
