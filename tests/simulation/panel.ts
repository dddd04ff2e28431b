import type { MeetingPlan } from '#shared/meeting/events.ts'
import { asDelegationId, type InscriptionId, inscriptionId } from '#shared/meeting/ids.ts'
import type { Capacity, Delegation } from '#shared/meeting/meeting.ts'
import type { DelegationKind, Rank } from '#shared/meeting/modalities.ts'
import { clockTime, desk, from, moderator, PLAN, SEGMENT } from '../rules/council.ts'
import type { Chance } from './chance.ts'
import { type Plan, type Room, roomOf } from './room.ts'
import type { Temper } from './temper.ts'

const STATES = 90
const NGOS = 14
const GROUP = 'a group'

const delegation = (id: string, kind: DelegationKind): Delegation => ({
  id: asDelegationId(id),
  name: id,
  kind,
  code: null,
  groups: kind === 'ngo' ? [] : [GROUP],
  region: null,
  otherNames: [],
})
const states = Array.from({ length: STATES }, (_, index) =>
  delegation(`state-${index}`, index % 3 === 0 ? 'member-state' : 'observer-state'),
)
const ngos = Array.from({ length: NGOS }, (_, index) => delegation(`ngo-${index}`, index < 3 ? 'nhri' : 'ngo'))
const plan: MeetingPlan = { ...PLAN, delegations: [...states, ...ngos] }

const NATIONAL: Capacity = { is: 'national' }
const RANKS: readonly Rank[] = ['minister', 'vice-minister', 'head-of-organization', 'head-of-government']
const SECOND = 1_000
const MINUTE = 60 * SECOND

/** A panel on the Council's template, up to the opening of its first floor, with 25 to 70 places on the list. */
export function panelOf(temper: Temper, chance: Chance): Room {
  const room = roomOf(plan, clockTime('8:30'))
  const ahead = chance.whole(0, 8)
  const listed = Math.max(12, chance.whole(25, 70) - ahead)
  ngos.slice(0, ahead).forEach(({ id }) => inscribe(room, id, NATIONAL, { ahead: true }))
  room.waitsUntil(clockTime('9:00') + chance.between(0, 5) * MINUTE)
  room.tells(moderator, { type: 'OpenMeeting' })
  room.tells(moderator, { type: 'OpenSegment', segment: SEGMENT.presentations })
  const opened = room.now()
  prioritiesAtTheDesk(room, chance, opened)
  room.tells(moderator, { type: 'OpenList' })
  states.slice(0, listed).forEach((state) => {
    // Most press in the first minutes; a tenth of them claim a priority that the desk has to look into.
    const claims = chance.happens(0.08)
    const capacity: Capacity = claims && chance.happens(0.5) ? { is: 'group', group: GROUP } : NATIONAL
    const dignitary = claims && capacity.is === 'national' ? { dignitary: { rank: 'vice-minister' } as const } : {}
    room.plans({
      at: opened + (chance.happens(0.8) ? chance.between(5, 180) : chance.between(180, 3_300)) * SECOND,
      does: ({ tells, meeting, now }) => {
        if (!tells(from(state), { type: 'Inscribe', delegation: state.id, capacity, ...dignitary }) || !claims) return
        const id = inscriptionId(meeting().inscriptions.length)
        room.plans(settling(id, capacity, now() + chance.between(2, 75) * MINUTE, chance))
      },
    })
  })
  ngos.slice(0, ahead).forEach((_, index) => {
    const late = index < temper.lateCheckIns
    const minute = late ? chance.between(65, 130) : chance.between(0, 55)
    room.plans({
      at: opened + minute * MINUTE,
      does: ({ tells }) => tells(desk, { type: 'CheckIn', inscription: inscriptionId(index + 1) }),
    })
  })
  room.waitsUntil(opened + temper.presentations * 60 * MINUTE)
  if (chance.happens(0.7)) room.tells(moderator, { type: 'CloseList' })
  room.waitsUntil(room.now() + chance.between(5, 40) * SECOND)
  room.tells(moderator, { type: 'OpenSegment', segment: SEGMENT.floor1 })
  comingsAndGoings(room, temper, chance)
  return room
}

function inscribe(
  { tells }: Room,
  delegation: Delegation['id'],
  capacity: Capacity,
  more: { dignitary?: { rank: Rank }; ahead?: boolean } = {},
): void {
  tells(desk, { type: 'Inscribe', delegation, capacity, ...more })
}

type Planning = ReturnType<typeof roomOf>

function prioritiesAtTheDesk(room: Planning, chance: Chance, opened: number): void {
  const dignitaries = chance.whole(0, 4)
  states.slice(STATES - 12, STATES - 12 + chance.whole(2, 6)).forEach(({ id }, index) => {
    const at = opened + chance.between(0, 55) * MINUTE
    room.plans({ at, does: (then) => inscribe(then, id, { is: 'group', group: `group ${index}` }) })
  })
  states.slice(STATES - 20, STATES - 20 + dignitaries).forEach(({ id }) => {
    const rank = RANKS[chance.whole(0, 3)] ?? 'minister'
    const at = opened + chance.between(0, 55) * MINUTE
    room.plans({ at, does: (then) => inscribe(then, id, NATIONAL, { dignitary: { rank } }) })
  })
}

function settling(inscription: InscriptionId, { is }: Capacity, at: number, chance: Chance): Plan {
  const claim = is === 'group' ? 'group' : 'dignitary'
  const type = chance.happens(0.6) ? 'ConfirmPriority' : 'RejectPriority'
  return { at, does: ({ tells }) => tells(desk, { type, inscription, claim }) }
}

/** Late dignitaries and groups, and those who leave. */
function comingsAndGoings(room: Planning, temper: Temper, chance: Chance): void {
  const opened = room.now()
  const sometime = (): number => opened + chance.between(0, 105) * MINUTE
  states.slice(STATES - 32, STATES - 32 + temper.lateComers).forEach(({ id }, index) => {
    const dignitary = chance.happens(0.5)
    const capacity: Capacity = dignitary ? NATIONAL : { is: 'group', group: `late group ${index}` }
    const at = sometime()
    room.plans({
      at,
      does: (then) => inscribe(then, id, capacity, dignitary ? { dignitary: { rank: 'minister' } } : {}),
    })
  })
  for (const { id, standing } of room.meeting().inscriptions) {
    if (standing !== 'listed' || !chance.happens(temper.withdrawals)) continue
    room.plans({ at: sometime(), does: ({ tells }) => tells(desk, { type: 'Withdraw', inscription: id }) })
  }
}
