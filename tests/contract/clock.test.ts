import { describe, expect, it } from 'vitest'
import { asInstant } from '#shared/meeting/time.ts'
import { systemClock } from '#server/clock.ts'

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
