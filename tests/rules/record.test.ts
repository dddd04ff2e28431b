import { expect } from 'vitest'
import { discloseMeeting } from '#shared/decider/disclose.ts'
import { HRC_PANEL } from '#shared/templates/hrc-panel.ts'
import { clockTime, desk, france, from, kenya, moderator, SEGMENT, winter } from './council.ts'
import { discloseEvent } from './disclosed.ts'
import { at, by, given, rule } from './rule.ts'
import { convened, submit } from './story.ts'
import * as they from './verbs.ts'
import { roundOne, sitting } from './verbs.ts'

rule('RC1', 'every change says who made it, when, and why where a reason was asked for', () =>
  given(roundOne(kenya, france), at('10:00:05'))
    .when(
      they.moves(france, 'before', kenya, 'flight to catch'),
      they.next,
      they.addsTime(30),
      they.extendsBy(5),
      they.withdraws(kenya),
    )
    .happened(
      { type: 'InscriptionMoved', by: desk, at: clockTime('10:00:05'), because: 'flight to catch' },
      { type: 'SpeakerCalled', by: moderator, at: clockTime('10:00:05') },
      { type: 'TimeAdded', by: moderator, because: 'interpretation failed' },
      { type: 'SegmentExtended', by: moderator, because: 'the chair agrees' },
      { type: 'InscriptionWithdrawn', by: from(kenya) },
    ),
)

rule('RC1', 'a refused command leaves no trace in the log and changes nothing', () => {
  const before = convened()
  const { story, refusal } = submit(before, moderator, { type: 'SuspendMeeting' })
  expect(refusal).toEqual({ because: 'meeting-not-open' })
  expect(story.log).toBe(before.log)
  expect(story.meeting).toBe(before.meeting)
})

rule('RC1', 'what happens by itself is recorded as done by the clock', () =>
  given(sitting, they.closesList, they.opensListFor(60))
    .when(at('9:05'))
    .happened({ type: 'ListClosed', by: { role: 'clock' } }),
)

rule('RC1', 'modalities and messages are recorded like everything else', () =>
  given(sitting)
    .when(they.changes({ warning: HRC_PANEL.modalities.pointOfOrder }), they.shows('Side event at 13:00'), they.clears)
    .happened(
      { type: 'ModalitiesChanged', changes: { warning: 120_000 }, by: moderator },
      { type: 'MessageShown', text: 'Side event at 13:00' },
      { type: 'MessageCleared' },
    )
    .when(they.clears)
    .refused({ because: 'no-message' })
    .when(they.changes({}))
    .refused({ because: 'nothing-to-change' }),
)

const PUBLIC = { is: 'public' } as const
const FRANCE = { is: 'delegation', delegation: france.id } as const
const KENYA = { is: 'delegation', delegation: kenya.id } as const

rule('RC1', 'outside the staff nobody learns which sign-in acted', () =>
  given(roundOne(kenya)).leaves(({ meeting, events }) => {
    for (const audience of [PUBLIC, KENYA]) {
      expect(JSON.stringify(events.map((event) => discloseEvent(event, audience, meeting)))).not.toContain('sign-in')
    }
  }),
)

rule('RC1', 'a delegation sees its own speaker, text, signal and rejection; the others and the public do not', () =>
  given(
    sitting,
    they.inscribes(kenya, { speaker: 'Ms. Mwangi', dignitary: 'minister' }),
    they.handsIn(kenya, 'Mr President,'),
    they.rejects(kenya, 'dignitary'),
  ).leaves(({ meeting }) => {
    const [own] = discloseMeeting(meeting, KENYA).inscriptions
    expect(own).toEqual(meeting.inscriptions[0])
    for (const audience of [FRANCE, PUBLIC]) {
      expect(discloseMeeting(meeting, audience).inscriptions).toMatchObject([
        { speaker: null, statement: null, dignitary: { claim: { is: 'rejected', because: null } } },
      ])
    }
  }),
)

rule('RC1', 'the room learns the name of a speaker at the call, and a substitute named after it at once', () =>
  given(sitting, they.inscribes(kenya, { speaker: 'Ms. Mwangi' }), they.opensSegment(SEGMENT.floor1), they.next)
    .leaves(({ meeting }) => expect(discloseMeeting(meeting, PUBLIC).inscriptions[0]?.speaker).toBe('Ms. Mwangi'))
    .when(by(desk, they.names(kenya, 'Mr. Otieno')))
    .leaves(({ meeting, events }) => {
      expect(discloseMeeting(meeting, PUBLIC).inscriptions[0]?.speaker).toBe('Mr. Otieno')
      expect(events.map((event) => discloseEvent(event, PUBLIC, meeting))).toMatchObject([{ speaker: 'Mr. Otieno' }])
    }),
)

rule('RP2', 'a question is known to staff alone', () =>
  given(roundOne(kenya))
    .when(they.notes(winter, 'What works?'))
    .leaves(({ meeting, events }) => {
      expect(events.map((event) => discloseEvent(event, KENYA, meeting))).toEqual([null])
      expect(discloseMeeting(meeting, PUBLIC).questions).toEqual([])
      expect(discloseMeeting(meeting, { is: 'staff' }).questions).toHaveLength(1)
    }),
)

rule('FL7', 'the signal is known to staff and the delegation that gave it', () =>
  given(roundOne(kenya, france), they.next, they.starts)
    .when(they.signalsFinished(kenya))
    .leaves(({ meeting, events, now }) => {
      const seenBy = (audience: typeof PUBLIC | typeof KENYA | typeof FRANCE) => [
        events.some((event) => discloseEvent(event, audience, meeting)),
        discloseMeeting(meeting, audience).floor,
      ]
      expect(seenBy(KENYA)).toMatchObject([true, { finishedAt: now }])
      expect(seenBy(FRANCE)).toMatchObject([false, { finishedAt: null }])
      expect(seenBy(PUBLIC)).toMatchObject([false, { finishedAt: null }])
    }),
)
