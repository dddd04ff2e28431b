import { type RefObject, useEffect } from 'react'

/** Escape pressed anywhere inside gives up what was begun there. */
export function useEscape(inside: RefObject<HTMLElement | null>, giveUp: () => void): void {
  useEffect(() => {
    const element = inside.current
    if (element === null) return
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape') giveUp()
    }
    element.addEventListener('keydown', press)
    return () => element.removeEventListener('keydown', press)
  }, [inside, giveUp])
}
