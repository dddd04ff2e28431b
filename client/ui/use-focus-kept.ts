import { useEffect } from 'react'

/**
 * A control may go away under the focus: its button has done its work, its row was called. Then the place it stood in
 * takes the focus, so that Tab goes on from there; without this it would begin again at the top of the page.
 */
export function useFocusKept(): void {
  useEffect(() => {
    let held: { readonly control: Element; readonly place: HTMLElement | null } | null = null
    const remember = ({ target }: FocusEvent) => {
      held =
        target instanceof Element ? { control: target, place: target.closest('ol, [role="tabpanel"], section') } : null
    }
    const observer = new MutationObserver(() => {
      if (held === null || held.control.isConnected || document.activeElement !== document.body) return
      const { place } = held
      if (place === null || !place.isConnected) return
      const row = place.querySelector<HTMLElement>('[data-row][tabindex="0"]')
      const next = place.tagName === 'OL' && row !== null ? row : place
      if (next === place) place.tabIndex = -1
      next.focus({ preventScroll: true })
    })
    document.addEventListener('focusin', remember)
    observer.observe(document.body, { subtree: true, childList: true })
    return () => {
      observer.disconnect()
      document.removeEventListener('focusin', remember)
    }
  }, [])
}
