import { expect } from 'vitest'
import { asPodiumMemberId, interventionId, questionId } from '#shared/meeting/ids.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'
import { minutes, seconds } from '#shared/meeting/time.ts'
import { expectedShareOf, shareOf, stillToReply } from '#shared/rules/replies.ts'
import {
  boerBuquicchio,
  clockTime,
  commissioner,
  kenya,
  moderator,
  presenter,
  santosPais,
  SEGMENT,
  winter,
} from './council.ts'
import { atTheFloor, secondsLeft } from './looks.ts'
import { at, given, rule, wait } from './rule.ts'
import * as they from './verbs.ts'
import { roundOne, sitting } from './verbs.ts'

const replies = [roundOne(kenya), at('10:45'), they.opensSegment(SEGMENT.replies1)]
const toReply = (meeting: Meeting) => stillToReply(meeting).map(({ id }) => id)

rule('RP1', 'the replies are shared equally by the panellists present, in the order of the podium', () =>
  given(replies).leaves(({ meeting, now }) => {
    expect(toReply(meeting)).toEqual([santosPais.id, boerBuquicchio.id, winter.id])
    for (const { id } of stillToReply(meeting)) expect(shareOf(meeting, id, now)).toBe(minutes(5))
  }),
)

rule('RP1', 'what those waiting can expect stands still while one speaks within their own time', () =>
  given(replies, they.callsPanellist(santosPais), they.starts)
    .leaves(({ meeting, now }) => expect(expectedShareOf(meeting, winter.id, now)).toBe(minutes(5)))
    .when(wait(200))
    .leaves(({ meeting, now }) => {
      expect(expectedShareOf(meeting, winter.id, now)).toBe(minutes(5))
      expect(expectedShareOf(meeting, boerBuquicchio.id, now)).toBe(minutes(5))
    }),
)

rule('RP1', 'what one leaves goes to those still to speak', () =>
  given(replies, they.callsPanellist(santosPais), they.starts, wait(180))
    .when(they.callsPanellist(boerBuquicchio))
    .happened({ type: 'InterventionEnded', endedBy: 'next' }, { type: 'PanellistCalled', allotted: minutes(6) })
    .when(they.starts, wait(360), they.callsPanellist(winter))
    .happened(
      { type: 'ClockStarted' },
      { type: 'InterventionEnded' },
      { type: 'PanellistCalled', allotted: minutes(6) },
    ),
)

rule('RP1', 'what one takes too much is missing for the others', () =>
  given(replies, they.callsPanellist(santosPais), they.starts, wait(540))
    .when(they.callsPanellist(winter))
    .happened({ type: 'InterventionEnded' }, { type: 'PanellistCalled', allotted: minutes(3) }),
)

rule('RP1', 'the moderator calls in any order', () =>
  given(replies)
    .when(they.callsPanellist(winter))
    .happened({ type: 'PanellistCalled', member: winter.id, allotted: minutes(5) })
    .leaves(({ meeting }) => expect(toReply(meeting)).toEqual([santosPais.id, boerBuquicchio.id])),
)

rule('RP1', 'a time set by hand goes before the share, and leaves the others the rest', () =>
  given(replies)
    .when(they.callsPanellist(santosPais, 180))
    .happened({ type: 'PanellistCalled', allotted: minutes(3) })
    .when(they.starts, wait(180), they.callsPanellist(winter))
    .happened(
      { type: 'ClockStarted' },
      { type: 'InterventionEnded' },
      { type: 'PanellistCalled', allotted: minutes(6) },
    ),
)

rule('RP1', 'one who is absent leaves the share to the others', () =>
  given(replies, they.callsPanellist(santosPais), they.isAbsent).leaves(({ meeting, now }) => {
    expect(toReply(meeting)).toEqual([boerBuquicchio.id, winter.id])
    expect(shareOf(meeting, winter.id, now)).toBe(minutes(7.5))
  }),
)

rule('RP1', 'one who was absent from the presentations and speaks later shares in the replies', () =>
  given(
    sitting,
    they.opensSegment(SEGMENT.presentations),
    they.callsPanellist(santosPais),
    they.isAbsent,
    they.callsPanellist(winter),
    they.starts,
    they.callsPanellist(santosPais),
    they.starts,
    they.opensSegment(SEGMENT.replies1),
  ).leaves(({ meeting }) => expect(toReply(meeting)).toContain(santosPais.id)),
)

rule('RP1', 'one whose call was taken back is still to reply', () =>
  given(replies, they.callsPanellist(santosPais), they.starts, wait(10), they.takesBack).leaves(({ meeting }) =>
    expect(toReply(meeting)).toContain(santosPais.id),
  ),
)

