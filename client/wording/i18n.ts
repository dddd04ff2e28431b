import { type I18n, setupI18n } from '@lingui/core'
import { fetched, known } from '../own-file.tsx'
import { type CatalogueName, filesOf } from './catalogues.ts'
import type { Compiled } from './compile-catalogue.ts'
import { chooseLanguage, directionOf, type Language, LOCALES } from './language.ts'

const STORED = 'rostrum.language'

/** One file per language and screen, so that a screen loads its own words in one language and nothing else. */
const files = import.meta.glob<Compiled>('./*/*.json', { import: 'default' })

/** The texts of the screens, as far as they have been loaded. */
export type Catalogues = {
  readonly language: () => Language
  /** The texts of a language. */
  readonly texts: (language: Language) => I18n
  /** Fulfilled once that catalogue is there in that language; the same promise whenever it is asked for. */
  readonly loading: (language: Language, name: CatalogueName) => Promise<void>
  /** Has the words of a screen on their way before it is shown. */
  readonly expect: (screen: CatalogueName) => void
  /** Changes to a language once its texts are there, and remembers that as the visitor's choice. */
  readonly speak: (language: Language) => void
  /** Calls back when the language has changed; returns how to stop. */
  readonly onChange: (listener: () => void) => () => void
}

function stored(): string | null {
  try {
    return localStorage.getItem(STORED)
  } catch {
    return null
  }
}

function store(language: Language): void {
  try {
    localStorage.setItem(STORED, language)
  } catch {
    // Without storage the choice lasts as long as the tab.
  }
}

/** Texts with the name of their catalogue before their key, as they are looked up. */
export const namedTexts = (name: string, texts: Compiled): Compiled =>
  Object.fromEntries(Object.entries(texts).map(([key, text]) => [`${name}:${key}`, text]))

function catalogues(first: Language): Catalogues {
  const spoken = new Map<Language, I18n>()
  const listeners = new Set<() => void>()
  const asked = new Map<string, Promise<void>>()
  const names = new Set<CatalogueName>()
  let chosen = first
  let language = first

  const texts = (of: Language): I18n => {
    const found = spoken.get(of) ?? setupI18n({ locale: of, locales: LOCALES[of], messages: { [of]: {} } })
    spoken.set(of, found)
    return found
  }
  const load = async (of: Language, name: CatalogueName) => {
    const fetch = files[`./${of}/${name}.json`] ?? files[`./en/${name}.json`]
    if (fetch !== undefined) texts(of).load(of, namedTexts(name, await fetched(fetch)))
  }
  const loading = (of: Language, name: CatalogueName) => {
    names.add(name)
    const file = `${of}/${name}`
    const before = asked.get(file)
    if (before !== undefined) return before
    const coming = known(load(of, name))
    asked.set(file, coming)
    return coming
  }
  const change = async (wanted: Language) => {
    chosen = wanted
    await Promise.all([...names].map((name) => loading(wanted, name)))
    // Of two choices in quick succession the later one counts.
    if (chosen !== wanted) return
    language = wanted
    showLanguage(language)
    for (const listener of listeners) listener()
  }
  return {
    language: () => language,
    texts,
    loading,
    expect: (screen) => {
      for (const name of filesOf(screen)) void loading(language, name)
    },
    speak: (wanted) => {
      store(wanted)
      void change(wanted)
    },
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The page's own language and direction, which browsers and screen readers go by. */
function showLanguage(language: Language): void {
  document.documentElement.lang = language
  document.documentElement.dir = directionOf(language)
}

/** Loads the words of the first screen in the visitor's language, and keeps the page's own language right from then on. */
export async function openCatalogues(first: CatalogueName): Promise<Catalogues> {
  const language = chooseLanguage(location.search, stored(), navigator.languages)
  const opened = catalogues(language)
  showLanguage(language)
  await Promise.all(filesOf(first).map((name) => opened.loading(language, name)))
  return opened
}
