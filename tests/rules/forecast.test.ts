import { expect } from 'vitest'
import { discloseMeeting } from '#shared/decider/disclose.ts'
import { asDelegationId } from '#shared/meeting/ids.ts'
import { after, type Instant, minutes, seconds } from '#shared/meeting/time.ts'
import { forecast } from '#shared/rules/forecast.ts'
import { listed } from '#shared/rules/order.ts'
import { overAnyMeeting } from './any-meeting.ts'
import * as council from './council.ts'
import { SEGMENT } from './council.ts'
import { floorOf, given, type Seen, state, told, turns } from './long-list.ts'
import { at, givenOf, rule, type Step, wait } from './rule.ts'
import * as they from './verbs.ts'

rule('FC1', 'whoever is listed is told a moment within a range, one after the other', () =>
  given(floorOf(12)).leaves(({ meeting, now }) => {
    const { rows } = forecast(meeting, now)
    expect([...rows.keys()]).toEqual(listed(meeting).map(({ id }) => id))
    const moments = [...rows.values()]
    expect(moments.map(({ before }) => before)).toEqual(moments.map((_, index) => index))
    moments.forEach(({ at, from, to }, index) => {
      expect(from).toBeLessThan(at)
      expect(at).toBeLessThan(to)
      expect(at).toBeGreaterThan(moments[index - 1]?.at ?? now)
    })
    expect(moments[0]?.at).toBeLessThan(after(now, seconds(20)))
  }),
)

rule('FC1', 'the further away a call, the wider its range', () =>
  given(floorOf(12)).leaves(({ meeting, now }) => {
    const widths = [...forecast(meeting, now).rows.values()].map(({ from, to }) => to - from)
    expect(widths).toEqual(widths.toSorted((a, b) => a - b))
  }),
)

function waitAfter(steps: Step): number {
  let wait = 0
  given(floorOf(14), steps).leaves((seen) => {
    wait = told(seen, state(10)).at - seen.now
  })
  return wait
}

rule('FC1', 'brisk speakers bring the next ones forward, slow ones put them off', () => {
  const brisk = waitAfter(turns(5, 5, 60))
  const slow = waitAfter(turns(5, 18, 120))
  expect(brisk).toBeLessThan(4 * minutes(2))
  expect(slow).toBeGreaterThan(4 * minutes(2))
})

const width = (seen: Seen): number => told(seen, state(13)).to - told(seen, state(13)).from

rule('FC1', 'with every turn observed the range of a later call narrows', () => {
  let before = 0
  given(floorOf(14))
    .leaves((seen) => (before = width(seen)))
    .when(turns(6, 12, 110))
    .leaves((seen) => expect(width(seen)).toBeLessThan(before / 2))
})

rule(
  'FC1',
  'between two events a moment moves no faster than the time that a speaker takes beyond what was expected',
  () =>
    given(floorOf(12), turns(3, 12, 110), they.next, wait(12), they.starts).leaves(({ meeting, now }) => {
      const secondly = Array.from({ length: 125 }, (_, second) => forecast(meeting, after(now, seconds(second))).rows)
      secondly.slice(1).forEach((rows, second) => {
        for (const [id, expected] of rows) {
          const moved = expected.at - (secondly[second]?.get(id)?.at ?? 0)
          expect(moved).toBeGreaterThan(-100)
          expect(moved).toBeLessThan(1_500)
        }
      })
    }),
)

rule('FC1', 'every audience is told the same', () =>
  given(floorOf(30), turns(4, 12, 110), they.next, wait(20), wait(60)).leaves(({ meeting, now }) =>
    expect(forecast(discloseMeeting(meeting, { is: 'public' }), now)).toEqual(forecast(meeting, now)),
  ),
)

const SEED = 20_160_308
rule('FC1', `in any meeting whatever, everybody listed is told something that can be true (seed ${SEED})`, () =>
  overAnyMeeting()(SEED, 20, ({ steps }) => {
    for (const { event, after: meeting } of steps) {
      const { rows, fitsThisRound, fitsMeeting, lastThisRound, lastMeeting } = forecast(meeting, event.at)
      const wrong = [...rows.values()].filter(
        ({ at, from, to, chance }) =>
          !([at, from, to].every(Number.isInteger) && event.at <= from && from <= at && at <= to) ||
          !(chance >= 0 && chance <= 1),
      )
      expect(wrong).toEqual([])
      expect([...rows.keys()].toSorted()).toEqual(
        listed(meeting)
          .map(({ id }) => id)
          .toSorted(),
      )
      expect(fitsMeeting).toBeGreaterThanOrEqual(fitsThisRound)
      for (const last of [lastThisRound, lastMeeting]) if (last !== null) expect(rows.has(last)).toBe(true)
    }
  }),
)

rule('LS12', 'the forecast of five hundred takes a few milliseconds', () => {
  const many = Array.from({ length: 500 }, (_, index) => ({ ...state(1), id: asDelegationId(`one-of-many-${index}`) }))
  givenOf(
    { delegations: many },
    they.sitting,
    many.map((one) => they.deskInscribes(one)),
    at('10:00'),
    they.opensSegment(SEGMENT.floor1),
  ).leaves(({ meeting, now }) => {
    const taken = Array.from({ length: 30 }, (_, second) => {
      const began = performance.now()
      forecast(meeting, after(now, seconds(second)))
      return performance.now() - began
    })
    // The quickest of many, since whatever else the machine does can only make one slower.
    expect(Math.min(...taken)).toBeLessThan(5)
  })
})

rule('FC1', 'days before the meeting the list is told what it is told that morning', () =>
  given(
    they.deskInscribes(council.kenya),
    they.deskInscribes(council.france),
    they.deskInscribes(council.ghana),
  ).leaves(({ meeting, now }) => {
    const told = (moment: Instant) =>
      [...forecast(meeting, moment).rows.values()].map(({ at, reached }) => [at, reached])
    expect(told(after(now, minutes(-3 * 24 * 60)))).toEqual(told(now))
  }),
)
