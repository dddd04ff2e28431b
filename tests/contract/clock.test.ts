import { describe, expect, it } from 'vitest'
import { asInstant } from '#shared/meeting/time.ts'
import { pacedClock, systemClock } from '#server/clock.ts'
import { manualClock } from '../room/manual-clock.ts'

describe('the clock of the server', () => {
  it('[CK2] is never earlier than what is recorded, and never goes back', () => {
    const recorded = asInstant(Date.now() + 3_600_000)
    const clock = systemClock(recorded)
    let last = clock.now()
    expect(last).toBeGreaterThanOrEqual(recorded)
    for (let look = 0; look < 10_000; look += 1) {
      const now = clock.now()
      expect(now).toBeGreaterThanOrEqual(last)
      expect(Number.isInteger(now)).toBe(true)
      last = now
    }
  })

  it('rings at the moment, not before, and not when called off', async () => {
    const clock = systemClock(asInstant(0))
    const start = clock.now()
    const rung: string[] = []
    const callOff = clock.alarm(asInstant(start + 5), () => rung.push('called off'))
    callOff()
    await new Promise<void>((resolve) => {
      clock.alarm(asInstant(start + 20), () => {
        rung.push('rung')
        expect(clock.now()).toBeGreaterThanOrEqual(start + 20)
        resolve()
      })
      clock.alarm(asInstant(start - 1_000), () => rung.push('overdue'))
    })
    expect(rung).toEqual(['overdue', 'rung'])
  })
})

describe('the clock of a rehearsal', () => {
  const START = asInstant(1_000_000)

  it('[CK2] runs as fast as it is told, without a jump when that changes', () => {
    const real = manualClock(5_000)
    const clock = pacedClock(real, START, 20)
    expect(clock.now()).toBe(START)
    real.advance(100)
    expect(clock.now()).toBe(START + 2_000)
    clock.setPace(1)
    expect(clock.now()).toBe(START + 2_000)
    real.advance(100)
    clock.setPace(60)
    real.advance(100)
    expect(clock.now()).toBe(START + 2_000 + 100 + 6_000)
  })

  it('rings at its own moment, also where the pace changes meanwhile', () => {
    for (const speed of [1, 1.1, 3, 7.3, 20, 60]) {
      const real = manualClock(5_000)
      const clock = pacedClock(real, START, speed)
      const rung: number[] = []
      for (const wait of [1, 7, 20, 333, 5_000])
        clock.alarm(asInstant(START + wait), () => rung.push(clock.now() - START - wait))
      clock.alarm(asInstant(START + 400), () => rung.push(Infinity))()
      for (const next of [2, 13, speed]) {
        real.advance(7)
        clock.setPace(next)
      }
      real.advance(10_000)
      expect(rung).toHaveLength(5)
      for (const late of rung) {
        expect(late).toBeGreaterThanOrEqual(0)
        expect(late).toBeLessThanOrEqual(60)
      }
      expect(real.set).toBe(0)
    }
  })
})
