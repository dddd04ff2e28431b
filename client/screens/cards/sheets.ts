/** Two beside each other and four below: what fits an A4 sheet. */
const CARDS_PER_SHEET = 8

/** The cards of each sheet, in order. */
export function sheetsOf<Card>(cards: readonly Card[]): readonly (readonly Card[])[] {
  return Array.from({ length: Math.ceil(cards.length / CARDS_PER_SHEET) }, (_, sheet) =>
    cards.slice(sheet * CARDS_PER_SHEET, (sheet + 1) * CARDS_PER_SHEET),
  )
}

/** Whether only this very computer can reach the address. */
export function isLocal(origin: string): boolean {
  const { hostname } = new URL(origin)
  return (
    hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '[::1]' || hostname.startsWith('127.')
  )
}
