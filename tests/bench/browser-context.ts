import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core'

/** A browser as somebody has it who looks at one page alone. */
export async function contextOf(browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'en-GB', ...options })
  // tsx, which the benches run by, marks the functions that are sent to a page with a name; the page does not know how.
  await context.addInitScript('globalThis.__name = (named) => named')
  return context
}
