import type { Clock } from '#shared/meeting/clock.ts'
import type { Instant, Millis } from '#shared/meeting/time.ts'
import { asMillis, elapsed, NONE } from '#shared/meeting/time.ts'
import { digitsOf, remaining, type Tone, toneOf } from '#shared/rules/speaking-clock.ts'

/** The one large clock of a face. */
export type Countdown = {
  /** Negative once over time. */
  readonly left: Millis
  readonly tone: Tone
  /** `ready`: the allotted time, standing still until the speaker begins. */
  readonly state: 'ready' | 'running' | 'stopped'
  /** Room kept before the colon, in figures: for the minutes allotted, and for the sign and minutes once over time. */
  readonly places: number
  /** The warning time in whole seconds, for the word beside the digits. */
  readonly warning: number
}

const figuresOf = (time: number): number => String(digitsOf(asMillis(Math.abs(time))).minutes).length

/** Nothing moves when a digit goes or the sign comes, since room is kept for both from the beginning. */
const placesFor = (allotted: Millis, left: Millis): number =>
  Math.max(figuresOf(allotted), 1 + figuresOf(Math.min(left, 0)))

export function speakingCountdown(clock: Clock, warning: Millis, now: Instant): Countdown {
  const left = remaining(clock, now)
  return {
    left,
    tone: toneOf(left, warning),
    state: clock.runningSince === null ? 'stopped' : 'running',
    places: placesFor(clock.allotted, left),
    warning: Math.round(warning / 1_000),
  }
}

/** FL2: called and not yet begun. */
export function readyCountdown(allotted: Millis, warning: Millis): Countdown {
  return {
    left: allotted,
    tone: 'time',
    state: 'ready',
    places: placesFor(allotted, NONE),
    warning: Math.round(warning / 1_000),
  }
}

/** LS1: a window that closes by itself; once its time has come it shows 0:00 until the server has closed it. */
export function windowCountdown(openedAt: Instant, closesAt: Instant, warning: Millis, now: Instant): Countdown {
  const left = leftUntil(closesAt, now)
  return {
    left,
    tone: toneOf(left, warning),
    state: 'running',
    places: figuresOf(elapsed(openedAt, closesAt)),
    warning: Math.round(warning / 1_000),
  }
}

/** How long until a moment, never below zero. */
export const leftUntil = (moment: Instant, now: Instant): Millis => asMillis(Math.max(NONE, elapsed(now, moment)))

/** A whole number of seconds until a moment, as the clocks count them. */
export function secondsUntil(moment: Instant, now: Instant): number {
  const { minutes, seconds } = digitsOf(leftUntil(moment, now))
  return minutes * 60 + seconds
}
