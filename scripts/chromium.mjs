/**
 * Finds the Chromium that the browser tests and the pictures use: CHROMIUM_PATH, then the usual names. Where there is
 * none, Debian's is installed when this may be done; otherwise one sentence says what to install.
 */
import { fileURLToPath } from 'node:url'
import { findProgram, install, isExecutable, mayInstall } from './program.mjs'

const USUAL_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge',
]
const USUAL_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** The path of a Chromium, or null. */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (!isExecutable(named)) throw new Error(`CHROMIUM_PATH says ${named}, and nothing there can be run.`)
    return named
  }
  return findProgram(USUAL_NAMES) ?? USUAL_PLACES.find(isExecutable) ?? null
}

/** The path of a Chromium, installing Debian's where none is there; throws with what to do where it cannot. */
export function ensureChromium() {
  const found = findChromium()
  if (found) return found
  if (!mayInstall()) {
    throw new Error(
      'The browser tests need a Chromium: install the package "chromium" (on Debian or Ubuntu: sudo apt-get install chromium), or set CHROMIUM_PATH.',
    )
  }
  process.stderr.write('No Chromium found. ')
  install(['chromium'])
  const installed = findChromium()
  if (!installed) throw new Error('The package "chromium" is installed, but no Chromium can be found on the PATH.')
  return installed
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(ensureChromium())
