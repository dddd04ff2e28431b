/** What a key of the console does. */
const DEEDS = [
  'clock',
  'next',
  'end',
  'more-time',
  'less-time',
  'point-of-order',
  'absent',
  'take-back',
  'search',
  'help',
] as const
export type Deed = (typeof DEEDS)[number]

/** As much of a keyboard event as decides what it means. */
export type KeyPress = {
  readonly key: string
  readonly repeat: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  /** Where the focus is: keys do nothing in a field, an open box or a menu, and Space belongs to a focused button. */
  readonly at: 'page' | 'button' | 'field'
}

const BY_KEY: Readonly<Record<string, Deed>> = {
  ' ': 'clock',
  n: 'next',
  e: 'end',
  '+': 'more-time',
  '-': 'less-time',
  '\u2212': 'less-time',
  p: 'point-of-order',
  a: 'absent',
  u: 'take-back',
  '/': 'search',
  '?': 'help',
}

/** Each deed with the key printed for it, in the order of the help sheet. */
export const KEYS: readonly { readonly deed: Deed; readonly key: string }[] = [
  { deed: 'next', key: 'N' },
  { deed: 'clock', key: 'Space' },
  { deed: 'end', key: 'E' },
  { deed: 'more-time', key: '+' },
  { deed: 'less-time', key: '\u2212' },
  { deed: 'point-of-order', key: 'P' },
  { deed: 'absent', key: 'A' },
  { deed: 'take-back', key: 'U' },
  { deed: 'search', key: '/' },
  { deed: 'help', key: '?' },
]

/** What the key does here and now; null where it is nobody's business, and always null for a key that is held down. */
export function deedOf(press: KeyPress): Deed | null {
  if (press.repeat || press.ctrlKey || press.metaKey || press.altKey || press.at === 'field') return null
  if (press.key === ' ' && press.at === 'button') return null
  return BY_KEY[press.key.toLowerCase()] ?? null
}
