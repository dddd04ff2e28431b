import type { Page } from 'playwright-core'
import { openChromium } from '../browser/chromium.ts'
import type { Bench, Row, Verdict } from './bench.ts'
import { medianOf } from './figures.ts'
import { type Opening, opening, type Screen } from './weight/opening.ts'
import { rostrum } from './rostrum-process.ts'

const VIEWPORT = {
  'projected screen': { width: 1920, height: 1080 },
  phone: { width: 390, height: 844 },
  console: { width: 1280, height: 800 },
} as const

/** What shows that a screen is there for its use: whose floor it is, the button that asks for it, the list. */
const USABLE = {
  'projected screen': 'main.display[data-link="live"] :is(h1, h2)',
  phone: '.phone-main button:not([role="tab"]), .phone-main h1',
  console: '.staff.console[data-link="live"] h2',
} as const

type Name = keyof typeof VIEWPORT

/** The most each may weigh, in KB of 1,000 bytes. */
const MOST: Readonly<Record<Name, number>> = { 'projected screen': 110, phone: 140, console: 220 }
/** How soon a phone must be usable on a slow line, in ms. */
const SOON = 3_000

type Case = {
  readonly name: Name
  readonly by: string
  readonly screen: Screen
  /** Brings the browser where it is when the address is opened. */
  readonly before?: (page: Page) => Promise<void>
}

/** Signs in as its card does, so that the screen's own address leads in afterwards. */
const signedIn = (door: string, usable: string) => async (page: Page) => {
  await page.goto(door)
  await page.locator(usable).first().waitFor({ state: 'attached' })
}

export const weight: Bench = {
  name: 'weight',
  what:
    'JavaScript that Chromium has loaded, as gzip, when a screen shows itself for the first time, ' +
    'and when that is on slow 4G (1.6 Mbit/s, 150 ms) with a processor four times as slow',
  run: async ({ runs, root, say }) => {
    const product = await rostrum(root)
    const server = await product.open()
    const browser = await openChromium()
    const measured = async ({ name, by, screen, before }: Case): Promise<Row> => {
      say(`${name}, ${by}`)
      const plain: Opening[] = []
      const slow: Opening[] = []
      for (let run = 1; run <= runs; run += 1) {
        plain.push(await opening(browser, screen, 'as it is', before))
        slow.push(await opening(browser, screen, 'slow 4G', before))
      }
      return {
        screen: name,
        by,
        jsKb: medianOf(slow, ({ js }) => js / 1_000, 1),
        jsFiles: medianOf(slow, ({ jsFiles }) => jsFiles),
        allKb: medianOf(slow, ({ all }) => all / 1_000, 1),
        plainMs: medianOf(plain, ({ usableMs }) => usableMs, 0),
        firstPaintMs: medianOf(slow, ({ firstPaintMs }) => firstPaintMs, 0),
        usableMs: medianOf(slow, ({ usableMs }) => usableMs, 0),
      }
    }
    try {
      const [moderator, delegation] = [await product.code('moderator'), await product.code('delegation')]
      const { meeting } = await product.signIn(moderator)
      const at = (name: Name, path: string): Screen => ({
        address: product.url + path,
        usable: USABLE[name],
        viewport: VIEWPORT[name],
      })
      const phone = at('phone', `/delegate/${meeting}`)
      const card = at('phone', `/enter#${delegation}`)
      const console = at('console', `/console/${meeting}`)
      const rows: Row[] = []
      rows.push(
        await measured({
          name: 'projected screen',
          by: 'its address',
          screen: at('projected screen', `/display/${meeting}`),
        }),
      )
      rows.push(
        await measured({
          name: 'phone',
          by: 'its address',
          screen: phone,
          before: signedIn(card.address, phone.usable),
        }),
      )
      rows.push(await measured({ name: 'phone', by: 'the QR code of its card', screen: card }))
      const door = `${product.url}/enter#${moderator}`
      rows.push(
        await measured({
          name: 'console',
          by: 'its address',
          screen: console,
          before: signedIn(door, console.usable),
        }),
      )
      return rows
    } finally {
      await browser.close()
      await server.kill()
      product.remove()
    }
  },
  verdicts: (rows) => [
    ...rows.flatMap(({ screen, by, jsKb }): Verdict[] => {
      const most = Object.entries(MOST).find(([name]) => name === screen)?.[1] ?? 0
      return [{ goal: `${screen} by ${by}: at most ${most} KB`, found: `${jsKb} KB`, met: Number(jsKb) <= most }]
    }),
    ...rows
      .filter(({ screen }) => screen === 'phone')
      .map(({ by, usableMs }) => ({
        goal: `phone by ${by}: usable within ${SOON} ms on slow 4G`,
        found: `${usableMs} ms`,
        met: Number(usableMs) <= SOON,
      })),
  ],
}
