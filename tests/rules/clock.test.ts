import * as fc from 'fast-check'
import { expect } from 'vitest'
import { systemClock } from '#server/clock.ts'
import { nextDeadline } from '#shared/decider/deadlines.ts'
import { fold } from '#shared/decider/evolve.ts'
import { asInstant, asMillis, minutes, seconds } from '#shared/meeting/time.ts'
import {
  digitsOf,
  remaining,
  spentBy,
  startedClock,
  stopped,
  untilNextFlip,
  zeroAt,
} from '#shared/rules/speaking-clock.ts'
import { commandSchemas } from '#shared/wire/command-schema.ts'
import { clockTime, kenya, SEGMENT } from './council.ts'
import { shown } from './looks.ts'
import { at, given, rule, type Step, wait } from './rule.ts'
import * as they from './verbs.ts'
import { roundOne, sitting } from './verbs.ts'
import { convened, settled, submit } from './story.ts'

rule('CK1', 'the time left is derived from what was allotted, what was spent and since when it runs', () => {
  const start = clockTime('10:00')
  const running = startedClock(minutes(2), start)
  expect(remaining(running, clockTime('10:00:47'))).toBe(seconds(73))
  expect(remaining(running, clockTime('10:02:03'))).toBe(seconds(-3))
  const still = stopped(running, clockTime('10:00:47'))
  expect(still).toEqual({ allotted: minutes(2), spent: seconds(47), runningSince: null })
  expect(remaining(still, clockTime('11:00'))).toBe(seconds(73))
  expect(spentBy(stopped(still, clockTime('11:00')), clockTime('12:00'))).toBe(seconds(47))
  expect(zeroAt(running)).toBe(clockTime('10:02'))
  expect(zeroAt(still)).toBeNull()
})

rule('CK1', 'while a clock runs nothing happens, however long one looks', () => {
  const quiet = given(they.changes({ atZero: { is: 'run-on' } }), roundOne(kenya), they.next, they.starts)
  quiet.when(wait(1), wait(59), wait(3_600)).happened()
})

rule('CK2', 'the server’s time does not go back, and after a restart goes on from the last event', () => {
  const future = asInstant(clockTime('9:00') + 100 * 365 * 86_400_000)
  const clock = systemClock(future)
  const moments = Array.from({ length: 1_000 }, () => clock.now())
  expect(moments[0]).toBeGreaterThanOrEqual(future)
  for (const [index, moment] of moments.entries()) expect(moment).toBeGreaterThanOrEqual(moments[index - 1] ?? 0)
})

rule('CK2', 'no command tells the time', () => {
  for (const [type, schema] of Object.entries(commandSchemas)) {
    for (const moment of ['at', 'now', 'startsAt', 'by.at'])
      expect(Object.keys(schema.shape), type).not.toContain(moment)
  }
  expect(commandSchemas.OpenMeeting.safeParse({ type: 'OpenMeeting', at: 0 }).success).toBe(false)
})

const digits = (left: number) => shown(asMillis(left))

rule('CK3', '2:00 at the start, 0:01 for the whole last second, 0:00 at zero, −0:01 a second later', () => {
  expect(digits(120_000)).toBe('2:00')
  expect(digits(119_999)).toBe('2:00')
  expect(digits(119_000)).toBe('1:59')
  expect(digits(60_001)).toBe('1:01')
  expect(digits(1_000)).toBe('0:01')
  expect(digits(1)).toBe('0:01')
  expect(digits(0)).toBe('0:00')
  expect(digits(-1)).toBe('0:00')
  expect(digits(-999)).toBe('0:00')
  expect(digits(-1_000)).toBe('−0:01')
  expect(digits(-61_000)).toBe('−1:01')
})

rule('CK3', 'no digit is ever minus nothing, which number formats would print', () => {
  for (const left of [0, -0, -1, -999, 1]) {
    const { minutes, seconds } = digitsOf(asMillis(left))
    expect(Object.is(minutes, -0) || Object.is(seconds, -0), String(left)).toBe(false)
  }
})

const HOURS = 10 * 3_600_000

