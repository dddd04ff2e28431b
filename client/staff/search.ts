/** What is left of a text when capitals, accents and punctuation do not count: "Côte d'Ivoire" is found by "cote divoire". */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[’'`.,()-]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

/** Whether each word of the query begins a word of the text, or the whole query stands somewhere in it. */
export function matches(text: string, query: string): boolean {
  const wanted = folded(query)
  if (wanted === '') return true
  const has = folded(text)
  if (has.includes(wanted)) return true
  const hasWords = has.split(' ')
  return wanted.split(' ').every((word) => hasWords.some((one) => one.startsWith(word)))
}
