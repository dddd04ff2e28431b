import { expect } from 'vitest'
import { decide } from '#shared/decider/decide.ts'
import { offer } from '#shared/decider/offer.ts'
import type { Command, CommandType } from '#shared/meeting/commands.ts'
import { inscriptionId, interventionId, pointOfOrderId, questionId } from '#shared/meeting/ids.ts'
import { type Actor, ROLES } from '#shared/meeting/role.ts'
import { minutes, seconds } from '#shared/meeting/time.ts'
import { allows } from '#shared/rules/authority.ts'
import { clock, desk, display, france, from, kenya, moderator, SEGMENT, winter } from './council.ts'
import { given, rule } from './rule.ts'
import { convened } from './story.ts'
import * as they from './verbs.ts'
import { roundOne } from './verbs.ts'

const i1 = inscriptionId(1)
const v1 = interventionId(1)
const because = 'a reason'

/** Written out by hand, not read from the table: who may give which command. d: desk, m: moderator, o: own delegation. */
const EXPECTED: { readonly [Type in CommandType]: readonly [who: string, example: Extract<Command, { type: Type }>] } =
  {
    OpenMeeting: ['dm', { type: 'OpenMeeting' }],
    SuspendMeeting: ['dm', { type: 'SuspendMeeting' }],
    ResumeMeeting: ['dm', { type: 'ResumeMeeting' }],
    AdjournMeeting: ['dm', { type: 'AdjournMeeting' }],
    OpenSegment: ['dm', { type: 'OpenSegment', segment: SEGMENT.floor1 }],
    CloseSegment: ['dm', { type: 'CloseSegment', segment: SEGMENT.floor1 }],
    ExtendSegment: ['dm', { type: 'ExtendSegment', segment: SEGMENT.floor1, by: minutes(5), because }],
    SkipSegment: ['dm', { type: 'SkipSegment', segment: SEGMENT.floor1, because }],
    MoveSegment: ['dm', { type: 'MoveSegment', segment: SEGMENT.floor1, before: SEGMENT.closing }],
    OpenList: ['dm', { type: 'OpenList' }],
    CloseList: ['dm', { type: 'CloseList' }],
    Inscribe: ['do', { type: 'Inscribe', delegation: kenya.id, capacity: { is: 'national' } }],
    RegisterSpeakers: [
      'd',
      { type: 'RegisterSpeakers', entries: [{ delegation: kenya.id, capacity: { is: 'national' } }] },
    ],
    CheckIn: ['d', { type: 'CheckIn', inscription: i1 }],
    Reinstate: ['d', { type: 'Reinstate', inscription: i1 }],
    ProposeSwap: ['do', { type: 'ProposeSwap', inscription: i1, with: inscriptionId(2) }],
    AcceptSwap: ['do', { type: 'AcceptSwap', inscription: i1, with: inscriptionId(2) }],
    DeclineSwap: ['do', { type: 'DeclineSwap', inscription: i1, with: inscriptionId(2) }],
    Withdraw: ['dmo', { type: 'Withdraw', inscription: i1 }],
    Defer: ['do', { type: 'Defer', inscription: i1, after: inscriptionId(2) }],
    ConfirmPriority: ['d', { type: 'ConfirmPriority', inscription: i1, claim: 'group' }],
    RejectPriority: ['d', { type: 'RejectPriority', inscription: i1, claim: 'group' }],
    MoveInscription: [
      'dm',
      { type: 'MoveInscription', inscription: i1, side: 'after', beside: inscriptionId(2), because },
    ],
    NameSpeaker: ['dmo', { type: 'NameSpeaker', inscription: i1, speaker: 'Ms. Mwangi' }],
    HandInStatement: ['do', { type: 'HandInStatement', inscription: i1, text: 'Mr President,' }],
    CallSpeaker: ['dm', { type: 'CallSpeaker', inscription: i1, after: null }],
    StartClock: ['dm', { type: 'StartClock', intervention: v1 }],
    PauseClock: ['dm', { type: 'PauseClock', intervention: v1 }],
    ResumeClock: ['dm', { type: 'ResumeClock', intervention: v1 }],
    AddTime: ['dm', { type: 'AddTime', intervention: v1, by: seconds(30), because }],
    EndIntervention: ['dm', { type: 'EndIntervention', intervention: v1 }],
    MarkAbsent: ['dm', { type: 'MarkAbsent', intervention: v1 }],
    RaisePointOfOrder: ['dm', { type: 'RaisePointOfOrder', delegation: kenya.id }],
    EndPointOfOrder: ['dm', { type: 'EndPointOfOrder', point: pointOfOrderId(1) }],
    SignalFinished: ['o', { type: 'SignalFinished', intervention: v1 }],
    TakeBack: ['dm', { type: 'TakeBack', intervention: v1 }],
    CallPanellist: ['dm', { type: 'CallPanellist', member: winter.id, after: null }],
    NoteQuestion: ['dm', { type: 'NoteQuestion', panellist: winter.id, text: 'What works?', askedIn: null }],
    AnswerQuestion: ['dm', { type: 'AnswerQuestion', question: questionId(1) }],
    SetSpeakingTime: ['dm', { type: 'SetSpeakingTime', classes: 'all', time: minutes(1) }],
    ChangeModalities: ['dm', { type: 'ChangeModalities', changes: { atRoundEnd: 'cut' } }],
    ShowMessage: ['dm', { type: 'ShowMessage', text: 'Side event at 13:00' }],
    ClearMessage: ['dm', { type: 'ClearMessage' }],
    AmendMeeting: ['d', { type: 'AmendMeeting', changes: { room: 'XX' } }],
    AmendPodium: ['d', { type: 'AmendPodium', podium: [] }],
    AmendDelegations: ['d', { type: 'AmendDelegations', delegations: [], removed: [kenya.id] }],
    SetPace: ['dm', { type: 'SetPace', speed: 20 }],
  }

