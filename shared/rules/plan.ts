import type { PlanChanges } from '../meeting/commands.ts'
import type { DelegationId, PodiumMemberId } from '../meeting/ids.ts'
import type { Delegation, Holder, Meeting, PodiumMember } from '../meeting/meeting.ts'
import { accept, type Decision, refuse } from './decision.ts'
import { delegationOf } from './delegations.ts'
import { over } from './sitting.ts'

/** Changes what a meeting is called, where and when it is held, and its order of the day; only until it is opened. */
export function amendMeeting(meeting: Meeting, changes: PlanChanges): Decision {
  const no = over(meeting)
  if (no) return refuse(no)
  if (meeting.sitting.is !== 'convened') return refuse({ because: 'meeting-already-open' })
  if (changes.orderOfTheDay?.length === 0) return refuse({ because: 'no-segments' })
  return Object.keys(changes).length === 0
    ? refuse({ because: 'nothing-to-change' })
    : accept({ type: 'MeetingAmended', changes })
}

/** Puts another podium in the place of the present one. Whoever has had a turn, or a question, stays on it. */
export function amendPodium(meeting: Meeting, podium: readonly PodiumMember[]): Decision {
  const no = over(meeting)
  if (no) return refuse(no)
  const gone = onRecord(meeting).find((id) => !podium.some((member) => member.id === id))
  return gone ? refuse({ because: 'podium-member-spoke', member: gone }) : accept({ type: 'PodiumAmended', podium })
}

/** As many as a meeting's file can carry. */
const MOST_DELEGATIONS = 1_000

/** Adds delegations, replaces them by id, and removes those that never asked for the floor. */
export function amendDelegations(
  meeting: Meeting,
  delegations: readonly Delegation[],
  removed: readonly DelegationId[],
): Decision {
  const no = over(meeting)
  if (no) return refuse(no)
  if (delegations.length === 0 && removed.length === 0) return refuse({ because: 'nothing-to-change' })
  const added = delegations.filter(({ id }) => !delegationOf(meeting, id)).length
  const count = Object.keys(meeting.delegations).length + added - removed.length
  if (count > MOST_DELEGATIONS) return refuse({ because: 'too-many-delegations', most: MOST_DELEGATIONS })
  for (const id of removed) {
    if (!delegationOf(meeting, id)) return refuse({ because: 'unknown-delegation' })
    if (onList(meeting, id)) return refuse({ because: 'delegation-inscribed', delegation: id })
  }
  return accept({ type: 'DelegationsAmended', delegations, removed })
}

/** How many times as fast as the room's clock that of a rehearsal runs. */
export function setPace(meeting: Meeting, speed: number): Decision {
  const no = over(meeting)
  if (no) return refuse(no)
  if (!meeting.rehearsal) return refuse({ because: 'not-a-rehearsal' })
  return meeting.rehearsal.speed === speed
    ? refuse({ because: 'nothing-to-change' })
    : accept({ type: 'PaceSet', speed })
}

const onList = ({ inscriptions, pointOfOrder, pointsOfOrder }: Meeting, id: DelegationId): boolean =>
  inscriptions.some(({ delegation }) => delegation === id) ||
  pointOfOrder?.delegation === id ||
  pointsOfOrder.some(({ delegation }) => delegation === id)

/** The members of the podium whom the record, the floor or a slip that can be taken back speaks of. */
function onRecord({ floor, interventions, questions, slip }: Meeting): readonly PodiumMemberId[] {
  const holders: readonly Holder[] = [
    ...interventions.map(({ holder }) => holder),
    ...(floor.is === 'free' ? [] : [floor.holder]),
    ...(slip?.is === 'absence' ? [slip.holder] : []),
  ]
  return [
    ...holders.flatMap((holder) => (holder.is === 'podium' ? [holder.member] : [])),
    ...questions.map(({ panellist }) => panellist),
  ]
}
