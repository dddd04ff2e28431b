import { describe, expect, it, test } from 'vitest'
import { LOCALES } from '#client/wording/language.ts'
import { CATALOGUES } from './words-in.ts'

const PLURAL = /_(?:ordinal_)?(?:zero|one|two|few|many|other)$/

/** Every text of a catalogue by the path of its key. */
function textsOf(tree: object, path: readonly string[] = []): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[[...path, key].join('.'), value]] : textsOf(value, [...path, key]),
  )
}

const stem = (key: string): string => key.replace(PLURAL, '')
const stemsOf = (tree: object): string[] => [...new Set(textsOf(tree).map(([key]) => stem(key)))].toSorted()
const fieldsOf = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, field]) => field ?? '').toSorted()

const screens = Object.entries(CATALOGUES.en)
const translations = [
  ...Object.entries(CATALOGUES.fr).map(([name, tree]) => ['fr', name, tree] as const),
  ...Object.entries(CATALOGUES.ar).map(([name, tree]) => ['ar', name, tree] as const),
]

describe.each(translations)('%s %s', (language, name, tree) => {
  const english: object = screens.find(([known]) => known === name)?.[1] ?? {}

  it('says all that the English catalogue says, and nothing else', () => {
    expect(stemsOf(tree)).toEqual(stemsOf(english))
  })

  it('fills the same fields into each sentence', () => {
    for (const [key, text] of textsOf(tree)) {
      const sentence = `${key}: ${text}`
      const wanted = textsOf(english).flatMap(([known, said]) => (stem(known) === stem(key) ? fieldsOf(said) : []))
      // A plural form may spell the number out, and for none at all say something else.
      if (PLURAL.test(key)) expect(wanted, sentence).toEqual(expect.arrayContaining(fieldsOf(text)))
      else expect(fieldsOf(text), sentence).toEqual(wanted)
    }
  })

  it('has every plural form its language tells apart', () => {
    const { pluralCategories } = new Intl.PluralRules(LOCALES[language]).resolvedOptions()
    const counted = textsOf(tree).filter(([key]) => PLURAL.test(key) && !key.includes('_ordinal_'))
    // French tells millions apart, of which no meeting has any.
    const needed = pluralCategories.filter((category) => !(language === 'fr' && category === 'many'))
    for (const key of new Set(counted.map(([counting]) => stem(counting)))) {
      const forms = counted.filter(([form]) => stem(form) === key).map(([form]) => form.replace(/^.*_/, ''))
      expect(forms.toSorted(), key).toEqual(expect.arrayContaining(needed.filter((form) => form !== 'zero')))
    }
  })
})

test('no text is empty', () => {
  const all = [...screens.map(([name, tree]) => ['en', name, tree] as const), ...translations]
  for (const [language, name, tree] of all) {
    const needed = textsOf(tree).filter(([key]) => !key.endsWith('_zero'))
    for (const [key, text] of needed) expect(text.trim(), `${language}/${name}: ${key}`).not.toBe('')
  }
})
