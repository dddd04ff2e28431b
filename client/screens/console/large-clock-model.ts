import type { Clock } from '#shared/meeting/clock.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'
import { asMillis, elapsed, type Instant, type Millis } from '#shared/meeting/time.ts'
import { speakingTimeOf } from '#shared/rules/floor.ts'
import { openSegment } from '#shared/rules/order-of-the-day.ts'
import { shareOf } from '#shared/rules/replies.ts'
import { remaining } from '#shared/rules/speaking-clock.ts'
import { clockModel, type ClockModel } from '../../ui/clock-model.ts'
import type { NextStep } from './next-step.ts'
import type { Stage } from './stage.ts'
import type { View } from './view.ts'

/** The one large clock of the console. */
export type LargeClock = Omit<ClockModel, 'untilNext'>

/** Nothing is counted down to a meeting whose hour is further off than this. */
const NEAR = 3 * 3_600_000

export function largeClock(view: View, stage: Stage, step: NextStep): LargeClock | null {
  const { meeting, now, words } = view
  switch (stage.is) {
    case 'before': {
      const left = elapsed(now, meeting.planned.start)
      return left > 0 && left < NEAR ? standing(words.clock(left), words.t('clock.startsIn')) : null
    }
    case 'adjourned':
      return null
    case 'suspended':
      return standing(words.clock(wholeSeconds(elapsed(stage.since, now))), words.t('clock.suspendedFor'))
    case 'called':
      return standing(words.clock(stage.floor.allotted), words.t('clock.ready'))
    case 'point-of-order':
      return counting(view, stage.point.clock)
    case 'speaking':
      return counting(view, stage.floor.clock)
    case 'free': {
      const time = timeToBeGiven(meeting, step, now)
      return time === null ? null : standing(words.clock(time), words.t('clock.toBeGiven'))
    }
  }
}

function counting({ meeting, now, words }: View, clock: Clock): LargeClock {
  const { warning } = meeting.modalities
  const running = clock.runningSince !== null
  return clockModel({ left: remaining(clock, now), allotted: clock.allotted, warning, running }, words)
}

const standing = (digits: string, word: string): LargeClock => ({
  digits,
  tone: 'time',
  word,
  share: 1,
  running: false,
  announcement: '',
})

/** What is counted upwards shows 0:00 for the whole of its first second. */
const wholeSeconds = (length: Millis): Millis => asMillis(Math.floor(Math.max(0, length) / 1_000) * 1_000)

/** What whoever comes next would be given if called now, in whole seconds; null where nobody is to be called. */
function timeToBeGiven(meeting: Meeting, step: NextStep, now: Instant): Millis | null {
  if (step.is === 'call') return speakingTimeOf(meeting, step.inscription)
  if (step.is !== 'call-podium' || !openSegment(meeting)) return null
  return wholeSeconds(shareOf(meeting, step.member.id, now))
}
