export const LANGUAGES = ['en', 'fr', 'ar'] as const
export type Language = (typeof LANGUAGES)[number]

/** Each in its own words, since whoever looks for it may read no other. */
export const NAMES_OF_LANGUAGES: Readonly<Record<Language, string>> = {
  en: 'English',
  fr: 'Français',
  ar: 'العربية',
}

/** The locale numbers, dates and plurals follow. In Geneva a day comes before its month, whatever the language. */
export const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr', ar: 'ar-u-nu-latn' }

export type Direction = 'ltr' | 'rtl'
export const directionOf = (language: Language): Direction => (language === 'ar' ? 'rtl' : 'ltr')

const languageOf = (tag: string | null): Language | undefined =>
  LANGUAGES.find((language) => tag !== null && tag.toLowerCase().split('-')[0] === language)

/** The address bar wins (a screen on a wall is set up by its address), then the visitor's choice, then the browser's. */
export function chooseLanguage(query: string, stored: string | null, wanted: readonly string[]): Language {
  const asked = languageOf(new URLSearchParams(query).get('lang'))
  return asked ?? languageOf(stored) ?? wanted.map(languageOf).find((found) => found !== undefined) ?? 'en'
}
