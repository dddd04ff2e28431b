import { describe, expect, it } from 'vitest'
import { headerModel } from '#client/staff/header-model.ts'
import { modalityRows } from '#client/screens/console/modalities-model.ts'
import { untilNextChange } from '#client/screens/console/next-change.ts'
import { AWAKE } from '#client/screens/console/cool-down.ts'
import { callFor, podiumRows } from '#client/screens/console/podium-model.ts'
import { roundModel } from '#client/screens/console/round-model.ts'
import { segmentDeeds, segmentRows } from '#client/screens/console/segments-model.ts'
import { tabShown } from '#client/screens/console/tabs-model.ts'
import { seconds } from '#shared/meeting/time.ts'
import { openSegment } from '#shared/rules/order-of-the-day.ts'
import { boerBuquicchio, kenya, santosPais, SEGMENT, winter } from '../rules/council.ts'
import { at, given, wait } from '../rules/rule.ts'
import {
  adjourns,
  answers,
  callsPanellist,
  changes,
  ends,
  extendsBy,
  next,
  notes,
  opens,
  opensSegment,
  roundOne,
  setsSpeakingTime,
  skips,
  starts,
  suspends,
} from '../rules/verbs.ts'
import { outlookOf, viewOf } from './console.ts'

const roundOf = (seen: Parameters<typeof viewOf>[0]) => roundModel(viewOf(seen), outlookOf(seen).forecast.fitsThisRound)

describe('what is left of the round', () => {
  it('is told in time, in turns, and as a bar', () =>
    given(roundOne(kenya), at('10:15')).leaves((seen) =>
      expect(roundOf(seen)).toMatchObject({
        title: 'Interventions from the floor, round 1',
        left: { digits: '30:00', tone: 'time', spent: expect.closeTo(15 / 45) },
        leftWord: 'left',
        turns: `${outlookOf(seen).forecast.fitsThisRound} more turns`,
      }),
    ))

  it('turns amber when few turns are left, and red when it is spent', () => {
    const round = given(roundOne(kenya))
    round.when(at('10:40')).leaves((seen) => expect(roundOf(seen).left?.tone).toBe('warning'))
    round.when(at('10:46')).leaves((seen) =>
      expect(roundOf(seen)).toMatchObject({
        left: { digits: '\u22121:00', tone: 'over' },
        leftWord: 'over its time',
        turns: '0 more turns',
      }),
    )
  })
})

describe('OD4 the forecast end against the interpreters’ hour', () => {
  it('is quiet while the meeting keeps to its time', () =>
    given(at('9:00'), opens, opensSegment(SEGMENT.presentations)).leaves((seen) =>
      expect(roundOf(seen).end).toEqual({
        forecast: 'Forecast 12:00',
        hour: 'Interpreters until 12:00',
        tone: 'time',
        warning: null,
      }),
    ))

  it('says by how much it would be late', () =>
    given(skips(SEGMENT.presentations), roundOne(kenya), extendsBy(7)).leaves((seen) =>
      expect(roundOf(seen).end).toMatchObject({
        tone: 'warning',
        warning: '7 minutes past the interpreters’ hour',
      }),
    ))

  it('warns a quarter of an hour and five minutes before', () => {
    const late = given(roundOne(kenya), opensSegment(SEGMENT.closing))
    late.when(at('11:46')).leaves((seen) => expect(roundOf(seen).end.warning).toMatch(/^Less than 15 minutes/))
    late.when(at('11:56')).leaves((seen) =>
      expect(roundOf(seen).end).toMatchObject({
        tone: 'over',
        warning: expect.stringMatching(/^Less than 5/),
      }),
    )
  })

  it('tells the hour at which it ended', () =>
    given(roundOne(kenya), adjourns).leaves((seen) => expect(roundOf(seen).end.forecast).toBe('Ended 10:00')))
})

describe('the order of the day', () => {
  it('shows each segment with its budget and what it has used', () =>
    given(roundOne(kenya), skips(SEGMENT.closing), at('10:10')).leaves((seen) => {
      const rows = segmentRows(viewOf(seen))
      expect(rows.map(({ state, time }) => [state, time])).toEqual([
        ['to-come', '60 min'],
        ['open', '35:00 left of 45 min'],
        ['to-come', '15 min'],
        ['to-come', '45 min'],
        ['to-come', '15 min'],
        ['skipped', 'skipped: no time'],
      ])
      expect(rows[1]?.share).toBeCloseTo(10 / 45)
    }))

  it('OD1 offers what may be done with a segment, and says why the rest may not', () =>
    given(roundOne(kenya)).leaves((seen) => {
      const coming = segmentDeeds(viewOf(seen), SEGMENT.replies1)
      expect([coming.open.offer.may, coming.close.offer.may, coming.skip.may, coming.extend.may]).toEqual([
        true,
        false,
        true,
        true,
      ])
      expect(coming.earlier?.command).toEqual({ type: 'MoveSegment', segment: 'replies-1', before: 'presentations' })
      expect(coming.later?.command).toEqual({ type: 'MoveSegment', segment: 'floor-2', before: 'replies-1' })
      const open = segmentDeeds(viewOf(seen), SEGMENT.floor1)
      expect([open.open.offer.may, open.close.offer.may, open.skip.may, open.earlier]).toEqual([
        false,
        true,
        false,
        null,
      ])
    }))
})

