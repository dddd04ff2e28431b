import type { Inscribe } from '#shared/meeting/commands.ts'
import type { Delegation } from '#shared/meeting/meeting.ts'
import { type Rank, RANKS } from '#shared/meeting/modalities.ts'

/** An inscription as it is being filled in. `group` null: for itself; empty: another group, still to be typed. */
export type Entry = {
  readonly delegation: Delegation | null
  readonly group: string | null
  readonly rank: Rank | null
  readonly speaker: string
}

export const NOTHING_ENTERED: Entry = { delegation: null, group: null, rank: null, speaker: '' }

/** A delegation chosen afresh speaks for itself until said otherwise. */
export const withDelegation = (entry: Entry, delegation: Delegation | null): Entry => ({
  ...entry,
  delegation,
  group: null,
})

export const rankNamed = (name: string): Rank | null => RANKS.find((rank) => rank === name) ?? null

/** The command once enough is filled in; null until then. */
export function inscribeCommand({ delegation, group, rank, speaker }: Entry): Inscribe | null {
  if (delegation === null || group?.trim() === '') return null
  return {
    type: 'Inscribe',
    delegation: delegation.id,
    capacity: group === null ? { is: 'national' } : { is: 'group', group: group.trim() },
    ...(rank === null ? {} : { dignitary: { rank } }),
    ...(speaker.trim() === '' ? {} : { speaker: speaker.trim() }),
  }
}
