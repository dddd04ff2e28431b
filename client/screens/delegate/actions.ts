import type { Offer } from '#client/connection/offer.ts'
import type { Command } from '#shared/meeting/commands.ts'
import type { DelegationId, InscriptionId } from '#shared/meeting/ids.ts'
import type { Capacity } from '#shared/meeting/meeting.ts'
import { capacitiesOf, type CapacityChoice, registersAhead } from './capacities.ts'
import { type Own, pendingOf } from './own-inscriptions.ts'
import { capacityWording, type PlaceContext } from './place-model.ts'
import { ownIntervention } from './turn-face.ts'

/** One button. What it does is told apart by what it opens or sends. */
export type Action = {
  readonly label: string
  readonly offer: Offer
  readonly does: { readonly is: 'send'; readonly command: Command } | { readonly is: 'open'; readonly sheet: Sheet }
}

/** `ask` has one button per capacity; `details` also asks for a dignitary and the speaker's name. */
export type Sheet =
  { readonly is: 'ask' | 'details' | 'change' } | { readonly is: 'text' | 'swap'; readonly inscription: InscriptionId }

export type Actions = {
  /** The one big button, in reach of a thumb; null where there is nothing to press. */
  readonly main: Action | null
  readonly others: readonly Action[]
}

export type ActionContext = PlaceContext & {
  readonly own: Own
  readonly offerOf: (command: Command) => Offer
}

export const inscribeCommand = (delegation: DelegationId, capacity: Capacity): Command => ({
  type: 'Inscribe',
  delegation,
  capacity,
})

export function actionsOf(context: ActionContext): Actions {
  const { meeting, own, words, offerOf } = context
  const { t } = words
  const intervention = ownIntervention(meeting, own)
  if (intervention !== null) {
    const command: Command = { type: 'SignalFinished', intervention }
    return { main: { label: t('action.finished'), offer: offerOf(command), does: { is: 'send', command } }, others: [] }
  }
  if (own.atFloor !== null) return { main: null, others: [] }
  const free = capacitiesOf(meeting, context.delegation).filter(({ already }) => !already)
  return pendingOf(own).length === 0 ? askFirst(context, free) : whileWaiting(context, free)
}

/** Two taps from a cold start: the card, and this button. A choice comes between only where there is one. */
function askFirst(context: ActionContext, free: readonly CapacityChoice[]): Actions {
  const { meeting, delegation, own, words, offerOf } = context
  const { t } = words
  if (meeting.sitting.is === 'adjourned') return { main: null, others: textActions(context) }
  const command = inscribeCommand(delegation, { is: 'national' })
  const offer = offerOf(command)
  const does: Action['does'] = free.length > 1 ? { is: 'open', sheet: { is: 'ask' } } : { is: 'send', command }
  // Whoever has spoken is done for most meetings, and the big button would urge them on.
  if (own.last?.standing === 'spoken') {
    const again: readonly Action[] = offer.may ? [{ label: t('action.ask-again'), offer, does }] : []
    return { main: null, others: [...textActions(context), ...again] }
  }
  const details: readonly Action[] = offer.may
    ? [{ label: t('action.details'), offer, does: { is: 'open', sheet: { is: 'details' } } }]
    : []
  const label = t(registersAhead(meeting, delegation) ? 'action.register' : 'action.ask')
  return { main: { label, offer, does }, others: [...details, ...textActions(context)] }
}

function whileWaiting(context: ActionContext, free: readonly CapacityChoice[]): Actions {
  const { delegation, words, offerOf } = context
  const { t } = words
  const handIn = urgentText(context)
  const also = free.map(({ capacity }) => offerOf(inscribeCommand(delegation, capacity))).find(({ may }) => may)
  const change: Action = {
    label: t('action.change'),
    offer: { may: true },
    does: { is: 'open', sheet: { is: 'change' } },
  }
  return {
    main: handIn,
    others: [
      change,
      ...textActions(context).filter(({ label }) => label !== handIn?.label),
      ...(also === undefined
        ? []
        : [{ label: t('action.also'), offer: also, does: { is: 'open', sheet: { is: 'ask' } } } satisfies Action]),
    ],
  }
}

/** FC1: who will probably not be reached is told what can still be done, and it is the thing to do. */
function urgentText(context: ActionContext): Action | null {
  const { own, outlook } = context
  const unreached = own.waiting.every(({ inscription }) => outlook?.prospects.get(inscription.id)?.reached === 'not')
  const [text, ...more] = textActions(context)
  const handedIn = own.waiting.some(({ inscription }) => inscription.statement !== null)
  return unreached && own.waiting.length > 0 && !handedIn && more.length === 0 ? (text ?? null) : null
}

/** LS10: the text can be handed in while one waits, and afterwards for the record. */
function textActions({ own, words, offerOf }: ActionContext): readonly Action[] {
  const { t } = words
  const waiting = pendingOf(own)
  const texts = waiting.length > 0 || own.last === null ? waiting : [own.last]
  return texts
    .filter(({ standing }) => standing !== 'withdrawn')
    .map((inscription) => {
      const plain = t(inscription.statement === null ? 'action.hand-in' : 'action.hand-in-again')
      const label = texts.length > 1 ? t('action.text-of', { capacity: capacityWording(inscription, words) }) : plain
      const offer = offerOf({ type: 'HandInStatement', inscription: inscription.id, text: '…' })
      return { label, offer, does: { is: 'open', sheet: { is: 'text', inscription: inscription.id } } }
    })
}
