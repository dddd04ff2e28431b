import type { DelegationId } from '../meeting/ids.ts'
import type { Capacity, Inscription, Meeting, Standing } from '../meeting/meeting.ts'
import { sorted } from './sorted.ts'

const PENDING: readonly Standing[] = ['registered', 'listed', 'called', 'speaking']

/** Everybody who waits or speaks, by delegation; found in a long list without reading all of it. */
const pending = sorted<DelegationId>(
  (_, { standing, delegation }) => (PENDING.includes(standing) ? delegation : null),
  (a, b) => (a < b ? -1 : a > b ? 1 : 0),
)

export const carryPending = pending.carry

/** LS2: the inscription with which the delegation already waits, or speaks, in this capacity. */
export function pendingInscription(
  meeting: Meeting,
  delegation: DelegationId,
  capacity: Capacity,
): Inscription | undefined {
  for (const inscription of pending.from(meeting, delegation)) {
    if (inscription.delegation !== delegation) return undefined
    if (sameCapacity(inscription.capacity, capacity)) return inscription
  }
  return undefined
}

export function sameCapacity(a: Capacity, b: Capacity): boolean {
  return a.is === 'group' ? b.is === 'group' && a.group === b.group : b.is === 'national'
}
