import { type Page } from 'playwright-core'
import { openChromium } from '../browser/chromium.ts'
import { appearances, spread } from '../browser/digits.ts'
import { screensOf, show, startClock } from './agreement/room.ts'
import type { Bench, Row, Verdict } from './bench.ts'
import { built } from './built.ts'
import { percentile, rounded } from './figures.ts'
import { rostrum } from './rostrum-process.ts'
import { freePort, serverProcess } from './server-process.ts'

/** What is watched of a turn of two minutes: the seconds from the first to the last of these. */
const FIRST = 108
const LAST = 69

/** The longest delay on the line to each screen, in ms, and how many of the flips have to be how close together. */
const LINES = [
  { delay: 'none', longest: null, within: 17, all: 50 },
  { delay: '0-200 ms', longest: 200, within: 50, all: null },
] as const

const digitsOf = (left: number): string => `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`
const DIGITS = Array.from({ length: FIRST - LAST + 1 }, (_, nth) => digitsOf(FIRST - nth))

/** How far apart the screens come to show each of the digits, in ms. */
async function gapsBetween(pages: readonly Page[]): Promise<readonly number[]> {
  const gaps = spread(await Promise.all(pages.map((page) => appearances(page, 0))))
  return DIGITS.map((digits) => {
    const gap = gaps.get(digits)
    if (gap === undefined) throw new Error(`Not every screen showed ${digits}.`)
    return gap
  })
}

/** Runs in the page. */
const hasShown = (wanted: string): boolean => globalThis.digitsSeen.some(({ digits }) => digits === wanted)

/** Waits until all of them have shown a digit; seldom enough not to disturb what is measured. */
async function untilAllShow(pages: readonly Page[], digits: string): Promise<void> {
  await Promise.all(pages.map((page) => page.waitForFunction(hasShown, digits, { polling: 1_000, timeout: 150_000 })))
}

async function measured(root: string, longest: number | null, seed: number): Promise<readonly number[]> {
  const product = await rostrum(root)
  const server = await product.open()
  const port = await freePort()
  const env = { TO: String(server.port), LONGEST: String(longest ?? 0), SEED: String(seed) }
  const script = await built(root, 'tests/bench/agreement/line.ts')
  const line = longest === null ? null : serverProcess({ root, script, port, env })
  const browser = await openChromium()
  try {
    await line?.accepts
    const origin = line === null ? product.url : `http://127.0.0.1:${port}`
    const { meeting } = await product.signIn(await product.code('secretariat'))
    const pages: Page[] = []
    for (const screen of await screensOf(product, meeting)) pages.push(await show(browser, origin, screen))
    await pages[0]?.locator('.staff-quality').filter({ hasText: /\d/ }).waitFor()
    await startClock(product)
    await untilAllShow(pages, digitsOf(LAST))
    return await gapsBetween(pages)
  } finally {
    await browser.close()
    await line?.kill()
    await server.kill()
    product.remove()
  }
}

const share = (gaps: readonly number[], most: number): number =>
  rounded(gaps.filter((gap) => gap <= most).length / gaps.length, 3)

export const agreement: Bench = {
  name: 'agreement',
  what:
    'How far apart a console, a projected screen, a phone, and a projected screen whose date is five minutes wrong ' +
    'come to show the same second of a running clock, with the line as it is and with delays by chance in both directions',
  run: async ({ runs, root, say }) => {
    const rows: Row[] = []
    for (const { delay, longest } of LINES) {
      const gaps: number[] = []
      for (let run = 1; run <= runs; run += 1) {
        say(`agreement with delays of ${delay}, run ${run} of ${runs}`)
        gaps.push(...(await measured(root, longest, run)))
      }
      rows.push({
        delay,
        flips: gaps.length,
        within17: share(gaps, 17),
        within50: share(gaps, 50),
        p95Ms: rounded(percentile(gaps, 0.95), 1),
        maxMs: rounded(Math.max(...gaps), 1),
      })
    }
    return rows
  },
  verdicts: (rows) =>
    LINES.flatMap(({ delay, within, all }): Verdict[] => {
      const row = rows.find((one) => one['delay'] === delay)
      const [p95, most] = [Number(row?.['p95Ms']), Number(row?.['maxMs'])]
      const verdict = { goal: `delays ${delay}: 95 % within ${within} ms`, found: `${p95} ms`, met: p95 <= within }
      if (all === null) return [verdict]
      return [verdict, { goal: `delays ${delay}: all within ${all} ms`, found: `${most} ms`, met: most <= all }]
    }),
}
