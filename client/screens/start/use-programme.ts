import { useEffect, useState } from 'react'
import { fetchProgramme, type Programme } from './meetings.ts'

/** Asked again so often while the page is looked at, in ms. */
const EVERY = 20_000

/** What is on, kept fresh; `unreachable` only where nothing was ever heard. */
export function useProgramme(): Programme | 'unknown' | 'unreachable' {
  const [programme, setProgramme] = useState<Programme | 'unknown' | 'unreachable'>('unknown')
  useEffect(() => {
    let shown = true
    const ask = async () => {
      if (document.visibilityState === 'hidden') return
      const found = await fetchProgramme()
      if (!shown) return
      setProgramme((held) => found ?? (typeof held === 'string' ? 'unreachable' : held))
    }
    const askNow = () => void ask()
    askNow()
    const timer = setInterval(askNow, EVERY)
    document.addEventListener('visibilitychange', askNow)
    return () => {
      shown = false
      clearInterval(timer)
      document.removeEventListener('visibilitychange', askNow)
    }
  }, [])
  return programme
}
