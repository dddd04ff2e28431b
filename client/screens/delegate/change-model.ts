import type { Offer } from '#client/connection/offer.ts'
import type { Command } from '#shared/meeting/commands.ts'
import type { InscriptionId } from '#shared/meeting/ids.ts'
import type { ActionContext } from './actions.ts'
import { deferralsOf } from './deferrals.ts'
import { capacityWording } from './place-model.ts'

export type Step = { readonly label: string; readonly offer: Offer; readonly command: Command }

/** All that a delegation may change about one place while it waits. */
export type ChangeModel = {
  readonly id: InscriptionId
  readonly capacity: string
  readonly speaker: string
  readonly deferrals: readonly Step[]
  readonly withdraw: Step
  /** What withdrawing costs once the list is closed; null while one may ask again. */
  readonly warning: string | null
}

export function changeModels({ meeting, own, words, offerOf }: ActionContext): readonly ChangeModel[] {
  const { t } = words
  const step = (label: string, command: Command): Step => ({ label, command, offer: offerOf(command) })
  return own.waiting.map(({ inscription }) => ({
    id: inscription.id,
    capacity: capacityWording(inscription, words),
    speaker: inscription.speaker ?? '',
    deferrals: deferralsOf(meeting, inscription.id).map(({ pass, command }) =>
      step(pass === null ? t('change.to-end') : t('change.let-pass', { count: pass }), command),
    ),
    withdraw: step(t('change.withdraw'), { type: 'Withdraw', inscription: inscription.id }),
    warning: meeting.list.is === 'open' ? null : t('change.withdraw-closed'),
  }))
}
