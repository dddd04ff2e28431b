import { flushSync } from 'react-dom'

/** A row that is moved takes what has the focus in it out of the page and puts it in again. */
export function keepingFocus(move: () => void): void {
  const held = document.activeElement
  flushSync(move)
  if (held instanceof HTMLElement && held.isConnected) held.focus()
}
