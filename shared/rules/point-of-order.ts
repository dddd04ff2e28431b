import { type DelegationId, type PointOfOrderId, pointOfOrderId } from '../meeting/ids.ts'
import type { Meeting } from '../meeting/meeting.ts'
import type { Instant } from '../meeting/time.ts'
import { accept, type Decision, refuse } from './decision.ts'
import { delegationOf } from './delegations.ts'
import { handOverEnds, notSitting } from './sitting.ts'

/** FL6, LS1: interrupts at any time, list open or closed; the speaker's clock stops and the point has its own. */
export function raisePointOfOrder(meeting: Meeting, delegation: DelegationId | null): Decision {
  const no = notSitting(meeting)
  if (no) return refuse(no)
  if (meeting.pointOfOrder) return refuse({ because: 'point-of-order-open' })
  if (delegation !== null && !delegationOf(meeting, delegation)) return refuse({ because: 'unknown-delegation' })
  return accept({
    type: 'PointOfOrderRaised',
    point: pointOfOrderId(meeting.pointsOfOrder.length + 1),
    delegation,
    allotted: meeting.modalities.pointOfOrder,
  })
}

/**
 * FL6: the speaker has exactly what was left. Like a call, the clock goes on when the moderator says so or by itself
 * after the hand-over, since the speaker needs a moment to begin again; one that stood still before stays so.
 */
export function endPointOfOrder(meeting: Meeting, point: PointOfOrderId, at: Instant): Decision {
  const no = notSitting(meeting)
  if (no) return refuse(no)
  if (meeting.pointOfOrder?.id !== point) return refuse({ because: 'no-point-of-order' })
  // Whoever was interrupted may have been cut with the round meanwhile (OD3).
  const goesOn = meeting.pointOfOrder.interrupted && meeting.floor.is !== 'free'
  const goesOnAt = goesOn ? handOverEnds(meeting, at) : null
  return accept({ type: 'PointOfOrderEnded', point, goesOnAt })
}
