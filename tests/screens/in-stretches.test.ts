import { setTimeout as turn } from 'node:timers/promises'
import { expect, it, vi } from 'vitest'
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
    inStretches(counting(12, taken), { found: resolve, failed: () => {} })
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
  const stop = inStretches(counting(12, taken), { found: () => (found = true), failed: () => {} })
  await new Promise<void>((resolve) => {
    const look = () => (taken.length > 0 ? resolve() : setTimeout(look))
    look()
  })
  stop()
  const left = taken.length
  // The turn in which it would have gone on, and one more.
  await turn()
  await turn()
  expect(taken).toHaveLength(left)
  expect(left).toBeLessThan(12)
  expect(found).toBe(false)
})

it('what fails says that it is over, and hides nothing', () => {
  vi.useFakeTimers()
  try {
    let over = false
    const failing = (function* (): Generator<void, number> {
      yield
      throw new Error('no such list')
    })()
    inStretches(failing, { found: () => {}, failed: () => (over = true) })
    expect(() => vi.runAllTimers()).toThrow('no such list')
    expect(over).toBe(true)
  } finally {
    vi.useRealTimers()
  }
})
