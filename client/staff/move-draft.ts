import type { Command } from '#shared/meeting/commands.ts'
import type { InscriptionId } from '#shared/meeting/ids.ts'

/** A move that is being considered: nothing is sent, and nobody sees it, until a reason is given (LS8). */
export type MoveDraft = {
  readonly inscription: InscriptionId
  readonly side: 'before' | 'after'
  readonly beside: InscriptionId
}

type Order = readonly InscriptionId[]

/** The order as it would be after the move; the order itself where the draft no longer fits it. */
export function ordered(order: Order, draft: MoveDraft | null): Order {
  if (draft === null || !fits(order, draft)) return order
  const others = order.filter((id) => id !== draft.inscription)
  const at = others.indexOf(draft.beside) + (draft.side === 'after' ? 1 : 0)
  return [...others.slice(0, at), draft.inscription, ...others.slice(at)]
}

/** Whether both are still waiting on the list; while the form was open either may have been called or withdrawn. */
export const fits = (order: Order, { inscription, beside }: MoveDraft): boolean =>
  inscription !== beside && order.includes(inscription) && order.includes(beside)

/** Puts the inscription where `index` (from 0) says; null where that is where it stands already. */
export function draftTo(order: Order, inscription: InscriptionId, index: number): MoveDraft | null {
  const from = order.indexOf(inscription)
  const others = order.filter((id) => id !== inscription)
  const to = Math.max(0, Math.min(index, others.length))
  if (from < 0 || from === to) return null
  // Named by the neighbour that will follow, since "before Kenya" is what is said in the room; only the end has none.
  const follower = others[to]
  if (follower !== undefined) return { inscription, side: 'before', beside: follower }
  const last = others.at(-1)
  return last === undefined ? null : { inscription, side: 'after', beside: last }
}

/** One place up or down from where the draft has it now; null once that is where it stands anyway. */
export function nudged(
  order: Order,
  inscription: InscriptionId,
  draft: MoveDraft | null,
  by: -1 | 1,
): MoveDraft | null {
  const held = draft?.inscription === inscription ? draft : null
  const index = ordered(order, held).indexOf(inscription)
  return index < 0 ? null : draftTo(order, inscription, index + by)
}

export const commandOfMove = (draft: MoveDraft, because: string): Command => ({
  type: 'MoveInscription',
  ...draft,
  because,
})

/** The place, from 1, at which the inscription would stand. */
export const placeInDraft = (order: Order, inscription: InscriptionId, draft: MoveDraft | null): number =>
  ordered(order, draft).indexOf(inscription) + 1

/** A row dropped beside another one; null where it then stands as it did. */
export function draftBeside(order: Order, draft: MoveDraft): MoveDraft | null {
  const moved = ordered(order, draft)
  return moved.every((id, index) => id === order[index]) ? null : draft
}
