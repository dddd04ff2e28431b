import type { DelegationId } from '#shared/meeting/ids.ts'
import type { Inscription, Meeting, Standing } from '#shared/meeting/meeting.ts'
import { listed } from '#shared/rules/order.ts'

/** What a delegation has on the list: what still waits, in the order of the calls, and what is over. */
export type Own = {
  readonly waiting: readonly { readonly inscription: Inscription; readonly position: number }[]
  /** LS5: registered, and not on the list before they are checked in. */
  readonly registered: readonly Inscription[]
  /** Called or speaking at this moment. */
  readonly atFloor: Inscription | null
  /** The last one that is over, by whatever end. */
  readonly last: Inscription | null
}

const NOT_OVER: readonly Standing[] = ['registered', 'listed', 'called', 'speaking']

export function ownInscriptions(meeting: Meeting, delegation: DelegationId): Own {
  const own = meeting.inscriptions.filter((inscription) => inscription.delegation === delegation)
  const waiting = listed(meeting)
    .map((inscription, index) => ({ inscription, position: index + 1 }))
    .filter(({ inscription }) => inscription.delegation === delegation)
  return {
    waiting,
    registered: own.filter(({ standing }) => standing === 'registered'),
    atFloor: own.find(({ standing }) => standing === 'called' || standing === 'speaking') ?? null,
    last: own.findLast(({ standing }) => !NOT_OVER.includes(standing)) ?? null,
  }
}

/** All that is not over and not at the floor: what can still be changed. */
export const pendingOf = ({ waiting, registered }: Own): readonly Inscription[] => [
  ...waiting.map(({ inscription }) => inscription),
  ...registered,
]
