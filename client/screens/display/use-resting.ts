import { useEffect, useState } from 'react'

/** How long the pointer rests before it is hidden, in ms. */
const RESTS_AFTER = 3_000

/** Whether nobody has touched the pointer or the keyboard for a while. */
export function useResting(): boolean {
  const [resting, setResting] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stir = () => {
      setResting(false)
      clearTimeout(timer)
      timer = setTimeout(() => setResting(true), RESTS_AFTER)
    }
    stir()
    const signs = ['pointermove', 'pointerdown', 'keydown'] as const
    for (const sign of signs) document.addEventListener(sign, stir)
    return () => {
      clearTimeout(timer)
      for (const sign of signs) document.removeEventListener(sign, stir)
    }
  }, [])
  return resting
}
