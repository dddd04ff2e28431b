import type { DelegationId } from '#shared/meeting/ids.ts'
import type { Capacity, Meeting } from '#shared/meeting/meeting.ts'
import { pendingInscription } from '#shared/rules/pending.ts'

/** A capacity in which a delegation may ask for the floor, and whether it waits in it already (LS2). */
export type CapacityChoice = { readonly capacity: Capacity; readonly already: boolean }

/** National first, then every group the delegation may speak for. */
export function capacitiesOf(meeting: Meeting, delegation: DelegationId): readonly CapacityChoice[] {
  const groups = meeting.delegations[delegation]?.groups ?? []
  const capacities: readonly Capacity[] = [
    { is: 'national' },
    ...groups.map((group) => ({ is: 'group', group }) as const),
  ]
  return capacities.map((capacity) => ({
    capacity,
    already: pendingInscription(meeting, delegation, capacity) !== undefined,
  }))
}

/** LS5: whether what it asks for is listed only once the desk has checked it in. */
export function registersAhead({ delegations, modalities }: Meeting, delegation: DelegationId): boolean {
  const kind = delegations[delegation]?.kind
  return kind !== undefined && modalities.registersAhead.includes(kind)
}

export const capacityKey = (capacity: Capacity): string => (capacity.is === 'group' ? capacity.group : '')
