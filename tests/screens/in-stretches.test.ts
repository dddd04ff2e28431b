import { expect, it } from 'vitest'
import { inStretches } from '#client/clock/in-stretches.ts'

/** So many steps, each of which takes a moment. */
function* counting(steps: number, taken: number[]): Generator<void, number> {
  for (let step = 1; step <= steps; step += 1) {
    const until = performance.now() + 3
    while (performance.now() < until);
    taken.push(step)
    yield
  }
  return steps
}

it('what takes long is done in stretches, with room for something else in between, and comes out whole', async () => {
  const taken: number[] = []
  const seen: number[] = []
  const found = await new Promise<number>((resolve) => {
    inStretches(counting(12, taken), resolve)
    const look = () => {
      seen.push(taken.length)
      if (taken.length < 12) setTimeout(look)
    }
    look()
  })
  expect(found).toBe(12)
  // At first nothing is done, and later only a part of it.
  expect(seen[0]).toBe(0)
  expect(seen.some((count) => count > 0 && count < 12)).toBe(true)
})

it('what nobody waits for any more is left unfinished', async () => {
  const taken: number[] = []
  let found = false
  const stop = inStretches(counting(12, taken), () => (found = true))
  await new Promise<void>((resolve) => {
    const look = () => (taken.length > 0 ? resolve() : setTimeout(look))
    look()
  })
  stop()
  const left = taken.length
  await new Promise((resolve) => setTimeout(resolve))
  await new Promise((resolve) => setTimeout(resolve))
  expect(taken).toHaveLength(left)
  expect(left).toBeLessThan(12)
  expect(found).toBe(false)
})
