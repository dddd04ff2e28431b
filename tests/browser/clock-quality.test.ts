import { describe, expect, it } from 'vitest'
import { hallForEachTest } from './rig.ts'

describe('a screen', () => {
  const hall = hallForEachTest()

  const told = async () => {
    const page = await (await fetch(`${hall().rig.url}/metrics`)).text()
    const [, count] = /^rostrum_screen_clock_seconds_count (\d+)$/m.exec(page) ?? []
    return Number(count)
  }

  it('tells the server how good its clock is, once a measurement and with no message of its own (CK3)', async () => {
    const screen = await hall().display()
    expect(await told()).toBe(0)
    // As when a tablet is taken up again, which measures anew.
    const measureAgain = () => screen.evaluate(() => void window.dispatchEvent(new Event('pageshow')))
    await expect.poll(() => measureAgain().then(told), { timeout: 20_000 }).toBe(1)
    await expect.poll(() => measureAgain().then(told), { timeout: 20_000 }).toBe(2)
  })
})
