import * as fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { candidates, nearest } from '#server/sheets/spelling.ts'

const NAMES = candidates(['Kenya', 'Congo', 'Democratic Republic of the Congo', 'Côte d’Ivoire', 'Niger', 'Nigeria'])

it.each([
  ['Kenia', 'Kenya'],
  ['cote divoire', 'Côte d’Ivoire'],
  ['Nigeri', 'Niger'],
  ['Republic of the Congo', 'Democratic Republic of the Congo'],
  ['Atlantis', null],
])('the nearest name to “%s” is %s', (typed, name) => {
  expect(nearest(typed, NAMES)).toBe(name)
})

it('nothing is near to a text that is no name', () => {
  expect(nearest('Kenya '.repeat(1_000), NAMES)).toBeNull()
})

/** The number of letters to change, by the book. */
function distance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length
  const [head, tail] = [a.slice(1), b.slice(1)]
  if (a[0] === b[0]) return distance(head, tail)
  return 1 + Math.min(distance(head, b), distance(a, tail), distance(head, tail))
}

test('a name is near when no more than a quarter of its letters and one are wrong (seed 20160307, 2000 runs)', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(word, word, (typed, name) => {
      const near = distance(typed, name) <= Math.floor(typed.length / 4) + 1
      expect(nearest(typed, candidates([name]))).toBe(near ? name : null)
    }),
    { seed: 20_160_307, numRuns: 2_000 },
  )
})
