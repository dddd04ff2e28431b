import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { headOf } from '#shared/rules/order.ts'
import { findProject } from '#server/project.ts'
import { freePort } from '../bench/server-process.ts'
import { ledger } from '../faults/ledger.ts'
import { allLive, begin, dismiss, seat } from '../faults/play.ts'
import { makeRoom } from '../faults/room.ts'
import type { Room } from '../faults/room.ts'
import { launch } from '../faults/rostrum.ts'
import { meetingOf } from '../faults/screen.ts'
import { openChromium } from './chromium.ts'
import { appearances, momentOn, noteDigits, spread, TOLERANCE, untilSeen } from './digits.ts'
import { SIZE } from './rig.ts'

const { root } = findProject(fileURLToPath(import.meta.url))

const lost = (page: Page) => page.getByText(/Connection lost at \d\d:\d\d\. The clock goes on\./).first()

describe('a server that is killed in mid-speech and never comes back', () => {
  let browser: Browser
  let room: Room
  beforeAll(async () => {
    browser = await openChromium()
    room = await makeRoom(root)
  })
  afterAll(async () => {
    await browser.close()
    room.remove()
  })

  it('leaves screens that go on counting in step and say so, and a console that prints the list as it stood', async () => {
    const rostrum = launch({ root, dataFolder: room.copy(), port: await freePort() })
    await rostrum.open
    const company = seat(rostrum.url, room, ledger(), 0)
    await allLive(company)
    await begin(company.desk)
    const meeting = meetingOf(company.desk)

    const open = async (address: string, viewport: { width: number; height: number }) => {
      const context = await browser.newContext({ locale: 'en-GB', viewport })
      await context.addInitScript(noteDigits)
      const page = await context.newPage()
      await page.goto(rostrum.url + address)
      return page
    }
    const console = await open(`/enter#${room.code('moderator')}`, SIZE.console)
    const screen = await open(`/display/${room.meeting}`, SIZE.display)
    await console.locator('.console[data-link="live"]').waitFor()
    await console.locator('.staff-quality').filter({ hasText: /\d/ }).waitFor()
    await screen.locator('main[data-link="live"]').waitFor()
    const pages = [console, screen]
    await Promise.all(pages.map((page) => page.getByRole('timer').first().waitFor()))
    dismiss(company)

    await rostrum.kill()
    await Promise.all(pages.map((page) => lost(page).waitFor()))
    const since = await momentOn(console)
    // Ten digits more, on both.
    await console.waitForFunction((from) => globalThis.digitsSeen.filter(({ at }) => at > from).length > 10, since, {
      timeout: 30_000,
    })
    const last = await console.evaluate(() => globalThis.digitsSeen.at(-1)?.digits ?? '')
    await untilSeen(screen, last)
    const gaps = spread(await Promise.all(pages.map((page) => appearances(page, since))))
    expect(gaps.size).toBeGreaterThanOrEqual(10)
    for (const [digits, gap] of gaps) expect(gap, `${digits} without a server`).toBeLessThan(TOLERANCE)

    // What is printed is made from what the console holds; nothing is fetched, since there is nobody to ask.
    await console.emulateMedia({ media: 'print' })
    await console.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
    const printed = await console.locator('.printed').innerText()
    const head = headOf(meeting)
    if (head === null) throw new Error('nobody is waiting')
    expect(printed).toContain(meeting.title)
    expect(printed).toContain(meeting.delegations[head.delegation]?.name)
    for (const { title } of meeting.orderOfTheDay) expect(printed).toContain(title)
    expect(printed).toContain('The connection had been lost since')
    await console.evaluate(() => window.dispatchEvent(new Event('afterprint')))
    await console.emulateMedia({ media: null })
    const pdf = await console.pdf({ preferCSSPageSize: true })
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect(pdf.length).toBeGreaterThan(20_000)
  })
})
