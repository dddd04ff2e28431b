import { createContext, useContext } from 'react'
import type { EffectOf } from './what-if-model.ts'

/** What a change would make of the cut line, for every panel that can make one. */
export const EffectsContext = createContext<EffectOf | null>(null)

export function useEffects(): EffectOf {
  const effects = useContext(EffectsContext)
  if (effects === null) throw new Error('A panel of the console was shown outside of it.')
  return effects
}
