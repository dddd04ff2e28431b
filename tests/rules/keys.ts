import type { Command } from '#shared/meeting/commands.ts'
import { inscriptionId, type InscriptionId, pointOfOrderId, questionId } from '#shared/meeting/ids.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'
import { RANKS, SPEAKER_CLASSES } from '#shared/meeting/modalities.ts'
import { minutes, seconds } from '#shared/meeting/time.ts'
import { listed } from '#shared/rules/order.ts'
import { AFRICAN_GROUP, desk, from, OIC, PODIUM, SEGMENT } from './council.ts'
import { concerning, CROWD, held, type Key, last, pick, row, staff, times } from './key.ts'

const GROUPS = [AFRICAN_GROUP, OIC]

const inscribe: Key = (meeting, a, b) => {
  const delegation = pick(CROWD, a)
  const speaker = `speaker ${meeting.inscriptions.length + 1} of ${delegation.id}`
  return {
    by: pick([from(delegation), from(delegation), desk, from(pick(CROWD, b))], b),
    command: {
      type: 'Inscribe',
      delegation: delegation.id,
      capacity: b % 3 === 0 ? { is: 'group', group: pick(GROUPS, a) } : { is: 'national' },
      ...(b % 4 === 0 && { dignitary: { rank: pick(RANKS, a) } }),
      ...(b % 2 === 0 && { speaker }),
      ...(b % 5 === 0 && { ahead: a % 2 === 0 }),
    },
  }
}

const segments = Object.values(SEGMENT)
const desks =
  (command: (meeting: Meeting, a: number, b: number) => Command): Key =>
  (meeting, a, b) => ({
    by: desk,
    command: command(meeting, a, b),
  })
/** Mostly one whose claim is waiting. */
function claiming(meeting: Meeting, number: number): InscriptionId {
  const waiting = listed(meeting).filter(
    ({ dignitary, groupClaim }) => dignitary?.claim.is === 'claimed' || groupClaim?.is === 'claimed',
  )
  return waiting.length === 0 || number % 4 === 0 ? row(meeting, number) : pick(waiting, number).id
}
const claim = (number: number) => (number % 2 === 0 ? 'dignitary' : 'group')

export const SITTING: readonly Key[] = [
  staff(() => ({ type: 'OpenMeeting' })),
  staff(() => ({ type: 'SuspendMeeting' })),
  staff((_, a) => (a % 3 ? { type: 'ResumeMeeting' } : { type: 'SuspendMeeting', because: 'a demonstration' })),
  ...times(
    4,
    staff(() => ({ type: 'ResumeMeeting' })),
  ),
  staff((_, a) => (a % 12 === 0 ? { type: 'AdjournMeeting' } : { type: 'OpenMeeting' })),
  ...times(
    4,
    staff((_, a) => ({ type: 'OpenSegment', segment: pick(a % 3 ? [SEGMENT.floor1] : segments, a) })),
  ),
  staff((_, a) => ({ type: 'CloseSegment', segment: pick(segments, a) })),
  ...times(
    2,
    staff((_, a, b) => ({
      type: 'ExtendSegment',
      segment: pick(segments, a),
      by: minutes(1 + (b % 9) - (b % 7)),
      because: 'x',
    })),
  ),
  staff((_, a, b) => ({ type: 'SkipSegment', segment: pick(segments, a + b), because: 'no time' })),
  staff((_, a, b) => ({ type: 'MoveSegment', segment: pick(segments, a), before: pick(segments, b) })),
]

/** LS5: mostly one that waits for its check-in. */
function arriving(meeting: Meeting, number: number): InscriptionId {
  const registered = meeting.inscriptions.filter(({ standing }) => standing === 'registered')
  return registered.length === 0 ? row(meeting, number) : pick(registered, number).id
}
const withdrawn = (meeting: Meeting, number: number): InscriptionId =>
  meeting.inscriptions.filter(({ standing }) => standing === 'withdrawn').at(number % 3)?.id ?? row(meeting, number)

