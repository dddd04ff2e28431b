import type { Language } from '../meeting/languages.ts'
import { FORMAL_AR } from './formal-names/ar.ts'
import { FORMAL_EN } from './formal-names/en.ts'
import { FORMAL_ES } from './formal-names/es.ts'
import { FORMAL_FR } from './formal-names/fr.ts'
import { FORMAL_RU } from './formal-names/ru.ts'
import { FORMAL_ZH } from './formal-names/zh.ts'
import type { FormalNames } from './formal-names/formal-names.ts'
import { FORMER_NAMES } from './former-names.ts'
import { SHORT_AR } from './short-names/ar.ts'
import { SHORT_EN } from './short-names/en.ts'
import { SHORT_ES } from './short-names/es.ts'
import { SHORT_FR } from './short-names/fr.ts'
import { SHORT_RU } from './short-names/ru.ts'
import { SHORT_ZH } from './short-names/zh.ts'
import type { StateCode } from './state-code.ts'

/** "Iran (Islamic Republic of)" or "Islamic Republic of Iran". */
export type NameForm = 'short' | 'formal'

const SHORT: Readonly<Record<Language, Readonly<Record<StateCode, string>>>> = {
  ar: SHORT_AR,
  zh: SHORT_ZH,
  en: SHORT_EN,
  fr: SHORT_FR,
  ru: SHORT_RU,
  es: SHORT_ES,
}
const FORMAL: Readonly<Record<Language, FormalNames>> = {
  ar: FORMAL_AR,
  zh: FORMAL_ZH,
  en: FORMAL_EN,
  fr: FORMAL_FR,
  ru: FORMAL_RU,
  es: FORMAL_ES,
}

/** What the United Nations calls a State: today, or in a year gone by. */
export function nameIn(code: StateCode, language: Language, form: NameForm, year?: number): string {
  const former = year === undefined ? undefined : FORMER_NAMES.find((one) => one.code === code && year <= one.until)
  if (former) return former[form][language]
  const short = SHORT[language][code]
  return form === 'short' ? short : (FORMAL[language][code] ?? short)
}
