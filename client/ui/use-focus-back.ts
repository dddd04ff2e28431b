import { type RefObject, useLayoutEffect, useRef } from 'react'

/**
 * When what was open below a row is put away, and the focus with it, the row takes the focus back; where the row itself
 * is gone from the list, the one that now stands in its place does.
 */
export function useFocusBack(list: RefObject<HTMLElement | null>, opened: string | null, ids: readonly string[]): void {
  const before = useRef<{ readonly opened: string | null; readonly index: number }>({ opened: null, index: -1 })
  useLayoutEffect(() => {
    const { opened: closed, index } = before.current
    const at = opened === null ? -1 : ids.indexOf(opened)
    // A row that is called leaves the list before it is put away, and its place counts still.
    before.current = { opened, index: at < 0 && opened === closed ? index : at }
    if (closed === null || opened !== null || document.activeElement !== document.body) return
    const row = ids.includes(closed) ? closed : ids[Math.min(index, ids.length - 1)]
    list.current?.querySelector<HTMLElement>(`[data-row="${row}"]`)?.focus({ preventScroll: true })
  })
}
