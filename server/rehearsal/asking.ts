import type { Inscribe } from '#shared/meeting/commands.ts'
import type { Capacity, Delegation, Meeting } from '#shared/meeting/meeting.ts'
import type { DelegationKind, Rank } from '#shared/meeting/modalities.ts'
import { minutes, NONE, seconds } from '#shared/meeting/time.ts'
import type { Instant } from '#shared/meeting/time.ts'
import { sameCapacity } from '#shared/rules/pending.ts'
import { oneOf } from './chance.ts'
import type { Chance } from './chance.ts'
import { asDelegation, between } from './intention.ts'
import type { Intention } from './intention.ts'

/** How likely delegations of a kind are to ask for the floor, where there are few of them. */
const KEEN: Readonly<Record<DelegationKind, number>> = {
  'member-state': 0.5,
  'observer-state': 0.3,
  'other-observer': 0.4,
  igo: 0.4,
  'un-entity': 0.3,
  nhri: 0.5,
  ngo: 0.4,
}
/** Of many delegations, about so many ask in their own name. */
const ASK_IN_ALL = 40
const GROUP_ASKS = 0.6
const IS_DIGNITARY = 0.08

/** Delegations that ask for the floor: their kind ahead of the meeting, or once the list is open. */
export function asking(meeting: Meeting, chance: Chance): readonly Intention[] {
  return [...nationals(meeting, chance), ...groups(meeting, chance)]
}

function nationals(meeting: Meeting, chance: Chance): readonly Intention[] {
  const delegations = Object.values(meeting.delegations)
  const expected = delegations.reduce((sum, { kind }) => sum + KEEN[kind], 0)
  const share = Math.min(1, ASK_IN_ALL / Math.max(1, expected))
  return delegations
    .filter(({ id, kind }) => chance('asks', id) < KEEN[kind] * share)
    .flatMap((delegation) => {
      const capacity: Capacity = { is: 'national' }
      const asked = meeting.inscriptions.some(
        (other) => other.delegation === delegation.id && sameCapacity(other.capacity, capacity),
      )
      const rank = rankOf(delegation, chance)
      const wish: Inscribe = {
        type: 'Inscribe',
        delegation: delegation.id,
        capacity,
        ...(rank ? { dignitary: { rank } } : {}),
      }
      return asked ? [] : pressing(meeting, delegation, wish, chance)
    })
}

/** One of those who may speak for a group asks for it, unless somebody has. */
function groups(meeting: Meeting, chance: Chance): readonly Intention[] {
  const delegations = Object.values(meeting.delegations)
  const named = [...new Set(delegations.flatMap((delegation) => delegation.groups))]
  const spokenFor = new Set(
    meeting.inscriptions.map(({ capacity }) => (capacity.is === 'group' ? capacity.group : null)),
  )
  return named
    .filter((group) => !spokenFor.has(group) && chance('group asks', group) < GROUP_ASKS)
    .flatMap((group) => {
      const members = delegations.filter((delegation) => delegation.groups.includes(group))
      const speaks = oneOf(members, chance('speaks for', group))
      if (!speaks) return []
      const wish: Inscribe = { type: 'Inscribe', delegation: speaks.id, capacity: { is: 'group', group } }
      return pressing(meeting, speaks, wish, chance)
    })
}

function rankOf({ id, kind }: Delegation, chance: Chance): Rank | null {
  if (kind !== 'member-state' && kind !== 'observer-state') return null
  if (chance('dignitary', id) >= IS_DIGNITARY) return null
  return chance('rank', id) < 0.4 ? 'minister' : 'vice-minister'
}

function pressing(meeting: Meeting, delegation: Delegation, wish: Inscribe, chance: Chance): readonly Intention[] {
  const { list, modalities, sitting, planned } = meeting
  const by = asDelegation(delegation.id)
  const named = `ask ${delegation.id} ${wish.capacity.is === 'group' ? wish.capacity.group : ''}`
  if (modalities.registersAhead.includes(delegation.kind)) {
    if (sitting.is !== 'convened' || list.is === 'closed') return []
    const at = between(planned.start, NONE, minutes(3), chance('registers', delegation.id))
    return [{ key: named, at, by, command: wish }]
  }
  if (list.is !== 'open') return []
  const at = pressedAt(list.openedAt, wish, chance)
  return [{ key: `${named} ${list.openedAt}`, at, by, command: wish }]
}

/** Most have their finger on the button when the list opens; groups have, almost always. */
function pressedAt(openedAt: Instant, { delegation, capacity }: Inscribe, chance: Chance): Instant {
  const haste = chance('haste', delegation, capacity.is)
  const within = chance('presses', delegation, capacity.is)
  if (haste < (capacity.is === 'group' ? 0.9 : 0.6)) return between(openedAt, seconds(2), seconds(20), within)
  if (haste < 0.95) return between(openedAt, seconds(20), seconds(115), within)
  return between(openedAt, minutes(2), minutes(10), within)
}
