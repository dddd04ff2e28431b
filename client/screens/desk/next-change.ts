import type { Meeting } from '#shared/meeting/meeting.ts'
import { asMillis, elapsed, type Instant, type Millis } from '#shared/meeting/time.ts'
import { untilNextFlip } from '#shared/rules/speaking-clock.ts'
import { soonest } from '../../clock/soonest.ts'
import { untilNextBeat } from '../../staff/outlook.ts'

const MINUTE = 60_000

/** How long until anything that the desk shows changes by the mere passing of time. */
export function untilNextChange(meeting: Meeting, now: Instant): Millis {
  const { list } = meeting
  const closes = list.is === 'open' && list.closesAt !== null ? untilNextFlip(elapsed(now, list.closesAt)) : null
  return asMillis(soonest(closes, untilNextBeat(meeting, now), MINUTE - (now % MINUTE)) ?? MINUTE)
}
