import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { LANGUAGES } from '#shared/meeting/languages.ts'
import type { Language } from '#shared/meeting/languages.ts'
import { FORMER_NAMES } from '#shared/reference/former-names.ts'
import { nameIn } from '#shared/reference/names.ts'
import { regionOf } from '#shared/reference/regions.ts'
import { isState, STATE_CODES } from '#shared/reference/state-code.ts'
import { UNITED_NATIONS_USAGE } from '#shared/reference/united-nations-usage.ts'

const SCRIPT: Readonly<Record<Language, RegExp>> = {
  ar: /^[\p{Script=Arabic} ()-]+$/u,
  zh: /^[\p{Script=Han}（）、]+$/u,
  en: /^[\p{Script=Latin} ’()-]+$/u,
  fr: /^[\p{Script=Latin} ’()-]+$/u,
  ru: /^[\p{Script=Cyrillic} ’()—-]+$/u,
  es: /^[\p{Script=Latin} ’()-]+$/u,
}
const FORMS = ['short', 'formal'] as const
const file = z.object({ countries: z.record(z.string(), z.union([z.string(), z.array(z.string())])) })
const require = createRequire(import.meta.url)

/** The package's first choice, as the generator reads it. */
const packaged = (language: Language): ReadonlyMap<string, string> => {
  const { countries } = file.parse(require(`i18n-iso-countries/langs/${language}.json`))
  return new Map(
    Object.entries(countries).map(([code, name]) => [code, ([name].flat()[0] ?? '').replaceAll("'", '’').trim()]),
  )
}

describe('the names of States', () => {
  it('are there for the 193 Member States, two observers, and two States beside them', () => {
    expect(STATE_CODES).toHaveLength(197)
    expect(STATE_CODES.filter((code) => regionOf(code) === null)).toEqual(['CK', 'NU', 'PS', 'VA'])
    expect(isState('EU')).toBe(false)
    expect(isState('toString')).toBe(false)
    expect(isState(null)).toBe(false)
  })

  it.each(LANGUAGES)('are whole, in the right script and all different: %s', (language) => {
    for (const form of FORMS) {
      const names = STATE_CODES.map((code) => nameIn(code, language, form))
      expect(names.filter((name) => !SCRIPT[language].test(name) || name !== name.trim() || / {2}/.test(name))).toEqual(
        [],
      )
      expect(new Set(names).size).toBe(names.length)
    }
  })

  it.each(LANGUAGES)('are those of the package but for the differences that are listed: %s', (language) => {
    const theirs = packaged(language)
    const usage = UNITED_NATIONS_USAGE[language]
    for (const code of STATE_CODES) {
      const difference = usage[code]
      expect([code, nameIn(code, language, 'short')]).toEqual([code, difference?.[1] ?? theirs.get(code)])
      if (difference) expect([code, theirs.get(code)]).toEqual([code, difference[0]])
    }
    expect(Object.keys(usage).filter((code) => !isState(code))).toEqual([])
    expect(Object.values(usage).filter(([base, name, source]) => base === name || source === '')).toEqual([])
  })

  it('are those the United Nations prints', () => {
    expect(LANGUAGES.map((language) => nameIn('IR', language, 'short'))).toEqual([
      'إيران (جمهورية - الإسلامية)',
      '伊朗伊斯兰共和国',
      'Iran (Islamic Republic of)',
      'Iran (République islamique d’)',
      'Иран (Исламская Республика)',
      'Irán (República Islámica del)',
    ])
    expect(nameIn('IR', 'en', 'formal')).toBe('Islamic Republic of Iran')
    expect(nameIn('CI', 'en', 'short')).toBe('Côte d’Ivoire')
    expect(nameIn('NL', 'en', 'short')).toBe('Netherlands (Kingdom of the)')
    expect(nameIn('PS', 'fr', 'short')).toBe('État de Palestine')
    expect(nameIn('JP', 'en', 'formal')).toBe('Japan')
  })

  it('are those of the time for a year gone by', () => {
    expect(nameIn('MK', 'en', 'short', 2016)).toBe('the former Yugoslav Republic of Macedonia')
    expect(nameIn('MK', 'en', 'short', 2019)).toBe('North Macedonia')
    expect(nameIn('TR', 'es', 'short', 2021)).toBe('Turquía')
    expect(nameIn('TR', 'es', 'formal', 2022)).toBe('República de Türkiye')
    for (const { short, formal } of FORMER_NAMES) {
      expect(LANGUAGES.filter((one) => !SCRIPT[one].test(short[one]) || !SCRIPT[one].test(formal[one]))).toEqual([])
    }
  })
})
