/** The parts of the desk that a key leads to. */
export const PARTS = ['search', 'claims', 'arrivals', 'list'] as const
export type Part = (typeof PARTS)[number]

/** Keys that no browser needs, since letters belong to the search. */
export const KEY_OF: Readonly<Record<Part, string>> = { search: 'Esc', claims: 'F2', arrivals: 'F4', list: 'F8' }

/** As much of a keyboard event as decides what it means. */
export type KeyPress = {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  /** The focus is where something is typed. */
  readonly inField: boolean
  /** The focus is in something that is open, and that Escape closes. */
  readonly inOpen: boolean
}

/** Where a key leads; null where it is the business of what has the focus. A letter typed anywhere is searched for. */
export function partFor({ key, ctrlKey, metaKey, altKey, inField, inOpen }: KeyPress): Part | null {
  if (ctrlKey || metaKey || altKey) return null
  if (key === 'Escape') return inOpen ? null : 'search'
  const part = PARTS.find((one) => KEY_OF[one] === key)
  if (part) return part
  return !inField && /^[\p{L}\p{N}]$/u.test(key) ? 'search' : null
}
