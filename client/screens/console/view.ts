import type { Command } from '#shared/meeting/commands.ts'
import type { Inscription, Meeting } from '#shared/meeting/meeting.ts'
import type { Instant } from '#shared/meeting/time.ts'
import type { Words } from '../../wording/words.ts'
import type { As, Link } from '../../connection/replica-store.ts'
import type { Offer } from '../../connection/offer.ts'
import { offerTo } from '../../connection/offer.ts'

/** All that a panel of the console is made from: the meeting, who looks at it when, and in which language. */
export type View = {
  readonly meeting: Meeting
  readonly now: Instant
  readonly link: Link
  readonly as: As
  readonly words: Words<'console'>
  /** Those still to be called, in order; sorted once for a version of the meeting, not at every tick. */
  readonly coming: readonly Inscription[]
}

export type Says = View['words']

/** Whether a command given now would be accepted: what every button of the console asks. */
export const ask = (view: View, command: Command): Offer => offerTo(view, command, view.now)
