import type { Words } from '../../wording/words.ts'

/** An article of its own, a description, a number, or a list of names: none of these takes "the". */
const TAKES_NO_ARTICLE = /^(?:the|an?)\s|^\p{Ll}|^\d|,/u

/** "on behalf of the African Group", "on behalf of a group of States". */
export function behalfWording(group: string, { t }: Words<'display'>): string {
  return t(TAKES_NO_ARTICLE.test(group) ? 'common:behalf-plain' : 'common:behalf', { group })
}
