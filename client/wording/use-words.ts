import { createContext, use, useMemo, useSyncExternalStore } from 'react'
import { type CatalogueName, filesOf } from './catalogues.ts'
import type { Catalogues } from './i18n.ts'
import { type Words, wordsFrom } from './words.ts'

export const CataloguesContext = createContext<Catalogues | null>(null)

export function useCatalogues(): Catalogues {
  const catalogues = use(CataloguesContext)
  if (catalogues === null) throw new Error('A screen was shown without its words.')
  return catalogues
}

/** The words of one screen in the language chosen; loads them if need be, while React shows the waiting face. */
export function useWords<Name extends CatalogueName>(name: Name): Words<Name> {
  const catalogues = useCatalogues()
  const language = useSyncExternalStore(catalogues.onChange, catalogues.language)
  // All are asked for before any is waited for; and `use` is called whether or not they are there, as React counts on.
  const loading = filesOf(name).map((file) => catalogues.loading(language, file))
  for (const file of loading) use(file)
  return useMemo(() => wordsFrom(catalogues.texts(language), language, name), [catalogues, language, name])
}