rule('RP1', 'a panellist called a second time shares with those still to speak', () =>
  given(replies, they.callsPanellist(winter), they.starts, wait(300), they.ends).leaves(({ meeting, now }) =>
    expect(shareOf(meeting, winter.id, now)).toBe(seconds(200)),
  ),
)

rule('RP1', 'with the segment over its budget there is nothing left to share', () =>
  given(replies, wait(1_000)).when(they.callsPanellist(winter)).happened({ type: 'PanellistCalled', allotted: 0 }),
)

rule('RP1', 'an opening statement and a presentation have their own time, the others share what those leave', () =>
  given(sitting, they.opensSegment(SEGMENT.presentations)).leaves(({ meeting, now }) => {
    expect(shareOf(meeting, commissioner.id, now)).toBe(minutes(10))
    expect(shareOf(meeting, santosPais.id, now)).toBe(minutes(7))
    expect(shareOf(meeting, winter.id, now)).toBe(minutes(60 - 10 - 7 - 8))
    expect(toReply(meeting)).toEqual([commissioner.id, santosPais.id, boerBuquicchio.id, winter.id])
  }),
)

rule('RP1', 'a segment without a budget gives the podium time of the modalities', () =>
  given(sitting, they.opensSegment(SEGMENT.closing))
    .when(they.callsPanellist(presenter))
    .happened({ type: 'PanellistCalled', allotted: minutes(3) }),
)

rule('RP1', 'somebody who is not on the podium is not called from it', () =>
  given(replies)
    .when(they.callsPanellist({ ...winter, id: asPodiumMemberId('nobody') }))
    .refused({ because: 'unknown-podium-member' }),
)

rule('RP1', 'two consoles calling a panellist from the same meeting advance once', () => {
  const stale = they.gives(moderator, { type: 'CallPanellist', member: santosPais.id, after: null })
  given(replies, they.callsPanellist(winter), they.starts)
    .when(stale)
    .refused({ because: 'floor-moved-on', current: interventionId(1) })
})

rule('RP2', 'a question from the floor is noted against a panellist until it is answered', () =>
  given(roundOne(kenya), they.next, they.starts, at('10:01'))
    .when(they.notes(winter, 'What works?'), they.answers(1))
    .happened(
      { type: 'QuestionNoted', question: 'q1', panellist: winter.id, text: 'What works?', askedIn: 'v1' },
      { type: 'QuestionAnswered', question: 'q1' },
    )
    .leaves(({ meeting }) =>
      expect(meeting.questions).toMatchObject([{ notedAt: clockTime('10:01'), answeredAt: clockTime('10:01') }]),
    ),
)

rule('RP2', 'a question is answered once, and put to somebody on the podium', () =>
  given(sitting, they.notes(winter, 'What works?'), they.answers(1))
    .when(they.answers(1))
    .refused({ because: 'already-answered' })
    .when(they.gives(moderator, { type: 'AnswerQuestion', question: questionId(2) }))
    .refused({ because: 'unknown-question' })
    .when(they.notes({ ...winter, id: asPodiumMemberId('nobody') }, 'What works?'))
    .refused({ because: 'unknown-podium-member' }),
)

rule('RP3', 'in the last round one turn carries the reply and the concluding remarks', () =>
  given(sitting, they.opensSegment(SEGMENT.floor2), they.opensSegment(SEGMENT.replies2))
    .when(they.callsPanellist(winter), they.starts, wait(300), they.ends)
    .leaves(({ meeting, now }) => {
      expect(meeting.orderOfTheDay.find(({ id }) => id === SEGMENT.replies2)?.title).toBe(
        'Replies and concluding remarks',
      )
      expect(meeting.interventions).toMatchObject([
        { segment: SEGMENT.replies2, spent: minutes(5), endedBy: 'finished' },
      ])
      expect(toReply(meeting)).toEqual([santosPais.id, boerBuquicchio.id])
      expect(shareOf(meeting, santosPais.id, now)).toBe(minutes(5))
    }),
)

rule('RP3', 'a panellist has a turn in each round', () =>
  given(replies, they.callsPanellist(winter), they.starts, they.opensSegment(SEGMENT.replies2)).leaves(({ meeting }) =>
    expect(toReply(meeting)).toContain(winter.id),
  ),
)

rule('FL2', 'a panellist is called, has a hand-over, and the clock starts by itself', () =>
  given(replies, they.callsPanellist(winter))
    .when(wait(25))
    .happened({ type: 'ClockStarted' })
    .leaves(({ meeting, now }) => {
      expect(atTheFloor(meeting)).toBe('winter speaking')
      expect(secondsLeft(meeting, now)).toBe(295)
    }),
)
