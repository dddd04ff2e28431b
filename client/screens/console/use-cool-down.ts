import { useCallback, useState } from 'react'
import { AWAKE, type CoolDown, observe, owned } from './cool-down.ts'
import type { View } from './view.ts'

/** "Next" rests when it has come to mean something else by another hand; `own` tells it of this console's commands. */
export function useCoolDown(): readonly [CoolDown, (seen: View, version: number) => void, (version: number) => void] {
  const [held, setHeld] = useState(AWAKE)
  const see = useCallback(
    ({ meeting, now }: View, version: number) => {
      // Asked first, since setting the same again would still draw the whole console twice.
      if (observe(held, meeting, version, now) === held) return
      setHeld((before) => observe(before, meeting, version, now))
    },
    [held],
  )
  const own = useCallback((version: number) => setHeld((before) => owned(before, version)), [])
  return [held, see, own]
}
