import type { CatalogueName } from './catalogues.ts'
import type { Words } from './words.ts'

/**
 * What takes no "the" in English: an article of its own, a description, a list of names, a number of States, and an
 * acronym that is spoken as a word (ASEAN, CELAC).
 */
const TAKES_NO_ARTICLE = /^(?:the|an?)\s|^\p{Ll}|^\d|,|^[A-Z]{4,}$/u

/** "on behalf of the African Group", "on behalf of ASEAN". Other languages write both alike. */
export function behalfWording<Name extends CatalogueName>(group: string, { t }: Words<Name>): string {
  return t(TAKES_NO_ARTICLE.test(group) ? 'common:behalf-plain' : 'common:behalf', { group })
}
