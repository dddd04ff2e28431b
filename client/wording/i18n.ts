import { createInstance, type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { type CatalogueName, cataloguesOf } from './catalogues.ts'
import { chooseLanguage, directionOf, type Language, LANGUAGES } from './language.ts'

const STORED = 'rostrum.language'

/** One file per language and screen, so that a screen loads its own words in one language and nothing else. */
const files = import.meta.glob<Record<string, unknown>>('./*/*.json', { import: 'default' })

function stored(): string | null {
  try {
    return localStorage.getItem(STORED)
  } catch {
    return null
  }
}

/** Remembers the visitor's choice and changes to it at once. */
export function speak(catalogues: i18n, language: Language): void {
  try {
    localStorage.setItem(STORED, language)
  } catch {
    // Without storage the choice lasts as long as the tab.
  }
  void catalogues.changeLanguage(language)
}

/** Loads the words of the first screen in the visitor's language, and keeps the page's own language and direction right. */
export async function openCatalogues(first: CatalogueName): Promise<i18n> {
  const catalogues = createInstance()
  catalogues.on('languageChanged', (code) => {
    const language = LANGUAGES.find((known) => known === code) ?? 'en'
    document.documentElement.lang = language
    document.documentElement.dir = directionOf(language)
  })
  await catalogues
    .use({
      type: 'backend',
      init: () => undefined,
      read: (language: string, name: string, done: (error: Error | null, found: object | null) => void) => {
        // A catalogue that is missing is given in English at once: an empty one would count as loaded, and keys would show.
        const load = files[`./${language}/${name}.json`] ?? files[`./en/${name}.json`]
        if (load === undefined) done(null, {})
        else
          load().then(
            (found) => done(null, found),
            (error) => done(error, null),
          )
      },
    })
    .use(initReactI18next)
    .init({
      lng: chooseLanguage(location.search, stored(), navigator.languages),
      supportedLngs: [...LANGUAGES],
      // French and Arabic are complete, which a test checks; what a later screen lacks is said in English.
      fallbackLng: { en: [], fr: [], default: ['en'] },
      ns: ['common', 'refusals', ...cataloguesOf(first)],
      defaultNS: 'common',
      partialBundledLanguages: true,
      interpolation: { escapeValue: false },
      react: { useSuspense: true },
    })
  return catalogues
}
