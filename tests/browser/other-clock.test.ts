import { describe, expect, it } from 'vitest'
import { seconds } from '#shared/meeting/time.ts'
import { appearances, momentOn, spread, TOLERANCE, untilSeen } from './digits.ts'
import { atFloor, begin, callNext } from './floor.ts'
import { give, hallForEachTest } from './rig.ts'
import { fiveMinutesAhead, fiveMinutesBehind } from './wrong-clock.ts'

describe('a screen whose computer’s clock is five minutes off', () => {
  const hall = hallForEachTest()

  it('shows the same second as one that is right (CK3)', async () => {
    const { desk, display, console, settled } = hall()
    const right = await display()
    const ahead = await display({ before: fiveMinutesAhead })
    const behind = await display({ before: fiveMinutesBehind })
    const moderator = await console('moderator', { before: fiveMinutesAhead })
    const screens = [right, ahead, behind, moderator]
    const [now, wrong] = await Promise.all([right, ahead].map((page) => page.evaluate(() => Date.now())))
    expect(Math.round(((wrong ?? 0) - (now ?? 0)) / 60_000)).toBe(5)

    await begin(desk, { list: ['BO'], speakingTime: seconds(6) })
    await callNext(desk)
    await settled()
    const began = await momentOn(right)
    await give(desk, { type: 'StartClock', intervention: await atFloor(desk) })
    await Promise.all(screens.map((page) => untilSeen(page, '0:00', began)))

    const gaps = spread(await Promise.all(screens.map((page) => appearances(page, began))))
    expect([...gaps.keys()]).toEqual(expect.arrayContaining(['0:05', '0:04', '0:03', '0:02', '0:01', '0:00']))
    for (const [digits, gap] of gaps) expect(gap, `${digits} appears at the same moment`).toBeLessThan(TOLERANCE)
  })

  it('tells the time in the room and not its own (CK2)', async () => {
    const { console } = hall()
    const [right, ahead] = [await console(), await console('secretariat', { before: fiveMinutesAhead })]
    const shown = (page: typeof right) => page.getByLabel(/in the room$/).innerText()
    // Read again should the minute turn between the two readings.
    await expect.poll(async () => (await shown(right)) === (await shown(ahead)), { timeout: 5_000 }).toBe(true)
  })
})
