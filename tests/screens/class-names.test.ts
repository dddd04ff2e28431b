import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const client = fileURLToPath(new URL('../../client/', import.meta.url))
const paths = readdirSync(client, { recursive: true, encoding: 'utf8' })
const filesOf = (kind: '.css' | '.tsx') =>
  paths.filter((path) => path.endsWith(kind)).map((path) => ({ path, text: readFileSync(client + path, 'utf8') }))

/** Which screen a file is of; everything that screens share is one more place. */
const placeOf = (path: string) => /^screens\/([^/]+)\//.exec(path)?.[1] ?? 'shared'

/** The class names that the components of each place give their elements. */
function givenBy(): ReadonlyMap<string, ReadonlySet<string>> {
  const given = new Map<string, Set<string>>()
  for (const { path, text } of filesOf('.tsx')) {
    const names = given.get(placeOf(path)) ?? new Set<string>()
    for (const [, plain, reckoned] of text.matchAll(/className=(?:"([^"]*)"|\{(.*)\})/g)) {
      const texts = plain ?? [...(reckoned ?? '').matchAll(/['"`]([^'"`]*)['"`]/g)].map(([, one]) => one).join(' ')
      for (const [name] of texts.replaceAll(/\$\{[^}]*\}?/g, '').matchAll(/[a-z][\w-]*/g)) names.add(name)
    }
    given.set(placeOf(path), names)
  }
  return given
}

const selectorsOf = (css: string): readonly string[] =>
  [...css.replaceAll(/\/\*[^]*?\*\//g, '').matchAll(/([^{};]+)\{/g)]
    .map(([, selectors = '']) => selectors.trim())
    .filter((selectors) => !selectors.startsWith('@'))
    // Only commas between selectors, and not those within brackets.
    .flatMap((selectors) => selectors.split(/,(?![^(]*\))/))

/** A style sheet stays when another screen is shown in the same tab, so it may touch nothing but its own screen. */
describe('a screen’s style sheet', () => {
  const given = givenBy()

  it.each(
    filesOf('.css')
      .filter(({ path }) => placeOf(path) !== 'shared')
      .map(({ path, text }) => [path, text] as const),
  )('%s names something of its own screen in every rule', (path, text) => {
    const elsewhere = [...given].filter(([place]) => place !== placeOf(path)).map(([, names]) => names)
    const own = (name: string) => elsewhere.every((names) => !names.has(name))
    const loose = selectorsOf(text).filter((selector) => {
      const names = [...selector.replaceAll(/:(?:is|not)\([^)]*\)/g, '').matchAll(/\.([a-z][\w-]*)/g)]
      return !names.some(([, name = '']) => own(name))
    })
    expect(loose).toEqual([])
  })
})
