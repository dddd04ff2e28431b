import type { Happening } from '../meeting/events.ts'
import type { Meeting } from '../meeting/meeting.ts'
import type { Refusal } from '../meeting/refusals.ts'
import { after, asMillis, type Instant } from '../meeting/time.ts'
import { accept, type Decision, refuse } from './decision.ts'
import { closing } from './lots.ts'
import { listed } from './order.ts'
import { hardEndIfOpened, openSegment } from './order-of-the-day.ts'

/** Why nothing can be done at the floor just now; null while the meeting sits. */
export function notSitting({ sitting }: Meeting): Refusal | null {
  switch (sitting.is) {
    case 'convened':
      return { because: 'meeting-not-open' }
    case 'suspended':
      return { because: 'meeting-suspended' }
    case 'adjourned':
      return { because: 'meeting-adjourned', at: sitting.at }
    case 'open':
      return null
  }
}

/** Why nothing can be changed any more; null before the end. */
export const over = ({ sitting }: Meeting): Refusal | null =>
  sitting.is === 'adjourned' ? { because: 'meeting-adjourned', at: sitting.at } : null

/** OD4: opens the meeting; from now on its hard end is known. */
export function openMeeting(meeting: Meeting, at: Instant): Decision {
  if (meeting.sitting.is === 'adjourned') return refuse({ because: 'meeting-adjourned', at: meeting.sitting.at })
  if (meeting.sitting.is !== 'convened') return refuse({ because: 'meeting-already-open' })
  return accept({ type: 'MeetingOpened', hardEnd: hardEndIfOpened(meeting, at) })
}

/** OD2: every clock stands still until the meeting is resumed. */
export function suspendMeeting(meeting: Meeting, because: string | null): Decision {
  const no = notSitting(meeting)
  return no ? refuse(no) : accept({ type: 'MeetingSuspended', because })
}

/** Resuming gives somebody called a whole hand-over again; a speaker's clock waits for the speaker to go on. */
export function resumeMeeting(meeting: Meeting, at: Instant): Decision {
  if (meeting.sitting.is === 'adjourned') return refuse({ because: 'meeting-adjourned', at: meeting.sitting.at })
  if (meeting.sitting.is !== 'suspended') return refuse({ because: 'meeting-not-suspended' })
  const waits = meeting.floor.is === 'called' && meeting.pointOfOrder === null
  return accept({ type: 'MeetingResumed', handOverEnds: waits ? handOverEnds(meeting, at) : null })
}

/** LS10: ends everything that is open and records who was not reached. */
export function adjournMeeting(meeting: Meeting): Decision {
  if (meeting.sitting.is === 'adjourned') return refuse({ because: 'meeting-adjourned', at: meeting.sitting.at })
  const open = openSegment(meeting)
  const called =
    meeting.floor.is === 'called' && meeting.floor.holder.is === 'inscription' ? [meeting.floor.holder.inscription] : []
  const notReached = [...called, ...listed(meeting).map(({ id }) => id)]
  return accept(
    ...clearFloor(meeting, 'adjournment'),
    ...(open ? [{ type: 'SegmentClosed', segment: open.id } as const] : []),
    ...(meeting.list.is === 'open' ? closing(meeting) : []),
    ...notReached.map((inscription) => ({ type: 'InscriptionNotReached', inscription }) as const),
    { type: 'MeetingAdjourned' },
  )
}

/** FL2: when the clock of somebody called at `at` starts by itself. */
export const handOverEnds = (meeting: Meeting, at: Instant): Instant | null =>
  meeting.modalities.handOver === null ? null : after(at, asMillis(meeting.modalities.handOver))

/** What it takes to leave nobody at the floor: a point of order ended, a call taken back, an intervention ended. */
export function clearFloor(meeting: Meeting, endedBy: 'segment' | 'adjournment'): readonly Happening[] {
  const { floor, pointOfOrder } = meeting
  const point: Happening[] = pointOfOrder ? [{ type: 'PointOfOrderEnded', point: pointOfOrder.id, goesOnAt: null }] : []
  if (floor.is === 'free') return point
  if (floor.is === 'called') return [...point, { type: 'CallTakenBack', intervention: floor.intervention }]
  return [...point, { type: 'InterventionEnded', intervention: floor.intervention, endedBy }]
}
