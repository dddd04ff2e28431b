import { useEffect } from 'react'

/** Keeps the screen from going dark. The browser lets go whenever the page is hidden, so it is asked again after that. */
export function useWakeLock(): void {
  useEffect(() => {
    // Only over https or on localhost; elsewhere the computer's own settings decide.
    if (!('wakeLock' in navigator)) return
    let held: WakeLockSentinel | null = null
    let over = false
    const hold = async () => {
      if (document.visibilityState !== 'visible' || (held !== null && !held.released)) return
      try {
        const lock = await navigator.wakeLock.request('screen')
        if (over) void lock.release()
        else held = lock
      } catch {
        // Refused on a low battery, for instance; the next time the page is shown it is tried again.
      }
    }
    const shown = () => void hold()
    shown()
    document.addEventListener('visibilitychange', shown)
    return () => {
      over = true
      document.removeEventListener('visibilitychange', shown)
      void held?.release()
    }
  }, [])
}
