import type { Happening } from '../meeting/events.ts'
import { type InterventionId, interventionId } from '../meeting/ids.ts'
import type { Holder, Interrupted, Meeting, Segment, Slip } from '../meeting/meeting.ts'
import type { Refusal } from '../meeting/refusals.ts'
import type { Instant } from '../meeting/time.ts'
import { spent } from './calling.ts'
import { accept, type Decision, refuse } from './decision.ts'
import { inscriptionOfHolder } from './floor.ts'
import { pendingInscription } from './pending.ts'
import { positionOf } from './order.ts'
import { openSegment, roundSpent, segmentOf } from './order-of-the-day.ts'
import { handOverEnds, notSitting } from './sitting.ts'

/** FL8: puts the last slip at the floor right by a new event; nothing that happened is edited. */
export function takeBack(meeting: Meeting, intervention: InterventionId, at: Instant): Decision {
  const no = notSitting(meeting)
  if (no) return refuse(no)
  if (meeting.pointOfOrder) return refuse({ because: 'point-of-order-open' })
  const { slip } = meeting
  if (!slip) return refuse({ because: 'nothing-to-take-back' })
  if (slip.intervention !== intervention) return refuse({ because: 'floor-moved-on', current: slip.intervention })
  const segment = segmentAtStake(meeting, slip)
  if (segment && meeting.modalities.atRoundEnd === 'cut' && roundSpent(segment, at)) return refuse(spent(segment, at))
  const gone = slip.is === 'absence' ? goneFor(meeting, slip.holder) : slip.ended && goneFor(meeting, slip.ended.holder)
  if (gone) return refuse(gone)
  switch (slip.is) {
    case 'call':
      return accept(
        meeting.floor.is === 'speaking'
          ? { type: 'InterventionEnded', intervention, endedBy: 'taken-back' }
          : { type: 'CallTakenBack', intervention },
        ...(slip.ended ? [restored(meeting, slip.ended)] : []),
      )
    case 'end':
      return accept(...reopening(meeting, segment), restored(meeting, slip.ended))
    case 'absence':
      return accept({
        type: 'AbsenceTakenBack',
        intervention: interventionId(meeting.lastIntervention + 1),
        absent: intervention,
        startsAt: handOverEnds(meeting, at),
      })
  }
}

/** Why somebody cannot be given the floor back: withdrawn meanwhile, or inscribed anew in the same capacity (LS2). */
function goneFor(meeting: Meeting, holder: Holder): Refusal | null {
  const inscription = inscriptionOfHolder(meeting, holder)
  if (!inscription) return null
  if (inscription.standing === 'withdrawn') return { because: 'not-on-the-list', inscription: inscription.id }
  const anew = pendingInscription(meeting, inscription.delegation, inscription.capacity)
  if (!anew || anew.id === inscription.id) return null
  return { because: 'already-inscribed', inscription: anew.id, position: positionOf(meeting, anew.id) }
}

/** The segment in which the floor would be given back: the open one, unless the slip was to open another. */
function segmentAtStake(meeting: Meeting, slip: Slip): Segment | null {
  const record = slip.is === 'end' ? meeting.interventions.find(({ id }) => id === slip.intervention) : undefined
  return (record && segmentOf(meeting, record.segment)) ?? openSegment(meeting)
}

/** Opens the segment again that was left by the same slip. */
function reopening(meeting: Meeting, segment: Segment | null): readonly Happening[] {
  const open = openSegment(meeting)
  if (!segment || open?.id === segment.id) return []
  const close: Happening[] = open ? [{ type: 'SegmentClosed', segment: open.id }] : []
  return [...close, { type: 'SegmentOpened', segment: segment.id }]
}

function restored(meeting: Meeting, ended: Interrupted): Happening {
  return {
    type: 'FloorRestored',
    intervention: interventionId(meeting.lastIntervention + 1),
    continues: ended.intervention,
    holder: ended.holder,
    left: ended.left,
    running: ended.running,
  }
}
