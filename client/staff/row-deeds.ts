import type { InscriptionId } from '#shared/meeting/ids.ts'
import type { Inscription } from '#shared/meeting/meeting.ts'
import { lastInterventionId } from '#shared/rules/floor.ts'
import { inscriptionOf } from '#shared/rules/order.ts'
import { openSwaps } from '#shared/rules/swap.ts'
import type { Offer } from '../connection/offer.ts'
import { type Control, control } from './control.ts'
import { historyOf, type Past } from './history-model.ts'
import { type Claim, claimsOf } from './list-row.ts'
import { nameOfInscription, nameOfInscriptionId } from './names.ts'
import { ask, type View } from './view.ts'

/** The small forms that open in the place of a row's buttons. */
export type RowForm = 'call' | 'move' | 'speaker' | 'strike' | 'swap' | { readonly reject: Claim['claim'] }
/** Which field of the form that moves a row has the focus first. */
export type Typing = 'place' | 'reason'

/** What can be done for the inscription whose row is open. */
export type RowDeeds = {
  readonly id: InscriptionId
  readonly name: string
  readonly speaker: string
  /** Whether it waits on the list, waits to be checked in, is off the list, or is past all that. */
  readonly stands: 'listed' | 'registered' | 'withdrawn' | 'past'
  readonly claims: readonly (Claim & { readonly confirm: Control; readonly reject: Control })[]
  /** LS7: exchanges that were proposed to it or by it. */
  readonly swaps: readonly SwapDeeds[]
  /** At the head of the list no reason is needed; elsewhere it is asked for first. */
  readonly call: Control & { readonly inTurn: boolean }
  readonly move: Offer
  readonly swap: Offer
  readonly nameSpeaker: Offer
  readonly strike: Control
  readonly checkIn: Control
  readonly reinstate: Control
  readonly history: readonly Past[]
  readonly statement: string | null
}

/** LS7: the desk answers for a delegation that stands before it. */
export type SwapDeeds = {
  readonly with: InscriptionId
  readonly label: string
  /** Null for the one who proposed it. */
  readonly accept: Control | null
  readonly decline: Control
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
  const stranger = coming.find((other) => other.delegation !== inscription.delegation)?.id ?? neighbour
  return {
    id,
    name: nameOfInscription(meeting, inscription),
    speaker: inscription.speaker ?? '',
    stands: standsOf(inscription),
    claims: claimsOf(meeting, inscription, words).map((claim) => ({
      ...claim,
      confirm: control(view, t('claim.confirm'), { type: 'ConfirmPriority', inscription: id, claim: claim.claim }),
      reject: control(view, t('claim.reject'), { type: 'RejectPriority', inscription: id, claim: claim.claim }),
    })),
    swaps: swapsOf(view, id),
    call: { ...control(view, t(inTurn ? 'call.do' : 'list.call'), call), inTurn },
    move: ask(view, {
      type: 'MoveInscription',
      inscription: id,
      side: 'before',
      beside: neighbour,
      because: SOME_WORDS,
    }),
    swap: ask(view, { type: 'ProposeSwap', inscription: id, with: stranger }),
    nameSpeaker: ask(view, { type: 'NameSpeaker', inscription: id, speaker: SOME_WORDS }),
    strike: control(view, t('list.strike'), { type: 'Withdraw', inscription: id }),
    checkIn: control(view, t('list.checkIn'), { type: 'CheckIn', inscription: id }),
    reinstate: control(view, t('list.reinstate'), { type: 'Reinstate', inscription: id }),
    history: historyOf(meeting, inscription, words),
    statement: inscription.statement === null ? null : t('list.statement'),
  }
}

function standsOf({ standing }: Inscription): RowDeeds['stands'] {
  return standing === 'listed' || standing === 'registered' || standing === 'withdrawn' ? standing : 'past'
}

function swapsOf(view: View, id: InscriptionId): readonly SwapDeeds[] {
  const { meeting, words } = view
  return openSwaps(meeting)
    .filter(({ from, to }) => from === id || to === id)
    .map(({ from, to }) => {
      const other = from === id ? to : from
      const name = nameOfInscriptionId(meeting, other)
      const accept = { type: 'AcceptSwap', inscription: id, with: other } as const
      return {
        with: other,
        label: words.t(from === id ? 'swap.proposed' : 'swap.asked', { name }),
        accept: from === id ? null : control(view, words.t('swap.accept'), accept),
        decline: control(view, words.t(from === id ? 'swap.takeBack' : 'swap.decline'), {
          type: 'DeclineSwap',
          inscription: id,
          with: other,
        }),
      }
    })
}