/** The first question noted for the panellist who is asked here. */
const questions = (seen: Parameters<typeof viewOf>[0]) =>
  podiumRows(viewOf(seen)).find(({ name }) => name === 'winter')?.questions[0]

describe('the podium', () => {
  it('RP1 shows the shares, first those whose segment it is', () =>
    given(roundOne(), opensSegment(SEGMENT.replies1), callsPanellist(santosPais), starts, wait(300), ends).leaves(
      (seen) =>
        expect(podiumRows(viewOf(seen)).map(({ name, state, time }) => [name, state, time])).toEqual([
          ['santos-pais', 'done', '5:00'],
          ['boer-buquicchio', 'to-come', '5:00'],
          ['winter', 'to-come', '5:00'],
          ['chair', 'apart', null],
          ['presenter', 'apart', null],
          ['commissioner', 'apart', null],
        ]),
    ))

  it('RP1 calls for a time set by hand, which begins at the share', () =>
    given(roundOne(), opensSegment(SEGMENT.replies1), callsPanellist(santosPais), starts).leaves((seen) => {
      const rows = podiumRows(viewOf(seen))
      const [speaking, waiting] = rows
      expect(waiting?.share).toEqual({ minutes: 5, seconds: 0 })
      expect(waiting && callFor(waiting, { minutes: 2, seconds: 15 })).toEqual({
        type: 'CallPanellist',
        member: boerBuquicchio.id,
        after: expect.any(String),
        allotted: seconds(135),
      })
      expect(waiting && callFor(waiting, { minutes: 0, seconds: 0 })).toBeNull()
      expect(speaking && callFor(speaking, { minutes: 1, seconds: 0 })).toBeNull()
    }))

  it('RP2 keeps a question by the panellist, with whose it was, until it is answered and after', () => {
    const asked = given(roundOne(kenya), next, starts, notes(winter, 'What of hotlines?'))
    asked.leaves((seen) =>
      expect(questions(seen)).toMatchObject({ text: 'What of hotlines?', from: 'Kenya', answered: null }),
    )
    asked
      .when(ends, answers(1))
      .leaves((seen) => expect(questions(seen)).toMatchObject({ from: 'Kenya', answered: 'answered 10:00' }))
  })

  it('offers nobody who is speaking', () =>
    given(roundOne(), opensSegment(SEGMENT.replies1), callsPanellist(boerBuquicchio), starts).leaves((seen) =>
      expect(
        podiumRows(viewOf(seen))
          .filter(({ call }) => call === null)
          .map(({ name }) => name),
      ).toEqual(['boer-buquicchio']),
    ))
})

it('FL3 shows the speaking time in force among the usual ones, also an unusual one', () =>
  given(roundOne(kenya), setsSpeakingTime(100)).leaves((seen) => {
    const times = modalityRows(viewOf(seen))[0]?.choices
    expect(times?.map(({ label }) => label)).toEqual(['3:00', '2:30', '2:00', '1:40', '1:30', '1:00'])
    expect(times?.find(({ chosen }) => chosen)?.label).toBe('1:40')
  }))

it('marks in each row of modalities the one value in force', () =>
  given(roundOne(kenya), changes({ handOver: null, atZero: { is: 'run-on' } })).leaves((seen) =>
    expect(
      modalityRows(viewOf(seen)).map(({ choices }) => choices.filter(({ chosen }) => chosen).map(({ label }) => label)),
    ).toEqual([['2:00'], ['by hand'], ['run on'], ['whoever speaks finishes']]),
  ))

it('shows the panel the segment needs, until somebody chooses another for as long as that segment lasts', () => {
  given(roundOne(kenya)).leaves(({ meeting }) => {
    const open = openSegment(meeting)
    expect(tabShown(null, open)).toBe('day')
    expect(tabShown({ tab: 'rules', during: SEGMENT.floor1 }, open)).toBe('rules')
    expect(tabShown({ tab: 'rules', during: SEGMENT.presentations }, open)).toBe('day')
  })
  given(roundOne(kenya), opensSegment(SEGMENT.replies1)).leaves(({ meeting }) =>
    expect(tabShown(null, openSegment(meeting))).toBe('podium'),
  )
})

it('says who else is connected and how right the clock is', () =>
  given(at('9:00')).leaves((seen) => {
    const header = headerModel(viewOf(seen), { consoles: 2, delegations: 41, screens: 1 }, 3.6)
    expect(header).toMatchObject({
      present: ['2 consoles', '41 delegations', '1 screen'],
      quality: '± 4 ms',
      role: 'Moderator',
      time: '09:00',
    })
    expect(headerModel(viewOf(seen), null, null)).toMatchObject({ present: [], quality: '…' })
  }))

describe('is drawn again exactly when something changes', () => {
  it('with the digits of the clocks that run', () =>
    given(roundOne(kenya), at('10:00:00.300'), next, starts, wait(1)).leaves(({ meeting, now }) => {
      // The round's clock began 300 ms before the speaker's, so its digits turn first.
      expect(untilNextChange(meeting, AWAKE, now)).toBe(700)
    }))

  it('and once a minute where nothing runs', () =>
    given(at('8:59:40')).leaves(({ meeting, now }) =>
      expect(untilNextChange(meeting, AWAKE, now)).toBeLessThanOrEqual(1_000),
    ))

  it('counts a suspension upwards', () =>
    given(roundOne(kenya), at('10:01'), suspends, wait(2.25)).leaves(({ meeting, now }) =>
      expect(untilNextChange(meeting, AWAKE, now)).toBe(750),
    ))
})