rule('CK3', 'the next flip is exactly where the digits change, and not a millisecond before', () =>
  fc.assert(
    fc.property(fc.integer({ min: -HOURS, max: HOURS }), (whole) => {
      const left = asMillis(whole)
      const flip = untilNextFlip(left)
      expect(flip).toBeGreaterThan(0)
      expect(flip).toBeLessThanOrEqual(1_000)
      expect(shown(asMillis(left - flip))).not.toBe(shown(left))
      expect(shown(asMillis(left - flip + 1))).toBe(shown(left))
    }),
    { seed: 20_160_307, numRuns: 2_000 },
  ),
)

rule('CK3', 'between milliseconds too, since a screen looks whenever it is drawn', () =>
  fc.assert(
    fc.property(fc.integer({ min: -HOURS, max: HOURS }), fc.integer({ min: 1, max: 7 }), (whole, eighths) => {
      const left = asMillis(whole + eighths / 8)
      const flip = untilNextFlip(left)
      expect(flip).toBeGreaterThan(0)
      expect(shown(asMillis(left - flip))).not.toBe(shown(left))
      expect(shown(asMillis(left - flip + 1 / 8))).toBe(shown(left))
    }),
    { seed: 20_160_307, numRuns: 2_000 },
  ),
)

const upcoming =
  (...steps: readonly Step[]) =>
  (expected: ReturnType<typeof nextDeadline>) =>
    given(...steps).leaves(({ meeting }) => expect(nextDeadline(meeting)).toEqual(expected))

rule('CK4', 'the first of several things to come is the next', () => {
  upcoming(sitting)(null)
  upcoming(roundOne(kenya), they.next)({ at: clockTime('10:00:20'), is: 'clock-starts' })
  upcoming(
    roundOne(kenya),
    they.next,
    they.closesList,
    they.opensListFor(15),
  )({
    at: clockTime('10:00:15'),
    is: 'list-closes',
  })
  upcoming(roundOne(kenya), they.next, they.starts)({ at: clockTime('10:02:10'), is: 'limit' })
  upcoming(
    roundOne(kenya),
    at('10:44'),
    they.changes({ atRoundEnd: 'cut' }),
    they.next,
    they.starts,
  )({
    at: clockTime('10:45'),
    is: 'round',
  })
  upcoming(
    roundOne(kenya),
    they.next,
    they.starts,
    they.raisesPoint(),
    they.pointEnds,
  )({
    at: clockTime('10:00:20'),
    is: 'clock-resumes',
  })
})

rule('CK4', 'what fell due while nobody looked happens at its own moment and in its own order', () =>
  given(roundOne(kenya), they.closesList, they.opensListFor(60), they.next)
    .when(wait(3_600))
    .happened(
      { type: 'ClockStarted', at: clockTime('10:00:20') },
      { type: 'ListClosed', at: clockTime('10:01') },
      { type: 'InterventionEnded', endedBy: 'limit', at: clockTime('10:02:30') },
    ),
)

rule('CK4', 'a restart arms the same deadline again: it follows from the log alone', () => {
  const { log, meeting } = told()
  expect(nextDeadline(fold(log))).toEqual(nextDeadline(meeting))
  const again = settled({ log, meeting: fold(log), now: clockTime('23:00') })
  expect(again.log.slice(log.length)).toMatchObject([
    { type: 'ClockStarted', at: clockTime('10:00:20') },
    { type: 'InterventionEnded', endedBy: 'limit', at: clockTime('10:02:30') },
  ])
  expect(settled(again)).toBe(again)
})

rule('CK4', 'once adjourned, nothing happens by itself any more', () =>
  given(sitting, they.closesList, they.opensListFor(60), they.opensSegment(SEGMENT.floor1), they.adjourns)
    .when(wait(3_600))
    .happened(),
)

/** A meeting in the hand-over of its first speaker, as the room would hold it. */
function told() {
  let story = { ...convened(), now: clockTime('10:00') }
  const deeds = [they.opens, they.opensList, they.inscribes(kenya), they.opensSegment(SEGMENT.floor1), they.next]
  for (const { by, command } of deeds) story = { ...submit(story, by, command(story.meeting)).story, now: story.now }
  return story
}
