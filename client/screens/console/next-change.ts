import type { Meeting } from '#shared/meeting/meeting.ts'
import { asMillis, elapsed, type Instant, type Millis } from '#shared/meeting/time.ts'
import { openSegment, segmentLeft } from '#shared/rules/order-of-the-day.ts'
import { remaining, untilNextFlip } from '#shared/rules/speaking-clock.ts'
import { soonest } from '../../clock/soonest.ts'
import { untilNextBeat } from '../../staff/outlook.ts'
import { restLeft, type CoolDown } from './cool-down.ts'

const MINUTE = 60_000

/** How long until anything that the console shows changes by the mere passing of time. */
export function untilNextChange(meeting: Meeting, coolDown: CoolDown, now: Instant): Millis {
  const flips = [...momentsShown(meeting).map((moment) => elapsed(now, moment)), ...timesShown(meeting, now)]
  const rest = restLeft(coolDown, now)
  const wait = soonest(
    ...flips.map(untilNextFlip),
    rest > 0 ? rest : null,
    untilNextBeat(meeting, now),
    MINUTE - (now % MINUTE),
  )
  return asMillis(wait ?? MINUTE)
}

/** Moments towards or from which seconds are counted. */
function momentsShown({ sitting, floor, list, planned }: Meeting): readonly Instant[] {
  const moments: (Instant | null)[] = [
    sitting.is === 'suspended' ? sitting.since : null,
    sitting.is === 'convened' ? planned.start : null,
    floor.is === 'called' ? floor.startsAt : null,
    floor.is === 'speaking' ? floor.resumesAt : null,
    list.is === 'open' ? list.closesAt : null,
  ]
  return moments.filter((moment) => moment !== null)
}

/** What running clocks have left. */
function timesShown(meeting: Meeting, now: Instant): readonly Millis[] {
  const { floor, pointOfOrder } = meeting
  const open = openSegment(meeting)
  return [
    ...(floor.is === 'speaking' && floor.clock.runningSince !== null ? [remaining(floor.clock, now)] : []),
    ...(pointOfOrder && pointOfOrder.clock.runningSince !== null ? [remaining(pointOfOrder.clock, now)] : []),
    ...(open?.state.is === 'open' && open.state.clock.runningSince !== null ? [segmentLeft(open, now)] : []),
  ]
}
