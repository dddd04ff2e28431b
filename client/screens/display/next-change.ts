import type { Clock } from '#shared/meeting/clock.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'
import { elapsed, type Instant } from '#shared/meeting/time.ts'
import { openSegment } from '#shared/rules/order-of-the-day.ts'
import { remaining, untilNextFlip } from '#shared/rules/speaking-clock.ts'
import { soonest } from '../../clock/soonest.ts'
import { announcementLeft } from './announcement-model.ts'
import { COUNTED_DOWN_FROM } from './face-model.ts'

/** In how many ms the projected screen shows something else if nothing happens; null when all stands still. */
export function untilNextChange(meeting: Meeting, now: Instant): number | null {
  const { sitting, floor, list, pointOfOrder } = meeting
  if (sitting.is === 'adjourned') return null
  return soonest(
    announcementLeft(meeting, now),
    floor.is === 'speaking' ? untilFlip(floor.clock, now) : null,
    floor.is === 'speaking' ? untilMoment(floor.resumesAt, now) : null,
    floor.is === 'called' ? untilMoment(floor.startsAt, now) : null,
    pointOfOrder ? untilFlip(pointOfOrder.clock, now) : null,
    list.is === 'open' ? untilMoment(list.closesAt, now) : null,
    sitting.is === 'convened' ? untilCountedDown(meeting, now) : null,
    segmentFlip(meeting, now),
  )
}

const untilFlip = (clock: Clock, now: Instant): number | null =>
  clock.runningSince === null ? null : untilNextFlip(remaining(clock, now))

/** Counted down to a moment and no further. */
function untilMoment(moment: Instant | null, now: Instant): number | null {
  if (moment === null || moment <= now) return null
  return untilNextFlip(elapsed(now, moment))
}

function untilCountedDown({ planned }: Meeting, now: Instant): number | null {
  const left = elapsed(now, planned.start)
  return left > COUNTED_DOWN_FROM ? left - COUNTED_DOWN_FROM : untilMoment(planned.start, now)
}

function segmentFlip(meeting: Meeting, now: Instant): number | null {
  const segment = openSegment(meeting)
  if (!segment || segment.budget <= 0 || segment.state.is !== 'open') return null
  return untilFlip({ ...segment.state.clock, allotted: segment.budget }, now)
}
