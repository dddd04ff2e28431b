import { expect } from 'vitest'
import { estimateFrom, settle } from '#client/clock/offset-estimator.ts'
import { roomClock } from '#client/clock/room-clock.ts'
import { soonest } from '#client/clock/soonest.ts'
import { asInstant, asMillis } from '#shared/meeting/time.ts'
import { digitsOf, untilNextFlip } from '#shared/rules/speaking-clock.ts'
import { rule } from '../rules/rule.ts'

/** A round trip as a server would answer whose clock is `offset` ahead, over a line slow on the way out or back. */
const trip = (offset: number, sent: number, out: number, back: number) => ({
  sent,
  received: sent + out + back,
  server: sent + out + offset,
})
const estimate = (offset: number, quality: number, at: number) => ({ offset, quality, at })

rule('CK3', 'what several round trips say together is closer than any of them, and bounds the error', () => {
  const trips = [trip(5_000, 0, 80, 20), trip(5_000, 200, 6, 4), trip(5_000, 400, 5, 300), trip(5_000, 800, 40, 40)]
  // The quickest way out took 5 ms and the quickest back 4; the server counts whole milliseconds.
  expect(estimateFrom(trips)).toEqual({ offset: 5_001, quality: 5, at: 880 })
  for (const one of trips) {
    const alone = estimateFrom([one])
    expect(Math.abs((alone?.offset ?? Infinity) - 5_000)).toBeLessThanOrEqual(alone?.quality ?? 0)
  }
  expect(estimateFrom([])).toBeNull()
})

rule('CK3', 'a round trip in which a clock was held up gives way to the quicker ones', () => {
  const quick = trip(5_000, 0, 3, 3)
  expect(estimateFrom([trip(5_900, 50, 20, 20), quick])).toMatchObject({ offset: 5_000.5, quality: 3.5 })
})

rule('CK3', 'two measurements over a bad line tell more together than each of them', () => {
  expect(settle(estimate(5_010, 40, 0), estimate(4_960, 30, 0))).toEqual(estimate(4_980, 10, 0))
})

rule('CK3', 'a worse measurement that agrees leaves the better one standing, until that one has aged', () => {
  const held = estimate(5_000, 4, 0)
  expect(settle(held, estimate(5_020, 30, 30_000))).toMatchObject({ offset: 5_000, quality: 7 })
  expect(settle(held, estimate(5_001, 3, 30_000))).toMatchObject({ offset: 5_001 })
  // An hour without a better one: quartz drifts.
  expect(settle(held, estimate(5_300, 30, 3_600_000))).toMatchObject({ offset: 5_300 })
})

rule('CK3', 'a measurement that contradicts the held one means that this computer slept, and wins', () => {
  expect(settle(estimate(5_000, 4, 0), estimate(65_000, 40, 1_000))).toMatchObject({ offset: 65_000 })
})

rule('CK3', 'the clock of this computer does not matter: minutes off, it shows the server’s time at once', () => {
  let tick = 1_000
  const clock = roomClock(() => tick)
  clock.correct(estimate(1_457_337_600_000, 10, tick))
  expect(clock.now()).toBe(1_457_337_601_000)
  tick += 500
  expect(clock.now()).toBe(1_457_337_601_500)
  expect(clock.quality()).toBe(10)
})

rule('CK3', 'a small correction is worked off without a jump and without going back', () => {
  let tick = 0
  const clock = roomClock(() => tick)
  clock.correct(estimate(1_000, 40, tick))
  tick = 10_000
  clock.correct(estimate(900, 5, tick))
  expect(clock.now()).toBe(11_000)
  let before = clock.now()
  for (let step = 0; step < 40; step += 1) {
    tick += 100
    expect(clock.now()).toBeGreaterThanOrEqual(before)
    expect(clock.now() - before).toBeLessThanOrEqual(100)
    before = clock.now()
  }
  expect(clock.now()).toBe(tick + 900)
})

rule('CK3', 'a large correction is jumped, and those who look are told', () => {
  let tick = 0
  const clock = roomClock(() => tick)
  let told = 0
  const stop = clock.onCorrected(() => (told += 1))
  clock.correct(estimate(1_000, 10, tick))
  tick = 5_000
  clock.correct(estimate(61_000, 10, tick))
  expect(clock.now()).toBe(66_000)
  stop()
  clock.correct(estimate(1_000, 10, tick))
  expect(told).toBe(2)
})

rule('CK3', 'until it is measured, the first message sets it roughly, and only the first', () => {
  let tick = 100
  const clock = roomClock(() => tick)
  clock.roughly(asInstant(50_000))
  tick = 200
  clock.roughly(asInstant(90_000))
  expect(clock.now()).toBe(50_100)
  expect(clock.quality()).toBeNull()
})

rule('CK3', 'a screen that wakes at the next flip shows another digit, and not a millisecond before', () => {
  for (const left of [120_000, 119_999, 1_500, 1_000, 1, 0, -1, -999, -1_000, -59_001]) {
    const wait = untilNextFlip(asMillis(left))
    const shown = digitsOf(asMillis(left))
    expect(digitsOf(asMillis(left - wait + 1))).toEqual(shown)
    expect(digitsOf(asMillis(left - wait))).not.toEqual(shown)
  }
  expect(soonest(null, 500, null, 20)).toBe(20)
  expect(soonest(null)).toBeNull()
})
