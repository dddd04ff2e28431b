import type { InscriptionId } from '../meeting/ids.ts'
import type { Inscription, Meeting, Swap } from '../meeting/meeting.ts'
import type { Refusal } from '../meeting/refusals.ts'
import { accept, type Decision, refuse } from './decision.ts'
import { besideWhom } from './list-of-speakers.ts'
import { inscriptionOf, pathOf } from './order.ts'

/** LS7: proposals that can still be answered: both places are still waiting to be called. */
export const openSwaps = (meeting: Meeting): readonly Swap[] =>
  meeting.swaps.filter(({ from, to }) => isListed(meeting, from) && isListed(meeting, to))

const isListed = (meeting: Meeting, id: InscriptionId) => inscriptionOf(meeting, id)?.standing === 'listed'

/** LS7: proposes to exchange places. Where the other one has proposed the same, both consent, and it is done. */
export function proposeSwap(meeting: Meeting, from: InscriptionId, to: InscriptionId): Decision {
  const both = bothPlaceable(meeting, from, to)
  if ('because' in both) return refuse(both)
  if (both.from.delegation === both.to.delegation) return refuse({ because: 'own-places' })
  if (swapOf(meeting, from, to)) return refuse({ because: 'swap-already-proposed' })
  return swapOf(meeting, to, from) ? swapped(meeting, both) : accept({ type: 'SwapProposed', from, to })
}

/** LS7: consents to what the other one proposed; the two exchange places, and nobody else moves. */
export function acceptSwap(meeting: Meeting, own: InscriptionId, proposer: InscriptionId): Decision {
  const both = bothPlaceable(meeting, proposer, own)
  if ('because' in both) return refuse(both)
  return swapOf(meeting, proposer, own) ? swapped(meeting, both) : refuse({ because: 'no-such-swap' })
}

/** LS7: turns a proposal down, or takes one's own back. */
export function declineSwap(meeting: Meeting, own: InscriptionId, other: InscriptionId): Decision {
  const swap = swapOf(meeting, other, own) ?? swapOf(meeting, own, other)
  return swap ? accept({ type: 'SwapDeclined', from: swap.from, to: swap.to }) : refuse({ because: 'no-such-swap' })
}

const swapOf = ({ swaps }: Meeting, from: InscriptionId, to: InscriptionId): Swap | undefined =>
  swaps.find((swap) => swap.from === from && swap.to === to)

type Both = { readonly from: Inscription; readonly to: Inscription }

function bothPlaceable(meeting: Meeting, from: InscriptionId, to: InscriptionId): Both | Refusal {
  const one = besideWhom(meeting, from)
  if ('because' in one) return one
  const other = besideWhom(meeting, to)
  if ('because' in other) return other
  return from === to ? { because: 'beside-itself' } : { from: one, to: other }
}

/** Each takes the numbers of the other's place and two more, so that two places are never the same (see rules/order). */
function swapped(meeting: Meeting, { from, to }: Both): Decision {
  return accept({
    type: 'PlacesSwapped',
    from: from.id,
    to: to.id,
    paths: {
      from: [...pathOf(meeting, to), 0, meeting.moves + 1],
      to: [...pathOf(meeting, from), 0, meeting.moves + 2],
    },
  })
}
