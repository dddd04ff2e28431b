import type { Happening } from '../meeting/events.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { after, type Instant } from '../meeting/time.ts'
import { closing } from '../rules/lots.ts'
import { reservedDue } from '../rules/reserved.ts'
import { openSegment } from '../rules/order-of-the-day.ts'
import { zeroAt } from '../rules/speaking-clock.ts'

/** CK4: something that happens by itself, and the moment (server time, ms) at which it does. */
export type Deadline = {
  readonly at: Instant
  readonly is: 'clock-starts' | 'clock-resumes' | 'limit' | 'round' | 'list-closes' | 'reserved-places'
}

/** The first thing that will happen by itself, or null. It is due at once where its moment has already passed. */
export function nextDeadline(meeting: Meeting): Deadline | null {
  if (meeting.sitting.is === 'adjourned') return null
  return [clockStarts(meeting), roundEnds(meeting), limitReached(meeting), listCloses(meeting), reserved(meeting)]
    .flat()
    .reduce<Deadline | null>((first, next) => (first === null || next.at < first.at ? next : first), null)
}

/** What happens at that deadline. */
export function expire(meeting: Meeting, deadline: Deadline): readonly Happening[] {
  if (deadline.is === 'list-closes') return closing(meeting)
  if (deadline.is === 'reserved-places') {
    return [{ type: 'ReservedPlacesDue', inscriptions: reservedDue(meeting)?.inscriptions ?? [] }]
  }
  const { floor } = meeting
  if (floor.is === 'free') return []
  const { intervention } = floor
  switch (deadline.is) {
    case 'clock-starts':
      return [{ type: 'ClockStarted', intervention }]
    case 'clock-resumes':
      return [{ type: 'ClockResumed', intervention }]
    case 'limit':
      return [{ type: 'InterventionEnded', intervention, endedBy: 'limit' }]
    case 'round':
      return floor.is === 'called'
        ? [{ type: 'CallTakenBack', intervention }]
        : [{ type: 'InterventionEnded', intervention, endedBy: 'round' }]
  }
}

/** FL2, FL6: a hand-over that is over. */
function clockStarts({ floor }: Meeting): readonly Deadline[] {
  if (floor.is === 'called' && floor.startsAt !== null) return [{ at: floor.startsAt, is: 'clock-starts' }]
  if (floor.is === 'speaking' && floor.resumesAt !== null) return [{ at: floor.resumesAt, is: 'clock-resumes' }]
  return []
}

/** FL4: zero plus grace, for interventions from the floor. */
function limitReached({ floor, modalities: { atZero } }: Meeting): readonly Deadline[] {
  if (floor.is !== 'speaking' || floor.holder.is !== 'inscription' || atZero.is !== 'cut') return []
  const zero = zeroAt(floor.clock)
  return zero === null ? [] : [{ at: after(zero, atZero.grace), is: 'limit' }]
}

/** OD3: the end of the round, where the modalities cut whoever speaks then. */
function roundEnds(meeting: Meeting): readonly Deadline[] {
  const { floor, modalities } = meeting
  if (modalities.atRoundEnd !== 'cut' || floor.is === 'free') return []
  const segment = openSegment(meeting)
  if (segment?.kind !== 'floor' || segment.state.is !== 'open') return []
  const zero = zeroAt(segment.state.clock)
  return zero === null ? [] : [{ at: zero, is: 'round' }]
}

/** LS6: the time left only suffices for the places reserved in this round. */
function reserved(meeting: Meeting): readonly Deadline[] {
  const due = reservedDue(meeting)
  return due === null ? [] : [{ at: due.at, is: 'reserved-places' }]
}

/** LS1 */
function listCloses({ list }: Meeting): readonly Deadline[] {
  return list.is === 'open' && list.closesAt !== null ? [{ at: list.closesAt, is: 'list-closes' }] : []
}
