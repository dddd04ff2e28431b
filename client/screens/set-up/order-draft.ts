import { asSegmentId } from '#shared/meeting/ids.ts'
import type { MeetingPlan } from '#shared/meeting/events.ts'
import type { SegmentKind } from '#shared/meeting/meeting.ts'
import { NONE } from '#shared/meeting/time.ts'
import { roundAt } from '#shared/rules/plan-check.ts'
import { readLength, writeLength } from './length-text.ts'

type OrderOfTheDay = MeetingPlan['orderOfTheDay']

/** A segment as it stands in its row. Its round follows from its place. */
export type OrderRow = {
  readonly id: string
  readonly kind: SegmentKind
  readonly title: string
  readonly length: string
}
export type OrderDraft = readonly OrderRow[]

export const orderDraft = (orderOfTheDay: OrderOfTheDay): OrderDraft =>
  orderOfTheDay.map(({ id, kind, title, budget }) => ({ id, kind, title, length: writeLength(budget) }))

/** The order of the day by the rows, rounds numbered as they follow one another; a length that cannot be read counts as none. */
export function orderBy(draft: OrderDraft): OrderOfTheDay {
  const segments = draft.map(({ id, kind, title, length }) => ({
    id: asSegmentId(id),
    kind,
    title: title.trim(),
    round: null,
    budget: readLength(length) ?? NONE,
  }))
  return segments.map((segment, index) => ({ ...segment, round: roundAt(segments, index) }))
}

/** What saving the rows would make of the order of the day; null where they cannot be saved as they stand. */
export function orderChange(draft: OrderDraft, orderOfTheDay: OrderOfTheDay): OrderOfTheDay | null {
  if (draft.length === 0) return null
  if (draft.some(({ title, length }) => title.trim() === '' || readLength(length) === null)) return null
  const changed = orderBy(draft)
  return JSON.stringify(changed) === JSON.stringify(orderOfTheDay.map(inOneOrder)) ? orderOfTheDay : changed
}

const inOneOrder = ({ id, kind, title, round, budget }: OrderOfTheDay[number]) => ({ id, kind, title, round, budget })

/** A segment more, before the closing remarks if that is where the day ends. */
export function withSegment(draft: OrderDraft, kind: SegmentKind, title: string): { draft: OrderDraft; id: string } {
  const id = freeId(kind, draft)
  const row: OrderRow = { id, kind, title, length: kind === 'closing' ? '0' : '15' }
  const before = draft.at(-1)?.kind === 'closing' && kind !== 'closing' ? draft.length - 1 : draft.length
  return { draft: draft.toSpliced(before, 0, row), id }
}

function freeId(kind: SegmentKind, draft: OrderDraft): string {
  for (let number = 1; ; number += 1) {
    const id = `${kind}-${number}`
    if (!draft.some((row) => row.id === id)) return id
  }
}

/** One place up or down; the same draft where there is none. */
export function moved<Row extends { readonly id: string }>(
  rows: readonly Row[],
  id: string,
  by: -1 | 1,
): readonly Row[] {
  const from = rows.findIndex((row) => row.id === id)
  const row = rows[from]
  const to = from + by
  if (row === undefined || to < 0 || to >= rows.length) return rows
  return rows.toSpliced(from, 1).toSpliced(to, 0, row)
}
