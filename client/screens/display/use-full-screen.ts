import { useCallback, useEffect, useState } from 'react'

/** Full screen by a button, the key F or a double click. */
export function useFullScreen(): { readonly full: boolean; readonly toggle: () => void } {
  const [full, setFull] = useState(document.fullscreenElement !== null)

  const toggle = useCallback(() => {
    const done =
      document.fullscreenElement === null ? document.documentElement.requestFullscreen() : document.exitFullscreen()
    // A browser may refuse, for example in a frame; the screen goes on as it is.
    done.catch(() => undefined)
  }, [])

  useEffect(() => {
    const changed = () => setFull(document.fullscreenElement !== null)
    const pressed = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, repeat } = event
      if (key.toLowerCase() === 'f' && !ctrlKey && !metaKey && !altKey && !repeat) toggle()
    }
    document.addEventListener('fullscreenchange', changed)
    document.addEventListener('keydown', pressed)
    document.addEventListener('dblclick', toggle)
    return () => {
      document.removeEventListener('fullscreenchange', changed)
      document.removeEventListener('keydown', pressed)
      document.removeEventListener('dblclick', toggle)
    }
  }, [toggle])

  return { full, toggle }
}