const ACTORS: readonly (readonly [letter: string, actor: Actor])[] = [
  ['d', desk],
  ['m', moderator],
  ['o', from(kenya)],
  ['-', display],
  ['-', { role: 'public' }],
  ['-', clock],
]

for (const [type, [who, command]] of Object.entries(EXPECTED)) {
  rule('AU1', `${type} is for ${who} and nobody else`, () => {
    const { meeting, now } = convened()
    for (const [letter, by] of ACTORS) {
      const decision = decide(meeting, command, { by, at: now })
      const barred = decision.is === 'refused' && decision.refusal.because === 'not-allowed'
      expect(barred, by.role).toBe(!who.includes(letter))
      if (barred) expect(decision).toEqual({ is: 'refused', refusal: { because: 'not-allowed', role: by.role } })
      expect(allows(by.role, command.type), by.role).toBe(who.includes(letter))
      expect(offer(meeting, command, { by, at: now }).may).toBe(decision.is === 'accepted')
    }
  })
}

rule('AU1', 'every role is asked', () => {
  expect(new Set(ACTORS.map(([, { role }]) => role))).toEqual(new Set([...ROLES, 'clock']))
})

const asFrance = (command: Command) => they.gives(from(france), command)

rule('AU2', 'a delegation withdraws, defers, names and hands in for itself alone', () => {
  const foreign = { because: 'not-your-delegation' } as const
  given(roundOne(kenya, france))
    .when(asFrance({ type: 'Withdraw', inscription: i1 }))
    .refused(foreign)
    .when(asFrance({ type: 'Defer', inscription: i1, after: inscriptionId(2) }))
    .refused(foreign)
    .when(asFrance({ type: 'NameSpeaker', inscription: i1, speaker: 'Ms. Mwangi' }))
    .refused(foreign)
    .when(asFrance({ type: 'HandInStatement', inscription: i1, text: 'Mr President,' }))
    .refused(foreign)
    .when(asFrance({ type: 'Inscribe', delegation: kenya.id, capacity: { is: 'national' } }))
    .refused(foreign)
    .when(asFrance({ type: 'Withdraw', inscription: inscriptionId(9) }))
    .refused({ because: 'unknown-inscription' })
})

rule('AU3', 'a button asks the decider, and a grey one knows why', () =>
  given(roundOne(kenya)).leaves(({ meeting, now }) => {
    const stamp = { by: moderator, at: now }
    expect(offer(meeting, EXPECTED.CallSpeaker[1], stamp)).toEqual({ may: true })
    expect(offer(meeting, EXPECTED.StartClock[1], stamp)).toEqual({ may: false, refusal: { because: 'floor-free' } })
    expect(offer(meeting, EXPECTED.CallSpeaker[1], { by: from(kenya), at: now })).toEqual({
      may: false,
      refusal: { because: 'not-allowed', role: 'delegation' },
    })
  }),
)
