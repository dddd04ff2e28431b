import type { Page } from 'playwright-core'

/** What the large clock of a page showed, and when that appeared: by the computer's monotonic clock, in ms since 1970. */
export type DigitSeen = { readonly digits: string; readonly at: number }

declare global {
  var digitsSeen: DigitSeen[]
}

/** Runs in the page: notes every text of its first clock at the moment at which it comes to stand there. */
export function noteDigits(): void {
  const seen: DigitSeen[] = []
  globalThis.digitsSeen = seen
  const look = () => {
    const digits = document.querySelector('[role="timer"]')?.textContent?.trim()
    // Not Date, which a test may put wrong: what the clock shows is compared with what really passes.
    if (digits && digits !== seen.at(-1)?.digits) seen.push({ digits, at: performance.timeOrigin + performance.now() })
  }
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  })
}

/** What the large clock of the page shows now. */
export const digitsOn = (page: Page): Promise<string> => page.getByRole('timer').first().innerText()

/** Waits until the large clock of the page shows this. */
export async function untilDigits(page: Page, digits: string): Promise<void> {
  await page.waitForFunction((wanted) => globalThis.digitsSeen.at(-1)?.digits === wanted, digits)
}

/** Waits until the large clock of the page has shown this at some time after a moment. */
export async function untilSeen(page: Page, digits: string, since = 0): Promise<void> {
  await page.waitForFunction(
    (wanted) => globalThis.digitsSeen.some((seen) => seen.digits === wanted.digits && seen.at >= wanted.since),
    { digits, since },
  )
}

/** The computer's time as the records have it. */
export const momentOn = (page: Page): Promise<number> => page.evaluate(() => performance.timeOrigin + performance.now())

/** When each of these digits last came to stand on the page since a moment; those it never showed are missing. */
export async function appearances(page: Page, since: number): Promise<ReadonlyMap<string, number>> {
  const seen = await page.evaluate(() => globalThis.digitsSeen)
  return new Map(seen.filter(({ at }) => at >= since).map(({ digits, at }) => [digits, at]))
}

/**
 * The same digit may appear this far apart on two screens, in ms. The clocks themselves agree to a few milliseconds; the
 * rest is left to a machine with two cores on which several browsers wait for a frame to be drawn.
 */
export const TOLERANCE = 250

/** The widest gap between the appearances of one digit, for every digit that all of the pages showed. */
export function spread(pages: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> {
  const [first] = pages
  if (!first) return new Map()
  const common = [...first.keys()].filter((digits) => pages.every((page) => page.has(digits)))
  return new Map(
    common.map((digits) => {
      const moments = pages.map((page) => page.get(digits) ?? NaN)
      return [digits, Math.max(...moments) - Math.min(...moments)]
    }),
  )
}
