import { createContext, useContext } from 'react'
import type { Command } from '#shared/meeting/commands.ts'
import type { Offer } from '../connection/offer.ts'

/** What every panel of the console can do: give a command, and ask beforehand whether it would be granted. */
export type Acts = {
  /** Sends the command and says below the buttons what came of it; true once it was accepted. */
  readonly act: (command: Command) => Promise<boolean>
  readonly ask: (command: Command) => Offer
  /** Resolves once this screen has heard of what was accepted last, since an answer may come before it. */
  readonly settled: () => Promise<void>
}

export const ActsContext = createContext<Acts | null>(null)

export function useActs(): Acts {
  const acts = useContext(ActsContext)
  if (acts === null) throw new Error('A panel of the console was shown outside of it.')
  return acts
}
