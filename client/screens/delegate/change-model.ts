import type { Offer } from '#client/connection/offer.ts'
import type { Command } from '#shared/meeting/commands.ts'
import type { InscriptionId } from '#shared/meeting/ids.ts'
import type { Inscription, Meeting } from '#shared/meeting/meeting.ts'
import { toBeDrawn } from '#shared/rules/lots.ts'
import { listed } from '#shared/rules/order.ts'
import type { ActionContext } from './actions.ts'
import { registersAhead } from './capacities.ts'
import { deferralsOf } from './deferrals.ts'
import { pendingOf } from './own-inscriptions.ts'
import { capacityWording } from './place-model.ts'

export type Step = { readonly label: string; readonly offer: Offer; readonly command: Command }

/** LS7: leads to the list, where the other one is chosen. */
export type ExchangeModel = {
  readonly label: string
  /** Whether anybody at all can be asked. */
  readonly offer: Offer
  /** Why there is nobody to choose from, which no refusal says; null where there is. */
  readonly why: string | null
}

/** All that a delegation may change about one place while it waits. */
export type ChangeModel = {
  readonly id: InscriptionId
  readonly capacity: string
  readonly speaker: string
  /** What is to be known about letting others pass; null for one that is not on the list yet. */
  readonly pass: string | null
  readonly deferrals: readonly Step[]
  readonly exchange: ExchangeModel
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
      exchange: exchangeModel(inscription, context),
      withdraw: step(t('change.withdraw'), { type: 'Withdraw', inscription: inscription.id }),
      warning: again ? null : t('change.withdraw-closed'),
    }
  })
}

function passKey(inscription: Inscription, meeting: Meeting, deferrals: number) {
  if (toBeDrawn(meeting, inscription)) return 'change.not-drawn'
  return deferrals === 0 ? 'change.last' : 'change.only-later'
}

function exchangeModel({ id, standing }: Inscription, context: ActionContext): ExchangeModel {
  const { meeting, delegation, words, offerOf } = context
  const { t } = words
  const order = listed(meeting)
  const others = order.filter((inscription) => inscription.delegation !== delegation)
  const offerWith = (other: Inscription) => offerOf({ type: 'ProposeSwap', inscription: id, with: other.id })
  const other = others.find((candidate) => offerWith(candidate).may) ?? others[0]
  const whyNot = () => {
    if (standing === 'registered') return t('change.exchange-registered')
    if (order.some((inscription) => toBeDrawn(meeting, inscription))) return t('change.not-drawn')
    return other === undefined ? t('change.exchange-alone') : null
  }
  return {
    label: t('change.exchange'),
    offer: other === undefined ? { may: true } : offerWith(other),
    why: whyNot(),
  }
}
