import type { Browser, CDPSession, Page } from 'playwright-core'
import { z } from 'zod'
import { contextOf } from '../browser-context.ts'

/** A screen, the address that leads to it, and what has to be seen of it before it can be used. */
export type Screen = {
  readonly address: string
  readonly usable: string
  readonly viewport: { readonly width: number; readonly height: number }
}

/** What one opening cost; sizes as they came over the line, in bytes, and moments since the address was opened, in ms. */
export type Opening = {
  readonly js: number
  readonly jsFiles: number
  readonly all: number
  readonly firstPaintMs: number
  readonly usableMs: number
}

/** What Lighthouse calls slow 4G: 1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back. In bytes a second. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 }
/** A phone of the middle class beside the computer this runs on. */
const SLOWER_BY = 4

declare global {
  /** When what was waited for came to stand in the page, and when it had been drawn. */
  var standsAt: number | undefined
  var usableAt: number | undefined
}

/** Runs in the page: notes when what was waited for has been drawn. */
function noteUsable(selector: string): void {
  const observer = new MutationObserver(() => {
    if (document.querySelector(selector) === null) return
    observer.disconnect()
    globalThis.standsAt = performance.now()
    requestAnimationFrame(() => requestAnimationFrame(() => (globalThis.usableAt = performance.now())))
  })
  observer.observe(document, { subtree: true, childList: true, attributes: true })
}

/** What the page has to tell; only what was asked for before the screen stood there was needed for it. */
function account() {
  const until = globalThis.standsAt ?? Number.NaN
  const loaded = performance
    .getEntriesByType('resource')
    .filter((entry) => entry instanceof PerformanceResourceTiming)
    .filter(({ startTime }) => startTime < until)
  const scripts = loaded.filter(({ name }) => new URL(name).pathname.endsWith('.js'))
  return {
    js: scripts.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
    jsFiles: scripts.length,
    all: loaded.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
    firstPaintMs: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null,
    usableMs: globalThis.usableAt ?? Number.NaN,
  }
}

const accountSchema = z.object({
  js: z.number().positive(),
  jsFiles: z.number(),
  all: z.number(),
  firstPaintMs: z.number(),
  usableMs: z.number(),
})

export type Line = 'as it is' | 'slow 4G'

/** Opens a screen with nothing of it in the cache; `before` brings the browser where it is when the address is opened. */
export async function opening(
  browser: Browser,
  { address, usable, viewport }: Screen,
  line: Line,
  before: (page: Page) => Promise<void> = async () => undefined,
): Promise<Opening> {
  const context = await contextOf(browser, { viewport, extraHTTPHeaders: { 'accept-encoding': 'gzip' } })
  try {
    const page = await context.newPage()
    await before(page)
    const wire = await context.newCDPSession(page)
    await wire.send('Network.enable')
    await wire.send('Network.clearBrowserCache')
    if (line === 'slow 4G') await slowDown(wire)
    await page.addInitScript(noteUsable, usable)
    // Away from whatever is shown, so that the address is opened and not only its part behind the #.
    await page.goto('about:blank')
    await page.goto(address)
    await page.waitForFunction(
      () => globalThis.usableAt !== undefined && performance.getEntriesByName('first-contentful-paint').length > 0,
    )
    return accountSchema.parse(await page.evaluate(account))
  } finally {
    await context.close()
  }
}

async function slowDown(wire: CDPSession): Promise<void> {
  await wire.send('Network.emulateNetworkConditions', SLOW_4G)
  await wire.send('Emulation.setCPUThrottlingRate', { rate: SLOWER_BY })
}
