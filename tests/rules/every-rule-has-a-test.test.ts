import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const TESTS = fileURLToPath(new URL('..', import.meta.url))
const RULES = readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8')

/** The rules as the page lists them: `- **LS5** _not yet_ …` keeps a place and is not in force. */
const listed = [...RULES.matchAll(/^- \*\*([A-Z]{2}\d+)\*\* (_not yet_)?/gm)].map(([, number = '', notYet]) => ({
  number,
  inForce: notYet === undefined,
}))

/** What begins a test's title: rule('LS2', …), law('LS2', …), test('LS2 …'), it(`LS2 …`). */
const CITES = /\b(?:rule|law|test|it|describe)(?:\.\w+)*\(\s*['"`]([A-Z]{2}\d+)\b/g

const sources = readdirSync(TESTS, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.test.ts'))
const cited = new Map<string, string>()
for (const path of sources) {
  for (const [, number = ''] of readFileSync(join(TESTS, path), 'utf8').matchAll(CITES)) cited.set(number, path)
}

test('docs/rules.md lists each rule once', () => {
  const numbers = listed.map(({ number }) => number)
  expect(numbers.length).toBeGreaterThan(35)
  expect(numbers.filter((number, index) => numbers.indexOf(number) !== index)).toEqual([])
})

test('every rule in force has a test whose title begins with its number', () => {
  expect(listed.filter(({ number, inForce }) => inForce && !cited.has(number)).map(({ number }) => number)).toEqual([])
})

test('no test cites a rule that docs/rules.md does not know', () => {
  const known = new Set(listed.map(({ number }) => number))
  expect([...cited].filter(([number]) => !known.has(number))).toEqual([])
})
