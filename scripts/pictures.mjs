/**
 * `npm run pictures`: takes the pictures in docs/pictures from the running product. It starts the built server on a free
 * port with the demonstration in a folder of its own, takes the morning panel through its stages as the desk, and looks
 * at every screen on the way.
 */
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { buildIfChanged } from './build.mjs'
import { ensureChromium } from './chromium.mjs'
import { composed } from './pictures/composing.mjs'
import { deskOf } from './pictures/desk.mjs'
import { small } from './pictures/palette.mjs'
import { preparation } from './pictures/preparation.mjs'
import { serve } from './pictures/server.mjs'
import { morning } from './pictures/stages.mjs'

const FOLDER = fileURLToPath(new URL('../docs/pictures/', import.meta.url))
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']

const SIZES = {
  wide: { width: 1920, height: 1080 },
  desktop: { width: 1280, height: 800 },
  phone: { width: 390, height: 844 },
}

await buildIfChanged()
mkdirSync(FOLDER, { recursive: true })
const browser = await chromium.launch({ executablePath: ensureChromium(), args: FLAGS })

/** A page of its own, as somebody has it who looks at nothing else. */
const lookAt = (server) => async (address, size) => {
  const context = await browser.newContext({
    viewport: SIZES[size],
    locale: 'en-GB',
    timezoneId: 'Europe/Zurich',
    reducedMotion: 'reduce',
    isMobile: size === 'phone',
    hasTouch: size === 'phone',
    deviceScaleFactor: 1,
  })
  const page = await context.newPage()
  await page.goto(server.origin + address)
  return page
}

async function keep(name, png) {
  const path = join(FOLDER, `${name}.png`)
  writeFileSync(path, await small(browser, png))
  console.log(`${name}.png ${Math.round(statSync(path).size / 1024)} KB`)
}

const take = async (name, page) => {
  await page.evaluate(() => document.fonts.ready)
  // Flags are fetched once they come into sight.
  await page.waitForFunction(() =>
    [...document.images].every((image) => image.complete || image.getBoundingClientRect().top > innerHeight),
  )
  await keep(name, await page.screenshot())
}

/** Runs some scenes on a demonstration of their own. */
async function stage(scenes) {
  const data = mkdtempSync(join(tmpdir(), 'rostrum-pictures-'))
  const server = await serve(data)
  try {
    const desk = await deskOf(server)
    const look = lookAt(server)
    await scenes({ desk, server, look, take, keep, composed: (pictures) => composed(browser, pictures) })
    for (const context of browser.contexts()) await context.close()
  } finally {
    await server.stop()
    rmSync(data, { recursive: true, force: true })
  }
}

try {
  await stage(preparation)
  await stage(morning)
} finally {
  await browser.close()
}
