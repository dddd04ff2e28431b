import type { Command } from '#shared/meeting/commands.ts'
import type { Offer } from '../connection/offer.ts'
import { ask, type View } from './view.ts'

/** A button: what it says, what it asks for, and whether that would be granted now. */
export type Control = {
  readonly label: string
  /** Null where there is nothing to ask for; the label then says what is being waited for. */
  readonly command: Command | null
  readonly offer: Offer
}

export const control = (view: View, label: string, command: Command): Control => ({
  label,
  command,
  offer: ask(view, command),
})
