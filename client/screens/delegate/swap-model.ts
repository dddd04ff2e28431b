import type { Offer } from '#client/connection/offer.ts'
import { roomTime } from '#client/wording/room-time.ts'
import type { Command } from '#shared/meeting/commands.ts'
import type { InscriptionId } from '#shared/meeting/ids.ts'
import { inscriptionOf, positionOf } from '#shared/rules/order.ts'
import { openSwaps } from '#shared/rules/swap.ts'
import type { ActionContext } from './actions.ts'
import { capacityWording } from './place-model.ts'
import { nameInSentence } from './plates.ts'

export type SwapStep = {
  readonly label: string
  readonly offer: Offer
  readonly command: Command
  readonly tone: 'primary' | 'plain'
}

/** LS7: one proposal, or one that could be made: what it says, what it comes to, and what can be done about it. */
export type SwapModel = {
  readonly key: string
  readonly is: 'incoming' | 'outgoing' | 'possible'
  readonly headline: string
  readonly consequences: readonly string[]
  readonly steps: readonly SwapStep[]
}

type Pair = { readonly own: InscriptionId; readonly other: InscriptionId }

/** All proposals that wait for an answer, those of others first. */
export function swapModels(context: ActionContext): readonly SwapModel[] {
  const isOwn = (id: InscriptionId) => context.own.waiting.some(({ inscription }) => inscription.id === id)
  const open = openSwaps(context.meeting)
  return [
    ...open.filter(({ to }) => isOwn(to)).map(({ from, to }) => incoming({ own: to, other: from }, context)),
    ...open.filter(({ from }) => isOwn(from)).map(({ from, to }) => outgoing({ own: from, other: to }, context)),
  ]
}

/** What can be proposed to somebody on the list, or answered: one for each of one's own places. */
export function swapsWith(other: InscriptionId, context: ActionContext): readonly SwapModel[] {
  const open = openSwaps(context.meeting)
  const proposed = (from: InscriptionId, to: InscriptionId) => open.some((swap) => swap.from === from && swap.to === to)
  return context.own.waiting.map(({ inscription: { id: own } }) => {
    if (proposed(other, own)) return incoming({ own, other }, context)
    return proposed(own, other) ? outgoing({ own, other }, context) : possible({ own, other }, context)
  })
}

function incoming(pair: Pair, context: ActionContext): SwapModel {
  const { t } = context.words
  const answer = { inscription: pair.own, with: pair.other }
  const place = placeOf(pair.other, context)
  return {
    ...between('incoming', pair, context),
    steps: [
      step(t('swap.accept', { place }), { type: 'AcceptSwap', ...answer }, 'primary', context),
      step(t('swap.decline'), { type: 'DeclineSwap', ...answer }, 'plain', context),
    ],
  }
}

function outgoing(pair: Pair, context: ActionContext): SwapModel {
  const { t } = context.words
  const { consequences, ...rest } = between('outgoing', pair, context)
  const command: Command = { type: 'DeclineSwap', inscription: pair.own, with: pair.other }
  return {
    ...rest,
    consequences: [...consequences, t('swap.waiting')],
    steps: [step(t('swap.take-back'), command, 'plain', context)],
  }
}

function possible(pair: Pair, context: ActionContext): SwapModel {
  const command: Command = { type: 'ProposeSwap', inscription: pair.own, with: pair.other }
  return {
    ...between('possible', pair, context),
    steps: [step(context.words.t('swap.propose'), command, 'primary', context)],
  }
}

const step = (label: string, command: Command, tone: SwapStep['tone'], { offerOf }: ActionContext): SwapStep => ({
  label,
  command,
  tone,
  offer: offerOf(command),
})

function between(is: SwapModel['is'], pair: Pair, context: ActionContext): Omit<SwapModel, 'steps'> {
  const { meeting, own, words } = context
  const { t } = words
  const mine = inscriptionOf(meeting, pair.own)
  const theirs = inscriptionOf(meeting, pair.other)
  const place = placeOf(pair.other, context)
  return {
    key: `${pair.own} ${pair.other}`,
    is,
    headline: t(`swap.${is}`, { name: theirs ? nameInSentence(meeting, theirs) : '', place }),
    consequences: [
      // Which of one's places it is about, where there are several.
      own.waiting.length > 1 && mine ? capacityWording(mine, words) : null,
      t('swap.places', { from: placeOf(pair.own, context), to: place }),
      whenInstead(pair, context),
    ].filter((sentence) => sentence !== null),
  }
}

const placeOf = (id: InscriptionId, { meeting, words }: ActionContext): string =>
  words.t('place.position', { count: positionOf(meeting, id) ?? 0 })

/** FC1: when one would be called there, and when one is otherwise. */
function whenInstead({ own, other }: Pair, { outlook, words, zones }: ActionContext): string | null {
  const there = outlook?.prospects.get(other)
  const here = outlook?.prospects.get(own)
  if (!there || !here) return null
  if (there.reached === 'not') return words.t('swap.not-reached-there')
  const at = roomTime(there.at, zones, words)
  if (here.reached === 'not') return words.t('swap.reached-there', { at })
  return words.t('swap.when', { at, instead: words.time(here.at, zones.room) })
}
