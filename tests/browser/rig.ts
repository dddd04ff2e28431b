/**
 * A hall for browser tests: a real server whose time runs, one headless Chromium, and people who sign in by their card.
 *
 *   const hall = hallForEachTest()                      // in the body of the file; a hall of its own for every test
 *   const { desk, console, display, phone } = hall()    // inside a test
 *   const moderator = await console()                   // opens /enter#CODE and waits for the console to be live
 *   const screen = await display()
 *   const kenya = await phone('KE')
 *   await give(desk, { type: 'OpenMeeting' })           // a command from the desk's socket, which must be accepted
 *   await hall().settled()                              // every page has heard, and drawn, all that was recorded
 *
 * After each test the hall is closed, and the test fails if any page logged an error, threw, broke the content security
 * policy or asked another host for anything. A test that provokes such a thing says so: `hall().expectFault(/refused/)`.
 * Nothing sleeps: pages are waited for by what they show.
 */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import type { Command } from '#shared/meeting/commands.ts'
import { systemClock } from '#server/clock.ts'
import type { Client } from '../room/client.ts'
import { type Rig, type RigOptions, startServer } from '../room/rig.ts'
import { openChromium } from './chromium.ts'
import { noteDigits } from './digits.ts'
import { type Witness, witness } from './witness.ts'

export type Opening = {
  readonly context?: BrowserContextOptions
  /** Behind the address, such as `?lang=ar`. */
  readonly query?: string
  /** Another address that leads to the server. */
  readonly through?: string
  /** Runs in the page before anything of its own, such as to put its computer's clock wrong. */
  readonly before?: () => void
}

export type Hall = {
  readonly rig: Rig
  readonly desk: Client
  /** A console of the moderator, or of the secretariat. */
  readonly console: (role?: 'moderator' | 'secretariat', opening?: Opening) => Promise<Page>
  readonly display: (opening?: Opening) => Promise<Page>
  readonly phone: (delegation: string, opening?: Opening) => Promise<Page>
  /** Any other page, waited for by the test itself. */
  readonly open: (address: string, opening?: Opening) => Promise<Page>
  readonly settled: () => Promise<void>
  /** The newest version of the meeting that a page was told of. */
  readonly heard: (page: Page) => number
  readonly expectFault: (pattern: RegExp) => void
  readonly close: () => Promise<void>
}

/** The sizes the screens are made for. */
export const SIZE = {
  console: { width: 1280, height: 800 },
  display: { width: 1920, height: 1080 },
  phone: { width: 390, height: 844 },
} as const

/** How long something may take to show on a busy machine, in ms; each test has more than this in all. */
const PATIENCE = 20_000

/** Gives a command that must be accepted. */
export async function give(client: Client, command: Command): Promise<void> {
  const answer = await client.send(command)
  if (!answer.accepted) throw new Error(`${command.type}: ${JSON.stringify(answer.refusal)}`)
}

async function openHall(browser: Browser, options: RigOptions = {}): Promise<Hall> {
  const rig = await startServer({ time: systemClock, ...options })
  const watched = new Map<Page, Witness>()
  const expected: RegExp[] = []
  const desk = await rig.connect('secretariat')
  // Hears what everybody hears, so that it tells when everybody must have heard.
  let everybody = await rig.connect('public')

  const open = async (address: string, opening: Opening = {}) => {
    const context = await browser.newContext({ locale: 'en-GB', viewport: SIZE.console, ...opening.context })
    context.setDefaultTimeout(PATIENCE)
    await context.addInitScript(noteDigits)
    if (opening.before) await context.addInitScript(opening.before)
    const page = await context.newPage()
    const origin = opening.through ?? rig.url
    watched.set(page, await witness(page, origin))
    await page.goto(origin + address)
    return page
  }
  const enter = async (code: string, opening: Opening) => open(`/enter${opening.query ?? ''}#${code}`, opening)

  return {
    rig,
    desk,
    open,
    console: async (role = 'moderator', opening = {}) => {
      const page = await enter((await rig.issue(role)).code, opening)
      // The secretariat is led to the desk, from where a link leads on.
      if (role === 'secretariat') await page.locator(`a[href="/console/${rig.meeting}"]`).click()
      await page.locator('.console[data-link="live"]').waitFor()
      // Shown once the clock has been measured, in whatever language.
      await page.locator('.staff-quality').filter({ hasText: /\d/ }).waitFor()
      return page
    },
    display: async (opening = {}) => {
      const page = await open(`/display/${rig.meeting}${opening.query ?? ''}`, {
        ...opening,
        context: { viewport: SIZE.display, ...opening.context },
      })
      await page.locator('main[data-link="live"]').waitFor()
      return page
    },
    phone: async (delegation, opening = {}) => {
      const { code } = await rig.issue('delegation', delegation)
      const page = await enter(code, {
        ...opening,
        context: { viewport: SIZE.phone, hasTouch: true, ...opening.context },
      })
      await page.locator('output[data-link="live"]').waitFor({ state: 'attached' })
      return page
    },
    settled: async () => {
      if (!everybody.socket.connected) everybody = await rig.connect('public')
      await rig.settled()
      const { version } = everybody
      for (const [page, { heard }] of watched) {
        if (page.isClosed() || heard() === 0) continue
        await expect.poll(heard, { timeout: PATIENCE }).toBeGreaterThanOrEqual(version)
        await drawn(page, heard())
      }
    },
    heard: (page) => watched.get(page)?.heard() ?? 0,
    expectFault: (pattern) => void expected.push(pattern),
    close: async () => {
      const faults = [...watched.values()].flatMap((one) => one.faults())
      await Promise.all([...watched.keys()].map((page) => page.context().close()))
      await rig.close()
      expect(faults.filter((fault) => !expected.some((pattern) => pattern.test(fault)))).toEqual([])
    },
  }
}

/** A Chromium for the file and a hall for each of its tests, closed and checked afterwards. */
export function hallForEachTest(options: RigOptions = {}): () => Hall {
  let browser: Browser | null = null
  let hall: Hall | null = null
  beforeAll(async () => {
    browser = await openChromium()
  })
  afterAll(() => browser?.close())
  beforeEach(async () => {
    if (browser === null) throw new Error('There is no Chromium.')
    hall = await openHall(browser, options)
  })
  afterEach(async () => {
    await hall?.close()
    hall = null
  })
  return () => {
    if (hall === null) throw new Error('There is a hall inside a test only.')
    return hall
  }
}

/** Runs in the page. */
const shows = (version: number): boolean => Number(document.documentElement.dataset['version'] ?? 0) >= version

/** Waits until the page has drawn what it was told, which it may show a moment later together with what came next. */
async function drawn(page: Page, version: number): Promise<void> {
  await page.waitForFunction(shows, version)
  await page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  )
}
