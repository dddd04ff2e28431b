import { useEffect, useRef } from 'react'
import { type Deed, deedOf, type KeyPress } from './keys.ts'

/** Where the focus is. A row of a list has `data-keys="page"`: Enter opens it, so that Space stays the clock's. */
function placeOf(target: EventTarget | null): KeyPress['at'] {
  if (document.querySelector('dialog:modal') !== null) return 'field'
  if (!(target instanceof HTMLElement)) return 'page'
  if (target.closest('input, textarea, select, [contenteditable="true"]')) return 'field'
  if (target.closest('[data-keys="page"]')) return 'page'
  return target.closest('button, a, [role="tab"]') ? 'button' : 'page'
}

/** Calls `deed` for the keys of the console while they are active. */
export function useKeys(active: boolean, deed: (deed: Deed) => void): void {
  const latest = useRef(deed)
  useEffect(() => {
    latest.current = deed
  })
  useEffect(() => {
    const down = (event: KeyboardEvent) => {
      const { key, repeat, ctrlKey, metaKey, altKey, target } = event
      // A button whose Enter or Space is held down would be pressed again and again.
      if (repeat && (key === 'Enter' || key === ' ') && target instanceof HTMLButtonElement) event.preventDefault()
      const found = deedOf({ key, repeat, ctrlKey, metaKey, altKey, at: placeOf(target) })
      // With the keys put away only the sheet on which they are taken up again stays.
      if (found === null || (!active && found !== 'help')) return
      event.preventDefault()
      latest.current(found)
    }
    const up = (event: KeyboardEvent) => {
      // Firefox presses a focused row's button when Space comes up, whatever became of its going down.
      if (event.key === ' ' && event.target instanceof HTMLElement && event.target.closest('[data-keys="page"]'))
        event.preventDefault()
    }
    document.addEventListener('keydown', down)
    document.addEventListener('keyup', up)
    document.addEventListener('mousedown', keepFocus)
    return () => {
      document.removeEventListener('mousedown', keepFocus)
      document.removeEventListener('keydown', down)
      document.removeEventListener('keyup', up)
    }
  }, [active])
}

/** A button that was clicked does not keep the focus, or Space would press it again instead of stopping the clock. */
function keepFocus(event: MouseEvent): void {
  if (event.target instanceof Element && event.target.closest('button:not([data-row])')) event.preventDefault()
}
