import type { Command } from '#shared/meeting/commands.ts'
import type { Inscription, Meeting } from '#shared/meeting/meeting.ts'
import type { Instant } from '#shared/meeting/time.ts'
import { type Offer, offerTo } from '../connection/offer.ts'
import type { As, Link } from '../connection/replica-store.ts'
import type { KeyOf } from '../wording/catalogues.ts'
import type { WordsOf } from '../wording/words.ts'

/** All that a panel of the console or of the desk is made from: the meeting, who looks at it when, in which language. */
export type View = {
  readonly meeting: Meeting
  readonly now: Instant
  readonly link: Link
  readonly unrecordedSince: Instant | null
  readonly as: As
  readonly words: Says
  /** Those still to be called, in order; sorted once for a version of the meeting, not at every tick. */
  readonly coming: readonly Inscription[]
}

/** The words that the console and the desk have in common. */
export type Says = WordsOf<KeyOf<'staff'>>

/** Whether a command given now would be accepted: what every button of the two asks. */
export const ask = (view: Omit<View, 'words'>, command: Command): Offer => offerTo(view, command, view.now)
