import { describe, expect, it, test } from 'vitest'
import { compileCatalogue, type Compiled } from '#client/wording/compile-catalogue.ts'
import { type Language, LOCALES } from '#client/wording/language.ts'
import { countings, fieldsOf, formsOf } from './message.ts'
import { CATALOGUES } from './words-in.ts'

const translations = (['fr', 'ar'] as const).flatMap((language) =>
  Object.entries(CATALOGUES[language]).map(([name, written]) => [language, name, compileCatalogue(written)] as const),
)
const english = Object.entries(CATALOGUES.en).map(([name, written]) => ['en', name, compileCatalogue(written)] as const)
const englishOf = (name: string): Compiled => english.find(([, known]) => known === name)?.[2] ?? {}

/** French tells millions apart, of which no meeting has any; other languages have a form for none that may do without. */
const neverSaid = (language: Language, form: string) => form === 'zero' || (language === 'fr' && form === 'many')

describe.each(translations)('%s %s', (_language, name, texts) => {
  it('says all that the English catalogue says, and nothing else', () => {
    expect(Object.keys(texts).toSorted()).toEqual(Object.keys(englishOf(name)).toSorted())
  })

  it('fills the same fields into each sentence', () => {
    for (const [key, said] of Object.entries(englishOf(name))) {
      expect(fieldsOf(texts[key] ?? []), key).toEqual(fieldsOf(said))
    }
  })

  it('counts where the English catalogue counts', () => {
    for (const [key, said] of Object.entries(englishOf(name))) {
      const counted = (message: typeof said) => countings(message).map(({ field, kind }) => `${field} ${kind}`)
      expect(counted(texts[key] ?? []), key).toEqual(counted(said))
    }
  })
})

describe.each([...english, ...translations])('%s %s', (language, _name, texts) => {
  it('has every form of what is counted that its language tells apart', () => {
    for (const [key, message] of Object.entries(texts)) {
      for (const { kind, forms } of countings(message)) {
        const { pluralCategories } = new Intl.PluralRules(LOCALES[language], { type: kind }).resolvedOptions()
        const needed = pluralCategories.filter((form) => !neverSaid(language, form))
        const named = Object.keys(forms).filter((form) => !/^\d+$/.test(form))
        expect(named, key).toEqual(expect.arrayContaining(needed))
        expect([...pluralCategories], `${key} has no form that is never chosen`).toEqual(expect.arrayContaining(named))
      }
    }
  })

  it('has no empty text, but where nothing is to be said of none', () => {
    for (const [key, message] of Object.entries(texts)) {
      for (const form of formsOf(message)) expect(form.join('').trim(), key).not.toBe('')
    }
  })
})

test('a field in two braces is not taken for one', () => {
  expect(() => compileCatalogue({ face: { left: '{{time}} left' } })).toThrow('“face.left” cannot be read')
  expect(() => compileCatalogue({ left: '{time left' })).toThrow('“left” cannot be read: {time left')
})
