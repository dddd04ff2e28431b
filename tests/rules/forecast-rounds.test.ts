import { expect } from 'vitest'
import type { InscriptionId } from '#shared/meeting/ids.ts'
import { minutes } from '#shared/meeting/time.ts'
import { forecast } from '#shared/rules/forecast.ts'
import { listed } from '#shared/rules/order.ts'
import { clockTime, defence, pakistan, SEGMENT } from './council.ts'
import { floorOf, given, state, states, told } from './long-list.ts'
import { at, rule } from './rule.ts'
import * as they from './verbs.ts'

rule(
  'FC1',
  'who does not fit into this round is expected after the replies, and who fits into neither is told so',
  () =>
    given(floorOf(60)).leaves((seen) => {
      expect(told(seen, state(3))).toMatchObject({ reached: 'this-round', round: 1 })
      expect(told(seen, state(28))).toMatchObject({ reached: 'next-round', round: 2 })
      expect(told(seen, state(28)).at).toBeGreaterThan(clockTime('11:00'))
      expect(told(seen, state(60))).toMatchObject({ reached: 'not', round: null })
      expect(told(seen, state(60)).chance).toBeLessThan(0.05)
    }),
)

rule('FC1', 'the cut lines stand after the last row of this round and after the last row reached', () =>
  given(floorOf(60)).leaves(({ meeting, now }) => {
    const { rows, lastThisRound, lastMeeting, fitsThisRound, fitsMeeting } = forecast(meeting, now)
    const reached = [...rows].map(([id, row]) => [id, row.reached] as const)
    expect(reached.findLast(([, side]) => side === 'this-round')?.[0]).toBe(lastThisRound)
    expect(reached.findLast(([, side]) => side !== 'not')?.[0]).toBe(lastMeeting)
    expect(fitsThisRound).toBeGreaterThanOrEqual(17)
    expect(fitsThisRound).toBeLessThanOrEqual(21)
    expect(fitsMeeting - fitsThisRound).toBeGreaterThanOrEqual(17)
  }),
)

rule('FC1', 'with a round spent nobody more is expected in it', () =>
  given(floorOf(30), at('10:45:01')).leaves(({ meeting, now }) => {
    const { rows, fitsThisRound, lastThisRound } = forecast(meeting, now)
    expect([fitsThisRound, lastThisRound]).toEqual([0, null])
    expect([...rows.values()][0]).toMatchObject({ reached: 'next-round', round: 2, before: 0 })
  }),
)

rule('FC1', 'minutes added to the round move its cut line at once', () => {
  let before = 0
  given(floorOf(60))
    .leaves(({ meeting, now }) => (before = forecast(meeting, now).fitsThisRound))
    .when(they.extendsBy(5))
    .leaves(({ meeting, now }) => {
      const more = forecast(meeting, now).fitsThisRound - before
      expect(more).toBeGreaterThanOrEqual(2)
      expect(more).toBeLessThanOrEqual(3)
    })
})

rule('FC1', 'a priority confirmed puts one forward and the others back by a turn', () => {
  let before = 0
  given(floorOf(12), they.inscribes(pakistan, { dignitary: 'minister' }))
    .leaves((seen) => {
      before = told(seen, state(1)).at
      expect(told(seen, pakistan).before).toBe(12)
    })
    .when(they.confirms(pakistan, 'dignitary'))
    .leaves((seen) => {
      expect(told(seen, pakistan).before).toBe(0)
      expect(told(seen, state(1)).at - before).toBeGreaterThan(minutes(1))
    })
})

rule('FC1', 'who has a reserved place at the end of the round is expected there, before others who stand higher', () =>
  given(they.roundOne(...states.slice(0, 40), defence)).leaves((seen) => {
    expect(told(seen, defence)).toMatchObject({ reached: 'this-round', round: 1 })
    expect(told(seen, defence).at).toBeGreaterThan(clockTime('10:35'))
    expect(told(seen, defence).to).toBeLessThan(clockTime('10:46'))
    expect(told(seen, state(30))).toMatchObject({ reached: 'next-round' })
    expect(told(seen, state(30)).before).toBeGreaterThan(told(seen, defence).before)
  }),
)

rule('FC1', 'the cut lines say how far the list itself comes, whoever below them has a reserved place', () =>
  given(they.roundOne(...states.slice(0, 60), defence)).leaves((seen) => {
    const { rows, lastThisRound, lastMeeting } = forecast(seen.meeting, seen.now)
    const below = [...rows].filter(([, { reached }]) => reached === 'not')
    expect(told(seen, defence).reached).not.toBe('not')
    expect(below.length).toBeGreaterThan(0)
    const listedIds = listed(seen.meeting).map(({ id }) => id)
    const placeOf = (id: InscriptionId | null): number => (id === null ? -1 : listedIds.indexOf(id))
    expect(placeOf(lastThisRound)).toBeLessThan(placeOf(lastMeeting))
    for (const [id] of below) expect(placeOf(id)).toBeGreaterThan(placeOf(lastMeeting))
  }),
)

rule('FC1', 'before the opening it goes by the plan', () =>
  given(they.deskInscribes(state(1))).leaves((seen) => {
    const { at, from, to } = told(seen, state(1))
    expect(Math.abs(at - clockTime('10:03'))).toBeLessThan(minutes(3))
    expect(from).toBeLessThan(clockTime('10:00'))
    expect(to).toBeGreaterThan(clockTime('10:05'))
  }),
)

rule('FC1', 'during the replies those carried over wait for what is left of them', () =>
  given(floorOf(5), at('10:46'), they.opensSegment(SEGMENT.replies1), at('10:56')).leaves((seen) => {
    expect(told(seen, state(1))).toMatchObject({ reached: 'next-round', round: 2 })
    expect(Math.abs(told(seen, state(1)).at - clockTime('11:02'))).toBeLessThan(minutes(2))
  }),
)

rule('FC1', 'once the last floor is closed nobody is expected any more', () =>
  given(floorOf(2), they.skips(SEGMENT.floor2), they.opensSegment(SEGMENT.replies1)).leaves((seen) => {
    expect(told(seen, state(1))).toMatchObject({ reached: 'not', chance: 0 })
    expect(forecast(seen.meeting, seen.now)).toMatchObject({ lastMeeting: null, fitsMeeting: 0 })
  }),
)

rule('FC1', 'nobody is expected after the interpreters have left', () =>
  given(
    floorOf(40),
    at('10:46'),
    they.opensSegment(SEGMENT.replies1),
    at('11:50'),
    they.opensSegment(SEGMENT.floor2),
  ).leaves((seen) => {
    expect(told(seen, state(2)).reached).toBe('this-round')
    expect(told(seen, state(9)).reached).toBe('not')
  }),
)
