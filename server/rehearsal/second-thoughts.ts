import type { Command } from '#shared/meeting/commands.ts'
import type { Inscription, Meeting, Swap } from '#shared/meeting/meeting.ts'
import { later, minutes, seconds } from '#shared/meeting/time.ts'
import { inscriptionOf, listed, speakerClass } from '#shared/rules/order.ts'
import { openSwaps } from '#shared/rules/swap.ts'
import { oneOf } from './chance.ts'
import type { Chance } from './chance.ts'
import { asDelegation, between } from './intention.ts'
import type { Intention } from './intention.ts'

/** LS7: how many of those waiting withdraw, give up their place for a later one, or propose to exchange it. */
const WITHDRAW = 0.04
const DEFER = 0.05
const SWAP = 0.05
const CONSENTS = 0.65

/** What some of those waiting come to think of while the meeting goes on. */
export function secondThoughts(meeting: Meeting, chance: Chance): readonly Intention[] {
  const { sitting } = meeting
  if (sitting.is !== 'open') return []
  const order = listed(meeting)
  const thoughts = order.flatMap((inscription, index): readonly Intention[] => {
    const command = thoughtOf(meeting, inscription, order.slice(index + 1), chance)
    if (!command) return []
    const since = later(inscription.at, sitting.openedAt)
    const at = between(since, minutes(1), minutes(90), chance('thinks', inscription.id))
    return [{ key: `${command.type} ${inscription.id}`, at, by: asDelegation(inscription.delegation), command }]
  })
  return [...thoughts, ...openSwaps(meeting).flatMap((swap) => answer(meeting, swap, chance))]
}

function thoughtOf(
  meeting: Meeting,
  { id, place, delegation, ...rest }: Inscription,
  behind: readonly Inscription[],
  chance: Chance,
): Command | null {
  const mind = chance('mind', id)
  if (mind < WITHDRAW) return { type: 'Withdraw', inscription: id }
  if (mind >= WITHDRAW + DEFER + SWAP || place.is !== 'by-rule') return null
  const standsAs = speakerClass(meeting, { id, place, delegation, ...rest })
  const near = behind.filter((other) => speakerClass(meeting, other) === standsAs && other.delegation !== delegation)
  const other = oneOf(near.slice(1, 6), chance('beside', id))
  if (!other) return null
  return mind < WITHDRAW + DEFER
    ? { type: 'Defer', inscription: id, after: other.id }
    : { type: 'ProposeSwap', inscription: id, with: other.id }
}

function answer(meeting: Meeting, { from, to, at }: Swap, chance: Chance): readonly Intention[] {
  const asked = inscriptionOf(meeting, to)
  if (!asked) return []
  const consents = chance('consents', from, to) < CONSENTS
  return [
    {
      key: `answers ${from} ${to} ${at}`,
      at: between(at, seconds(8), seconds(60), chance('answers', from, to)),
      by: asDelegation(asked.delegation),
      command: { type: consents ? 'AcceptSwap' : 'DeclineSwap', inscription: to, with: from },
    },
  ]
}