/** LS7: mostly an answer to something that was proposed. */
const answering = (type: 'AcceptSwap' | 'DeclineSwap'): Key =>
  concerning((meeting, a, b) => {
    const swap = meeting.swaps.at(a % 2)
    return swap
      ? { type, inscription: swap.to, with: swap.from }
      : { type, inscription: row(meeting, a), with: row(meeting, b) }
  })

const PREPARING: readonly Key[] = [
  ...times(
    3,
    desks((meeting, a) => ({ type: 'CheckIn', inscription: arriving(meeting, a) })),
  ),
  desks((meeting, a) => ({ type: 'Reinstate', inscription: withdrawn(meeting, a) })),
  desks((_, a, b) => ({
    type: 'RegisterSpeakers',
    entries: [
      { delegation: pick(CROWD, a).id, capacity: { is: 'national' }, ahead: true },
      { delegation: pick(CROWD, b).id, capacity: { is: 'national' } },
    ],
  })),
  ...times(
    3,
    concerning((meeting, a, b) => ({ type: 'ProposeSwap', inscription: row(meeting, a), with: row(meeting, b) })),
  ),
  ...times(2, answering('AcceptSwap')),
  answering('DeclineSwap'),
  staff((_, a) => ({ type: 'SetPace', speed: 1 + (a % 20) })),
  desks((meeting, a) => ({
    type: 'AmendPodium',
    podium: meeting.podium.map((member) => ({ ...member, topic: `topic ${a}` })),
  })),
  desks((meeting, a) => ({
    type: 'AmendDelegations',
    delegations: [{ ...pick(CROWD, a), otherNames: [`name ${a}`] }],
    removed:
      a % 5 === 0
        ? Object.values(meeting.delegations)
            .slice(-1)
            .map(({ id }) => id)
        : [],
  })),
  desks((meeting, a) => ({ type: 'AmendMeeting', changes: { room: `Room ${a}`, planned: meeting.planned } })),
]

const LIST: readonly Key[] = [
  ...times(
    4,
    staff((_, a, b) => (a % 2 ? { type: 'OpenList' } : { type: 'OpenList', window: seconds(5 + (b % 200)) })),
  ),
  staff(() => ({ type: 'CloseList' })),
  ...times(12, inscribe),
  ...times(
    2,
    concerning((meeting, a) => ({ type: 'Withdraw', inscription: row(meeting, a) })),
  ),
  ...times(
    4,
    concerning((meeting, a, b) => ({ type: 'Defer', inscription: row(meeting, a), after: row(meeting, b) })),
  ),
  ...times(
    4,
    desks((meeting, a, b) => ({ type: 'ConfirmPriority', inscription: claiming(meeting, a), claim: claim(b) })),
  ),
  ...times(
    2,
    desks((meeting, a, b) => ({
      type: 'RejectPriority',
      inscription: claiming(meeting, a),
      claim: claim(b),
      because: `verdict on ${claiming(meeting, a)}`,
    })),
  ),
  ...times(
    5,
    staff((meeting, a, b) => ({
      type: 'MoveInscription',
      inscription: row(meeting, a),
      side: b % 3 ? 'before' : 'after',
      beside: row(meeting, b),
      because: 'flight to catch',
    })),
  ),
  ...times(
    2,
    concerning((meeting, a, b) => ({
      type: 'NameSpeaker',
      inscription: row(meeting, a),
      speaker: `substitute ${b} of ${row(meeting, a)}`,
    })),
  ),
  concerning((meeting, a, b) => ({
    type: 'HandInStatement',
    inscription: row(meeting, a),
    text: `statement ${b} of ${row(meeting, a)}`,
  })),
]

