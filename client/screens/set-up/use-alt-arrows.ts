import { type RefObject, useEffect } from 'react'
import { keepingFocus } from './keeping-focus.ts'

/** Alt with an arrow moves the row in which the focus is. */
export function useAltArrows(row: RefObject<HTMLElement | null>, move: (by: -1 | 1) => void): void {
  useEffect(() => {
    const element = row.current
    const press = (event: KeyboardEvent) => {
      const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null
      if (!event.altKey || by === null) return
      event.preventDefault()
      keepingFocus(() => move(by))
    }
    element?.addEventListener('keydown', press)
    return () => element?.removeEventListener('keydown', press)
  })
}
