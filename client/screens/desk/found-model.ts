import type { DelegationId, InscriptionId } from '#shared/meeting/ids.ts'
import type { Delegation, Inscription, Meeting } from '#shared/meeting/meeting.ts'
import type { Outlook } from '../../staff/outlook.ts'
import type { Says, View } from './view.ts'

/** What Enter does for a delegation that was found. */
export type FoundDeed =
  | { readonly is: 'inscribe' }
  /** It can speak in more than one capacity. */
  | { readonly is: 'choose' }
  | { readonly is: 'check-in'; readonly inscription: InscriptionId }
  | { readonly is: 'go'; readonly inscription: InscriptionId }

/** A delegation that the letters typed may mean, and how it stands. */
export type Found = {
  readonly id: DelegationId
  readonly name: string
  readonly code: string | null
  readonly stands: string
  readonly deed: FoundDeed
  readonly does: string
}

export function foundModel(
  { meeting, coming, words }: Pick<View, 'meeting' | 'coming' | 'words'>,
  outlook: Pick<Outlook, 'times'>,
  delegations: readonly Delegation[],
): readonly Found[] {
  return delegations.map((delegation) => {
    const own = meeting.inscriptions.filter((inscription) => inscription.delegation === delegation.id)
    const deed = deedFor(delegation, own)
    return {
      id: delegation.id,
      name: delegation.name,
      code: delegation.code,
      stands: own.map((inscription) => standsInWords(meeting, inscription, coming, outlook, words)).join(' \u00b7 '),
      deed,
      does: words.t(`does.${deed.is}`),
    }
  })
}

/** Whoever has come to the desk and is registered checks in; whoever waits already is shown where. */
function deedFor({ groups }: Delegation, own: readonly Inscription[]): FoundDeed {
  const registered = own.find(({ standing }) => standing === 'registered')
  if (registered) return { is: 'check-in', inscription: registered.id }
  const waits = own.find(({ standing }) => standing === 'listed')
  if (waits) return { is: 'go', inscription: waits.id }
  return groups.length > 0 ? { is: 'choose' } : { is: 'inscribe' }
}

function standsInWords(
  { timeZone }: Meeting,
  { id, standing, capacity }: Inscription,
  coming: View['coming'],
  { times }: Pick<Outlook, 'times'>,
  { t, number, time }: Says,
): string {
  const place = coming.findIndex((other) => other.id === id) + 1
  const at = times.get(id)
  const stands =
    at === undefined
      ? t(`stands.${standing}`, { place: number(place) })
      : t('stands.listedAt', { place: number(place), time: time(at, timeZone) })
  return capacity.is === 'group' ? t('stands.forGroup', { group: capacity.group, stands }) : stands
}
