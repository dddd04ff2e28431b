import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { seconds } from '#shared/meeting/time.ts'
import { appearances, digitsOn, momentOn, spread, TOLERANCE, untilDigits, untilSeen } from './digits.ts'
import { begin } from './floor.ts'
import { type Hall, hallForEachTest } from './rig.ts'

/** The last seconds of a turn, which every screen shows. */
const LAST_SECONDS = ['0:04', '0:03', '0:02', '0:01', '0:00']

/** The name plate that a screen shows for whoever has the floor. */
const nameOn = {
  console: (page: Page) => page.getByRole('region', { name: 'Now' }).getByRole('heading', { level: 2 }),
  display: (page: Page) => page.getByRole('heading', { level: 1 }),
  phone: (page: Page) => page.getByRole('region', { name: 'Who has the floor' }),
}

const press = (page: Page, name: string) => page.getByRole('button', { name }).first().click()

async function screens({ console, display, phone }: Hall) {
  const [moderator, screen, kenya, senegal] = [await console(), await display(), await phone('KE'), await phone('SN')]
  return { moderator, screen, kenya, senegal, all: [moderator, screen, kenya, senegal] }
}

describe('a console, a projected screen and two phones', () => {
  const hall = hallForEachTest()

  it('agree on the name and on the digit through call, start, pause, resume, cut and next (CK1, CK3, FL2, FL4, FL5)', async () => {
    const { desk, settled } = hall()
    const { moderator, screen, kenya, senegal, all } = await screens(hall())
    await begin(desk, { list: ['KE', 'SN', 'BO'], speakingTime: seconds(8) })
    await settled()

    const agreeOnDigits = async () => {
      await settled()
      const shown = await Promise.all(all.map(digitsOn))
      expect(new Set(shown)).toEqual(new Set([shown[0]]))
      return shown[0]
    }

    await press(moderator, 'Give the floor to Kenya')
    await kenya.getByRole('heading', { name: 'You have the floor' }).waitFor()
    await settled()
    expect(await nameOn.console(moderator).innerText()).toBe('Kenya')
    expect(await nameOn.display(screen).innerText()).toBe('Kenya')
    expect(await nameOn.phone(senegal).innerText()).toContain('Kenya')
    const called = [moderator, screen, senegal]
    expect(await Promise.all(called.map(digitsOn))).toEqual(['0:08', '0:08', '0:08'])

    await press(moderator, 'Start the clock')
    await untilDigits(moderator, '0:06')
    await press(moderator, 'Pause')
    await kenya.getByText('the clock stands still').waitFor()
    const paused = await agreeOnDigits()
    expect(paused).toMatch(/^0:0[56]$/)

    const resumed = await momentOn(moderator)
    await press(moderator, 'Resume the clock')
    await Promise.all(all.map((page) => untilSeen(page, '0:00', resumed)))
    const gaps = spread(await Promise.all(all.map((page) => appearances(page, resumed))))
    expect([...gaps.keys()]).toEqual(expect.arrayContaining(LAST_SECONDS))
    for (const [digits, gap] of gaps) expect(gap, `${digits} appears at the same moment`).toBeLessThan(TOLERANCE)

    await nameOn.console(moderator).getByText('The floor is free').waitFor()
    await desk.until(({ floor }) => floor.is === 'free')
    expect(desk.meeting.interventions.at(-1)?.endedBy).toBe('limit')
    await screen.getByRole('heading', { level: 1, name: 'Senegal' }).waitFor()
    await senegal.getByRole('heading', { name: 'You are next' }).waitFor()
    await kenya.getByRole('heading', { name: /^You spoke at/ }).waitFor()

    await press(moderator, 'Give the floor to Senegal')
    await senegal.getByRole('heading', { name: 'You have the floor' }).waitFor()
    await settled()
    expect(await nameOn.console(moderator).innerText()).toBe('Senegal')
    expect(await nameOn.display(screen).innerText()).toBe('Senegal')
    expect(await nameOn.phone(kenya).innerText()).toContain('Senegal')
    expect(await Promise.all([moderator, screen, kenya].map(digitsOn))).toEqual(['0:08', '0:08', '0:08'])
  })

  it('show the speaker’s time standing still through a point of order, and the same digit afterwards (FL6)', async () => {
    const { desk, settled } = hall()
    const { moderator, screen, kenya, senegal } = await screens(hall())
    await begin(desk, { list: ['KE', 'SN'] })
    await settled()
    await press(moderator, 'Give the floor to Kenya')
    await press(moderator, 'Start the clock')
    await untilDigits(moderator, '1:58')
    await press(moderator, 'Point of order')
    await press(moderator, 'Raise the point of order')
    await screen.getByRole('heading', { name: 'Point of order' }).waitFor()
    await settled()
    const kept = await kenya.getByRole('timer', { name: /^Your time left/ }).innerText()
    expect(kept).toMatch(/^1:5[678]$/)
    await screen.getByText(`${kept} stands still`).waitFor()

    await press(moderator, 'End the point of order')
    await screen.getByRole('heading', { name: 'Kenya' }).waitFor()
    await settled()
    expect(await Promise.all([moderator, screen, kenya, senegal].map(digitsOn))).toEqual([kept, kept, kept, kept])
  })
})
