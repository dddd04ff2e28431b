import { type Browser, chromium } from 'playwright-core'

/** On top of what Playwright gives: pages that nobody looks at are drawn like all others, and nothing else is fetched. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
]

export async function openChromium(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH']
  if (executablePath === undefined)
    throw new Error('CHROMIUM_PATH does not say where Chromium is; `npm test` finds it.')
  return chromium.launch({ executablePath, args: FLAGS })
}
