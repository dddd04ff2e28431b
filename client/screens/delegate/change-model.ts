import type { Offer } from '#client/connection/offer.ts'
import type { Command } from '#shared/meeting/commands.ts'
import type { InscriptionId } from '#shared/meeting/ids.ts'
import type { Inscription, Meeting } from '#shared/meeting/meeting.ts'
import { toBeDrawn } from '#shared/rules/lots.ts'
import type { ActionContext } from './actions.ts'
import { registersAhead } from './capacities.ts'
import { deferralsOf } from './deferrals.ts'
import { pendingOf } from './own-inscriptions.ts'
import { capacityWording } from './place-model.ts'

export type Step = { readonly label: string; readonly offer: Offer; readonly command: Command }

/** All that a delegation may change about one place while it waits. */
export type ChangeModel = {
  readonly id: InscriptionId
  readonly capacity: string
  readonly speaker: string
  /** What is to be known about letting others pass; null for one that is not on the list yet. */
  readonly pass: string | null
  readonly deferrals: readonly Step[]
  readonly withdraw: Step
  /** What withdrawing costs once the list is closed; null while one may ask again. */
  readonly warning: string | null
}

export function changeModels(context: ActionContext): readonly ChangeModel[] {
  const { meeting, delegation, own, words, offerOf } = context
  const { t } = words
  const step = (label: string, command: Command): Step => ({ label, command, offer: offerOf(command) })
  const again = meeting.list.is === 'open' || (meeting.list.is === 'not-open' && registersAhead(meeting, delegation))
  return pendingOf(own).map((inscription) => {
    const deferrals = toBeDrawn(meeting, inscription) ? [] : deferralsOf(meeting, inscription.id)
    return {
      id: inscription.id,
      capacity: capacityWording(inscription, words),
      speaker: inscription.speaker ?? '',
      pass: inscription.standing === 'registered' ? null : t(passKey(inscription, meeting, deferrals.length)),
      deferrals: deferrals.map(({ pass, command }) =>
        step(pass === null ? t('change.to-end') : t('change.let-pass', { count: pass }), command),
      ),
      withdraw: step(t('change.withdraw'), { type: 'Withdraw', inscription: inscription.id }),
      warning: again ? null : t('change.withdraw-closed'),
    }
  })
}

function passKey(inscription: Inscription, meeting: Meeting, deferrals: number) {
  if (toBeDrawn(meeting, inscription)) return 'change.not-drawn'
  return deferrals === 0 ? 'change.last' : 'change.only-later'
}
