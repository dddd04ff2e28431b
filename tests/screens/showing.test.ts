import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { showing } from '#client/connection/showing.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** What happened to come in, and what of it was shown. */
function screen() {
  const shown: number[] = []
  let newest = 0
  const paced = showing(() => shown.push(newest))
  return {
    shown,
    hear: () => {
      newest += 1
      paced.soon()
    },
    atOnce: paced.atOnce,
    stop: paced.stop,
  }
}

test('what comes by itself is shown at once', async () => {
  const { shown, hear } = screen()
  hear()
  expect(shown).toEqual([1])
  await vi.advanceTimersByTimeAsync(1_000)
  hear()
  expect(shown).toEqual([1, 2])
})

test('of what comes thick and fast the newest is shown, and nothing is left out in the end', async () => {
  const { shown, hear } = screen()
  for (let press = 0; press < 100; press += 1) {
    hear()
    await vi.advanceTimersByTimeAsync(5)
  }
  expect(shown.length).toBeLessThanOrEqual(12)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(shown.at(-1)).toBe(100)
})

test('nothing is shown any more once the screen is gone', async () => {
  const { shown, hear, stop } = screen()
  hear()
  hear()
  stop()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(shown).toEqual([1])
})

test('whoever has an answer is shown what it speaks of at once, and what comes after it as ever', async () => {
  const { shown, hear, atOnce } = screen()
  hear()
  hear()
  atOnce()
  expect(shown).toEqual([1, 2])
  atOnce()
  expect(shown).toEqual([1, 2])
  hear()
  expect(shown).toEqual([1, 2])
  await vi.advanceTimersByTimeAsync(1_000)
  expect(shown).toEqual([1, 2, 3])
})
