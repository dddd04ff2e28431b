import { setTimeout as pause } from 'node:timers/promises'
import type { Browser, Page } from 'playwright-core'
import { openChromium } from '../browser/chromium.ts'
import type { Bench, Row, Verdict } from './bench.ts'
import { contextOf } from './browser-context.ts'
import { medianOf, rounded } from './figures.ts'
import { rostrum, type Rostrum } from './rostrum-process.ts'
import { type Beats, beatsOf, noted, watchBeats } from './smoothness/beats.ts'
import { fullHall } from './smoothness/burst.ts'

const ROWS = 300
/** So many press within so many ms; the screen is watched for as long again and a little more. */
const PRESSES = 100
const WITHIN = 2_000
const WATCHED = 5_000
const SLOWER_BY = 4

/** The longest a task may take on each screen, in ms. A phone has no goal of its own. */
const MOST: Readonly<Record<string, number>> = { 'projected screen': 50, console: 100 }

type Screen = {
  readonly name: string
  readonly open: (product: Rostrum, meeting: string) => Promise<string>
  readonly live: string
  readonly viewport: { readonly width: number; readonly height: number }
}

const SCREENS: readonly Screen[] = [
  {
    name: 'projected screen',
    open: async (_, meeting) => `/display/${meeting}`,
    live: 'main.display[data-link="live"] [role="timer"]',
    viewport: { width: 1920, height: 1080 },
  },
  {
    name: 'console',
    open: async (product) => `/enter#${await product.code('moderator')}`,
    live: '.staff.console[data-link="live"] [data-row]',
    viewport: { width: 1280, height: 800 },
  },
  {
    name: 'phone',
    open: async (product) => `/enter#${await product.code('delegation')}`,
    live: '.phone-main',
    viewport: { width: 390, height: 844 },
  },
]

async function slowPage(browser: Browser, address: string, { live, viewport }: Screen): Promise<Page> {
  const page = await (await contextOf(browser, { viewport })).newPage()
  await page.goto(address)
  await page.locator(live).first().waitFor()
  // Until it has measured its clock and done what it had put off.
  await pause(3_000)
  const wire = await page.context().newCDPSession(page)
  await wire.send('Emulation.setCPUThrottlingRate', { rate: SLOWER_BY })
  await pause(1_000)
  return page
}

async function measured(root: string, screen: Screen): Promise<Beats> {
  const product = await rostrum(root)
  const server = await product.open()
  const browser = await openChromium()
  try {
    const hall = await fullHall(product, ROWS, PRESSES)
    const page = await slowPage(browser, product.url + (await screen.open(product, hall.meeting)), screen)
    await page.evaluate(watchBeats)
    await Promise.all([hall.burst(WITHIN), pause(WATCHED)])
    const beats = beatsOf(await page.evaluate(noted))
    hall.close()
    return beats
  } finally {
    await browser.close()
    await server.kill()
    product.remove()
  }
}

export const smoothness: Bench = {
  name: 'smoothness',
  what:
    `The longest task and the dropped frames of a screen with ${ROWS} rows while ${PRESSES} delegations press within ` +
    `${WITHIN / 1_000} s and the floor changes hands, with a processor ${SLOWER_BY} times as slow`,
  run: async ({ runs, root, say }) => {
    const rows: Row[] = []
    for (const screen of SCREENS) {
      const found: Beats[] = []
      for (let run = 1; run <= runs; run += 1) {
        say(`smoothness of the ${screen.name}, run ${run} of ${runs}`)
        found.push(await measured(root, screen))
      }
      rows.push({
        screen: screen.name,
        rows: ROWS,
        // Of all runs, since it is for every task that the goal is.
        longestTaskMs: rounded(Math.max(...found.map(({ longestTaskMs }) => longestTaskMs)), 0),
        tasksOver50: medianOf(found, ({ tasksOver50 }) => tasksOver50, 0),
        droppedFrames: medianOf(found, ({ droppedFrames }) => droppedFrames, 0),
        frames: medianOf(found, ({ frames }) => frames, 0),
      })
    }
    return rows
  },
  verdicts: (rows) =>
    rows.flatMap(({ screen, longestTaskMs }): Verdict[] => {
      const most = MOST[String(screen)]
      if (most === undefined) return []
      const found = Number(longestTaskMs) === 0 ? 'none over 50 ms' : `${longestTaskMs} ms`
      return [{ goal: `${screen}: no task over ${most} ms`, found, met: Number(longestTaskMs) <= most }]
    }),
}
