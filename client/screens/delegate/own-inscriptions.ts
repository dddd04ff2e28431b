import type { DelegationId } from '#shared/meeting/ids.ts'
import type { Inscription, Meeting } from '#shared/meeting/meeting.ts'
import { listed } from '#shared/rules/order.ts'

/** What a delegation has on the list: what still waits, in the order of the calls, and what is over. */
export type Own = {
  readonly waiting: readonly { readonly inscription: Inscription; readonly position: number }[]
  /** Called or speaking at this moment. */
  readonly atFloor: Inscription | null
  /** The last one that is over, by whatever end. */
  readonly last: Inscription | null
}

export function ownInscriptions(meeting: Meeting, delegation: DelegationId): Own {
  const own = meeting.inscriptions.filter((inscription) => inscription.delegation === delegation)
  const waiting = listed(meeting)
    .map((inscription, index) => ({ inscription, position: index + 1 }))
    .filter(({ inscription }) => inscription.delegation === delegation)
  const over = own.filter(({ standing }) => !['listed', 'called', 'speaking'].includes(standing))
  return {
    waiting,
    atFloor: own.find(({ standing }) => standing === 'called' || standing === 'speaking') ?? null,
    last: over.at(-1) ?? null,
  }
}
