import { describe, expect, it } from 'vitest'
import { effectInWords, whatIfs } from '#client/screens/console/what-if-model.ts'
import { minutes } from '#shared/meeting/time.ts'
import { type Change, whatIf } from '#shared/rules/what-if.ts'
import { DELEGATIONS, kenya, SEGMENT } from '../rules/council.ts'
import { at, given, type Seen } from '../rules/rule.ts'
import { opensSegment, roundOne } from '../rules/verbs.ts'
import { outlookOf, viewOf } from './console.ts'
import { crowded } from './crowd.ts'

const effectOf = (seen: Seen, change: Change) =>
  effectInWords(viewOf(seen), outlookOf(seen).forecast, whatIf(seen.meeting, change, seen.now))

describe('FC1 what if', () => {
  it('offers what can be done: less time for each, more for the round, no more entries', () =>
    crowded.leaves((seen) => {
      expect(whatIfs(viewOf(seen)).map(({ name }) => name)).toEqual([
        'Speaking time 1:30',
        'Round +5 min',
        'Close the list',
      ])
    }))

  const shorter = { is: 'speaking-time', time: minutes(1.5) } as const
  const longer = { is: 'extension', segment: SEGMENT.floor1, by: minutes(5) } as const
  it('tells of the round in progress first, and then of the meeting, before it is done', () =>
    crowded.leaves((seen) => {
      const both =
        /^(\d+) more in this round; cut line after State (\d+)\. Meeting: (\d+) more would be heard; cut line after State (\d+)$/
      const [, inRound, lastInRound, inAll, last] = both.exec(effectOf(seen, shorter)) ?? []
      expect(Number(inRound)).toBeGreaterThan(0)
      expect(Number(inAll)).toBeGreaterThan(Number(inRound))
      expect(Number(last)).toBeGreaterThan(Number(lastInRound))
      expect(effectOf(seen, longer)).toMatch(/^2 more in this round; cut line after State \d+/)
    }))

  it('tells behind whom the line of the round would stay', () =>
    crowded.leaves((seen) => {
      const { name } = seen.meeting.delegations[
        viewOf(seen).coming.find(({ id }) => id === outlookOf(seen).forecast.lastThisRound)?.delegation ?? kenya.id
      ] ?? { name: '' }
      expect(effectOf(seen, { is: 'close-list' })).toBe(`The cut line would stay after ${name}`)
    }))

  it('tells of the meeting alone while no round is held', () =>
    crowded.when(at('10:46'), opensSegment(SEGMENT.replies1)).leaves((seen) => {
      expect(effectOf(seen, shorter)).toMatch(/^\d+ more would be heard; cut line after State \d+$/)
      expect(effectOf(seen, { is: 'close-list' })).toBe('The cut line would stay')
    }))

  it('tells of the round alone where it is the last', () =>
    crowded
      .when(at('10:46'), opensSegment(SEGMENT.floor2))
      .leaves((seen) =>
        expect(effectOf(seen, { ...longer, segment: SEGMENT.floor2 })).toMatch(
          /^2 more in this round; cut line after State \d+$/,
        ),
      ))

  it('tells that all are reached where they would be', () =>
    given(roundOne(...DELEGATIONS.filter(({ kind }) => kind === 'member-state')), at('10:39')).leaves((seen) =>
      expect(effectOf(seen, { ...longer, by: minutes(30) })).toMatch(/^\d more in this round; all are reached$/),
    ))
})
