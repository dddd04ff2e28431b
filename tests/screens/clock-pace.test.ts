import { expect } from 'vitest'
import { estimateFrom } from '#client/clock/offset-estimator.ts'
import { roomClock } from '#client/clock/room-clock.ts'
import { drawnAt } from '#client/clock/use-now.ts'
import { asInstant } from '#shared/meeting/time.ts'
import { rule } from '../rules/rule.ts'

/** A tab and the clock on its wall, and a server in whose rehearsal time runs on from some moment. */
function tab() {
  let wall = 1_000
  const clock = roomClock(() => wall)
  return {
    clock,
    wait: (ms: number) => {
      wall += ms
    },
    /** Round trips as they are measured, over a line slow on the way out or back, to a room that runs `pace` times as fast. */
    measure: (room: { at: number; since: number; pace: number }, trips: readonly (readonly [number, number])[]) => {
      const measured = trips.map(([out, back]) => {
        const sent = clock.ticks()
        wall += out
        const server = room.at + (wall - room.since) * room.pace
        wall += back
        return { sent, received: clock.ticks(), server }
      })
      const estimate = estimateFrom(measured)
      if (estimate) clock.correct(estimate)
    },
    truth: (room: { at: number; since: number; pace: number }) => room.at + (wall - room.since) * room.pace,
    get wall() {
      return wall
    },
  }
}
const GOOD_LINE = [
  [8, 12],
  [3, 3],
  [40, 5],
  [4, 6],
  [3, 4],
] as const

rule('CK3', 'in a rehearsal the time runs as fast as it does on the server, to within the error it claims', () => {
  const { clock, wait, measure, truth, wall } = tab()
  const room = { at: 50_000_000, since: wall, pace: 20 }
  clock.setPace(20)
  clock.roughly(asInstant(room.at - 900))
  measure(room, GOOD_LINE)
  expect(clock.quality()).toBe(60.5)
  for (let step = 0; step < 50; step += 1) {
    wait(137)
    expect(Math.abs(clock.now() - truth(room))).toBeLessThanOrEqual(61)
  }
})

rule('CK3', 'when the pace changes the time goes on from where it is, and the next measurement wins', () => {
  const here = tab()
  const { clock, wait, measure, truth } = here
  const slow = { at: 50_000_000, since: here.wall, pace: 1 }
  measure(slow, GOOD_LINE)
  wait(10_000)
  const fast = { at: truth(slow), since: here.wall, pace: 60 }
  let told = 0
  clock.onCorrected(() => (told += 1))
  const before = clock.now()
  clock.setPace(60)
  expect(clock.now()).toBe(before)
  expect(told).toBe(1)
  wait(1_000)
  expect(clock.now() - before).toBe(60_000)
  // A worse line than before: what was measured at another pace counts for nothing all the same.
  measure(fast, [[30, 20]])
  wait(2_000)
  expect(Math.abs(clock.now() - truth(fast))).toBeLessThanOrEqual(25 * 60)
  clock.setPace(60)
  expect(told).toBe(2)
})

rule('CK3', 'what counts as a small correction grows with the pace', () => {
  const { clock, wait } = tab()
  const correct = (offset: number) => clock.correct({ offset, quality: 1, at: clock.ticks() })
  clock.setPace(20)
  correct(1_000_000)
  const before = clock.now()
  correct(1_000_000 + 4_999)
  expect(clock.now()).toBe(before)
  wait(6_000)
  expect(clock.now()).toBe(before + 120_000 + 4_999)
  correct(1_000_000 + 4_999 + 5_000)
  expect(clock.now()).toBe(before + 120_000 + 9_999)
})

rule('CK3', 'a tab that goes to another meeting does not take the time along', () => {
  const { clock } = tab()
  clock.setPace(20)
  clock.correct({ offset: 1_000_000, quality: 1, at: clock.ticks() })
  clock.forget()
  expect([clock.pace(), clock.quality()]).toEqual([1, null])
  clock.roughly(asInstant(7_000))
  expect(clock.now()).toBe(7_000)
})

rule('CK3', 'a fast rehearsal is drawn ten times a second, at the same moments on every screen', () => {
  expect(drawnAt(12_345, 1)).toBe(12_345)
  expect(drawnAt(12_345, 20)).toBe(14_000)
  expect(drawnAt(13_999, 20)).toBe(14_000)
  expect(drawnAt(14_000, 20)).toBe(14_000)
})
