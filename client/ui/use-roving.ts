import { type RefObject, useEffect, useState } from 'react'

/** How far Page Up and Page Down go. */
const PAGE = 10

/**
 * One tab stop for a list of rows: arrows, Home, End and Page keys go along the elements marked `data-row` in it. Gives
 * the row to which Tab comes back, which is the first until one was visited.
 */
export function useRoving(list: RefObject<HTMLElement | null>, ids: readonly string[]): string | null {
  const [visited, setVisited] = useState<string | null>(null)
  const empty = ids.length === 0
  useEffect(() => {
    const element = list.current
    if (element === null || empty) return
    const visit = (event: FocusEvent) => {
      const row = rowOf(event.target)
      if (row) setVisited(row.dataset['row'] ?? null)
    }
    element.addEventListener('keydown', goAlong)
    element.addEventListener('focusin', visit)
    return () => {
      element.removeEventListener('keydown', goAlong)
      element.removeEventListener('focusin', visit)
    }
  }, [list, empty])
  return visited !== null && ids.includes(visited) ? visited : (ids[0] ?? null)
}

const rowOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof HTMLElement && target.dataset['row'] !== undefined ? target : null

function goAlong(event: KeyboardEvent): void {
  const from = rowOf(event.target)
  if (event.altKey || event.ctrlKey || event.metaKey || !from || !(event.currentTarget instanceof HTMLElement)) return
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')]
  const to = rows[goal(event.key, rows.indexOf(from), rows.length)]
  if (to === undefined || to === from) return
  event.preventDefault()
  to.focus()
  to.scrollIntoView({ block: 'nearest' })
}

function goal(key: string, from: number, count: number): number {
  switch (key) {
    case 'ArrowDown':
      return from + 1
    case 'ArrowUp':
      return from - 1
    case 'PageDown':
      return Math.min(from + PAGE, count - 1)
    case 'PageUp':
      return Math.max(from - PAGE, 0)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return from
  }
}
