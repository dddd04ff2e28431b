import type { Offer } from '#client/connection/offer.ts'
import type { Inscribe } from '#shared/meeting/commands.ts'
import type { DelegationId } from '#shared/meeting/ids.ts'
import type { Capacity } from '#shared/meeting/meeting.ts'
import { RANKS, type Rank } from '#shared/meeting/modalities.ts'
import { inscribeCommand, type ActionContext } from './actions.ts'
import { capacitiesOf, capacityKey, registersAhead } from './capacities.ts'
import { capacityWording } from './place-model.ts'

/** A capacity to choose, with whether asking in it would be accepted now. */
export type Choice = {
  readonly key: string
  readonly capacity: Capacity
  readonly label: string
  readonly offer: Offer
}

export type AskModel = {
  /** LS5: what asking is called, since whoever registers is not on the list by it. */
  readonly title: string
  readonly choices: readonly Choice[]
  readonly ranks: readonly { readonly rank: Rank; readonly label: string }[]
}

export function askModel({ meeting, delegation, words, offerOf }: ActionContext): AskModel {
  return {
    title: words.t(registersAhead(meeting, delegation) ? 'ask.register' : 'ask.title'),
    choices: capacitiesOf(meeting, delegation).map(({ capacity }) => ({
      key: capacityKey(capacity),
      capacity,
      label: capacityWording({ capacity }, words),
      offer: offerOf(inscribeCommand(delegation, capacity)),
    })),
    ranks: RANKS.map((rank) => ({ rank, label: words.t(`common:rank.${rank}`) })),
  }
}

/** What the form has been filled in with. */
export type Asking = { readonly capacity: Capacity; readonly rank: Rank | null; readonly speaker: string }

export function askCommand(delegation: DelegationId, { capacity, rank, speaker }: Asking): Inscribe {
  const named = speaker.trim()
  return {
    type: 'Inscribe',
    delegation,
    capacity,
    ...(rank === null ? {} : { dignitary: { rank } }),
    ...(named === '' ? {} : { speaker: named }),
  }
}
