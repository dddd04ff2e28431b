import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type CatalogueName, cataloguesOf } from './catalogues.ts'
import { type Words, wordsFrom } from './words.ts'

/** The words of one screen in the language chosen; loads them if need be, while React shows the waiting face. */
export function useWords<Name extends CatalogueName>(name: Name): Words<Name> {
  const { i18n } = useTranslation([...cataloguesOf(name), 'common', 'refusals'])
  const { language } = i18n
  // The language is what makes these words others, though they are read from the catalogues.
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  return useMemo(() => wordsFrom(i18n, name), [i18n, name, language])
}
