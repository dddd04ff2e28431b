import { readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Plugin } from 'vite'
import { compileCatalogue, type Written } from './compile-catalogue.ts'

const CATALOGUE = /\/client\/wording\/[a-z]{2}\/[a-z-]+\.json$/

const written = (text: string): Written => JSON.parse(text)

/** For Vite: hands the catalogues to the screens compiled. What a language does not say yet is said in English. */
export function catalogueFiles(): Plugin {
  return {
    name: 'rostrum:catalogues',
    enforce: 'pre',
    async transform(code, id) {
      if (!CATALOGUE.test(id)) return null
      const english = join(dirname(id), '..', 'en', basename(id))
      this.addWatchFile(english)
      const fallback = compileCatalogue(written(await readFile(english, 'utf8')))
      return { code: JSON.stringify({ ...fallback, ...compileCatalogue(written(code)) }), map: null }
    },
  }
}
