/** A name as it is compared: without accents, in small letters, with one kind of apostrophe, hyphen and space. */
export const plainly = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()

/** A heading or a word of ours as it is compared: its letters and digits alone. */
export const bare = (text: string): string => plainly(text).replace(/[^\p{L}\p{N}]/gu, '')

/** As much of a cell as is told of it: enough to find it in the sheet, and no more than a screen can bear. */
export const shortened = (text: string): string => (text.length > MOST_TOLD ? `${text.slice(0, MOST_TOLD)}…` : text)
const MOST_TOLD = 200

/** Texts among which the nearest one is looked for; prepared once. */
export type Candidates = readonly { readonly text: string; readonly plain: string }[]
export const candidates = (texts: readonly string[]): Candidates =>
  [...new Set(texts)].map((text) => ({ text, plain: plainly(text) }))

/** The one of several texts that was probably meant: one with few letters changed, else one that holds the other. */
export function nearest(typed: string, among: Candidates): string | null {
  if (typed.length > MOST_TOLD) return null
  const wanted = plainly(typed)
  const changed = fewestChanges(wanted, among)
  if (changed !== null || wanted.length < SHORTEST_HELD) return changed
  const holding = among.filter(({ plain }) => plain.length >= SHORTEST_HELD && holds(plain, wanted))
  const apart = ({ plain }: Candidates[number]) => Math.abs(plain.length - wanted.length)
  return holding.toSorted((a, b) => apart(a) - apart(b))[0]?.text ?? null
}

const SHORTEST_HELD = 4
/** Who has more letters wrong means something else. */
const MOST_CHANGED = 6
const holds = (a: string, b: string) => ` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `)

function fewestChanges(wanted: string, among: Candidates): string | null {
  let most = Math.min(Math.floor(wanted.length / 4) + 1, MOST_CHANGED)
  let best: string | null = null
  for (const { text, plain } of among) {
    const distance = distanceUpTo(most, wanted, plain)
    if (distance === null) continue
    best = text
    most = distance - 1
    if (distance === 0) break
  }
  return best
}

/**
 * Letters to add, take away or change (Levenshtein); null where that is more than `most`. Further than that from the
 * diagonal there is nothing near enough, so only a band along it is looked at.
 */
function distanceUpTo(most: number, a: string, b: string): number | null {
  if (Math.abs(a.length - b.length) > most) return null
  const beyond = most + 1
  const costs = Array.from({ length: b.length + 1 }, (_, column) => Math.min(column, beyond))
  for (let row = 1; row <= a.length; row += 1) {
    const from = Math.max(1, row - most)
    let diagonal = costs[from - 1] ?? beyond
    let before = from === 1 ? Math.min(row, beyond) : beyond
    costs[from - 1] = before
    let least = before
    for (let column = from; column <= Math.min(b.length, row + most); column += 1) {
      const above = column === row + most ? beyond : (costs[column] ?? beyond)
      const kept = a.charCodeAt(row - 1) === b.charCodeAt(column - 1)
      before = kept ? diagonal : Math.min(diagonal, above, before) + 1
      diagonal = costs[column] ?? beyond
      costs[column] = before
      if (before < least) least = before
    }
    if (least > most) return null
  }
  const distance = costs[b.length] ?? beyond
  return distance <= most ? distance : null
}
