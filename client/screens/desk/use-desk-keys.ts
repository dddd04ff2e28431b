import { useEffect, useRef } from 'react'
import { type Part, partFor } from './keys.ts'

const within = (target: EventTarget | null, selector: string): boolean =>
  target instanceof Element && target.closest(selector) !== null

/** Calls `go` for a key that leads to a part of the desk. */
export function useDeskKeys(go: (part: Part) => void): void {
  const latest = useRef(go)
  useEffect(() => {
    latest.current = go
  })
  useEffect(() => {
    const down = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, target } = event
      if (document.querySelector('dialog:modal') !== null) return
      const inField = within(target, 'input, textarea, select')
      const inOpen = within(target, '[data-open="true"], .desk-entry')
      const part = partFor({ key, ctrlKey, metaKey, altKey, inField, inOpen })
      if (part === null) return
      // A letter is typed into the field that has just taken the focus.
      if (key.length > 1) event.preventDefault()
      latest.current(part)
    }
    // Before anybody else, since what Escape closes would no longer be there to be seen.
    document.addEventListener('keydown', down, { capture: true })
    return () => document.removeEventListener('keydown', down, { capture: true })
  }, [])
}

/** A finger has no use for a field that always has the focus: it would bring up the keyboard over everything else. */
const byFinger = (): boolean => matchMedia('(pointer: coarse)').matches

/** Gives the focus back to the search whenever what had it has gone away. */
export function useSearchFocus(search: () => HTMLElement | null): void {
  const latest = useRef(search)
  useEffect(() => {
    latest.current = search
  })
  useEffect(() => {
    if (byFinger()) return
    const back = () => {
      const idle = document.activeElement === document.body && document.querySelector('dialog:modal') === null
      if (idle) latest.current()?.focus()
    }
    back()
    const observer = new MutationObserver(back)
    observer.observe(document.body, { subtree: true, childList: true })
    const left = () => requestAnimationFrame(back)
    document.addEventListener('focusout', left)
    return () => {
      observer.disconnect()
      document.removeEventListener('focusout', left)
    }
  }, [])
}
