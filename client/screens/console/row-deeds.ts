import type { InscriptionId } from '#shared/meeting/ids.ts'
import { lastInterventionId } from '#shared/rules/floor.ts'
import { inscriptionOf } from '#shared/rules/order.ts'
import type { Offer } from '../../connection/offer.ts'
import { type Control, control } from './control.ts'
import { type Claim, claimsOf } from './list-row.ts'
import { nameOfInscription } from './names.ts'
import { ask, type View } from './view.ts'

/** The small forms that open in the place of a row's buttons. */
export type RowForm = 'call' | 'move' | 'speaker'
/** Which field of the form that moves a row has the focus first. */
export type Typing = 'place' | 'reason'

/** What can be done for the inscription whose row is open. */
export type RowDeeds = {
  readonly id: InscriptionId
  readonly name: string
  readonly speaker: string
  readonly claims: readonly (Claim & { readonly confirm: Control; readonly reject: Control })[]
  /** At the head of the list no reason is needed; elsewhere it is asked for first. */
  readonly call: Control & { readonly inTurn: boolean }
  readonly move: Offer
  readonly nameSpeaker: Offer
  readonly strike: Control
}

/** Stands for words still to be typed when the decider is asked beforehand. */
const SOME_WORDS = '\u2026'

export function rowDeeds(view: View, id: InscriptionId): RowDeeds | null {
  const { meeting, coming, words } = view
  const { t } = words
  const inscription = inscriptionOf(meeting, id)
  if (!inscription) return null
  const inTurn = coming[0]?.id === id
  const after = lastInterventionId(meeting)
  const call = { type: 'CallSpeaker', inscription: id, after, ...(inTurn ? {} : { because: SOME_WORDS }) } as const
  const neighbour = coming.find((other) => other.id !== id)?.id ?? id
  return {
    id,
    name: nameOfInscription(meeting, inscription),
    speaker: inscription.speaker ?? '',
    claims: claimsOf(meeting, inscription, words).map((claim) => ({
      ...claim,
      confirm: control(view, t('claim.confirm'), { type: 'ConfirmPriority', inscription: id, claim: claim.claim }),
      reject: control(view, t('claim.reject'), { type: 'RejectPriority', inscription: id, claim: claim.claim }),
    })),
    call: { ...control(view, t(inTurn ? 'call.do' : 'list.call'), call), inTurn },
    move: ask(view, {
      type: 'MoveInscription',
      inscription: id,
      side: 'before',
      beside: neighbour,
      because: SOME_WORDS,
    }),
    nameSpeaker: ask(view, { type: 'NameSpeaker', inscription: id, speaker: SOME_WORDS }),
    strike: control(view, t('list.strike'), { type: 'Withdraw', inscription: id }),
  }
}