const FLOOR: readonly Key[] = [
  ...times(
    8,
    staff((meeting, a, b) => ({
      type: 'CallSpeaker',
      inscription: row(meeting, a),
      after: last(meeting, b),
      ...(b % 3 === 0 && { because: 'the minister must leave' }),
    })),
  ),
  ...times(
    3,
    staff((meeting, a, b) => ({
      type: 'CallPanellist',
      member: pick(PODIUM, a).id,
      after: last(meeting, b),
      ...(b % 4 === 0 && { allotted: seconds(20 + (a % 200)) }),
    })),
  ),
  ...times(
    4,
    staff((meeting, a) => ({ type: 'StartClock', intervention: held(meeting, a) })),
  ),
  ...times(
    3,
    staff((meeting, a) => ({ type: 'PauseClock', intervention: held(meeting, a) })),
  ),
  ...times(
    2,
    staff((meeting, a) => ({ type: 'ResumeClock', intervention: held(meeting, a) })),
  ),
  ...times(
    2,
    staff((meeting, a, b) => ({
      type: 'AddTime',
      intervention: held(meeting, a),
      by: seconds(30 - (b % 61) || 1),
      because: 'x',
    })),
  ),
  ...times(
    2,
    staff((meeting, a) => ({ type: 'EndIntervention', intervention: held(meeting, a) })),
  ),
  ...times(
    2,
    staff((meeting, a) => ({ type: 'MarkAbsent', intervention: held(meeting, a) })),
  ),
  ...times(
    3,
    staff((meeting, a) => ({ type: 'TakeBack', intervention: held(meeting, a) })),
  ),
  staff((meeting, a) =>
    // Always lit, so pressed seldom.
    a % 5 === 0
      ? { type: 'RaisePointOfOrder', delegation: a % 2 ? null : pick(CROWD, a).id }
      : { type: 'StartClock', intervention: held(meeting, a) },
  ),
  ...times(
    3,
    staff((meeting) => ({ type: 'EndPointOfOrder', point: meeting.pointOfOrder?.id ?? pointOfOrderId(1) })),
  ),
  ...times<Key>(2, (meeting, a, b) => {
    const { floor } = meeting
    const holder = floor.is === 'free' || floor.holder.is === 'podium' ? null : floor.holder.inscription
    const own = CROWD.find((one) =>
      meeting.inscriptions.some(({ id, delegation }) => id === holder && delegation === one.id),
    )
    return { by: from(own ?? pick(CROWD, b)), command: { type: 'SignalFinished', intervention: held(meeting, a) } }
  }),
  concerning(({ floor }, a, b) => ({
    type: 'NameSpeaker',
    inscription:
      floor.is === 'called' && floor.holder.is === 'inscription' ? floor.holder.inscription : inscriptionId(a),
    speaker: `substitute ${b} at the call`,
  })),
]

const REST: readonly Key[] = [
  staff((meeting, a, b) => ({
    type: 'NoteQuestion',
    panellist: pick(PODIUM, a).id,
    text: `question ${b}`,
    askedIn: last(meeting, b),
  })),
  staff((_, a) => ({ type: 'AnswerQuestion', question: questionId(1 + (a % 3)) })),
  ...times(
    2,
    staff((_, a, b) => ({
      type: 'SetSpeakingTime',
      classes: a % 2 ? 'all' : [pick(SPEAKER_CLASSES, b)],
      time: seconds(30 + (b % 7) * 30),
    })),
  ),
  ...times(
    2,
    staff((_, a, b) => ({
      type: 'ChangeModalities',
      changes: pick(
        [
          { atRoundEnd: 'cut' },
          { atRoundEnd: 'finish' },
          { atZero: { is: 'run-on' } },
          { atZero: { is: 'cut', grace: seconds(b % 20) } },
          { handOver: null },
          { handOver: seconds(b % 30) },
          { order: [['ngo'], SPEAKER_CLASSES.filter((one) => one !== 'ngo')] },
        ] as const,
        a,
      ),
    })),
  ),
  staff((_, a) => ({ type: 'ShowMessage', text: `message ${a}` })),
  staff(() => ({ type: 'ClearMessage' })),
]

/** Most of what happens in a meeting happens at the floor and on the list. */
export const DESKS = [...times(10, FLOOR), ...times(7, LIST), ...times(2, PREPARING), ...times(2, SITTING), REST]
