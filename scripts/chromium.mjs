/**
 * Finds the Chromium that the browser tests and the pictures use: CHROMIUM_PATH, then the usual names. Where there is
 * none, Debian's is installed when this may be done; otherwise one sentence says what to install.
 */
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

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
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  const candidates = [...USUAL_NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...USUAL_PLACES]
  return candidates.find(isExecutable) ?? null
}

/** The path of a Chromium, installing Debian's where none is there; throws with what to do where it cannot. */
export function ensureChromium() {
  const found = findChromium()
  if (found) return found
  if (!isDebian() || process.getuid?.() !== 0) {
    throw new Error(
      'The browser tests need a Chromium: install the package "chromium" (on Debian or Ubuntu: sudo apt-get install chromium), or set CHROMIUM_PATH.',
    )
  }
  console.log('No Chromium found: installing Debian’s (apt-get install chromium).')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [['update'], ['install', '--yes', '--no-install-recommends', 'chromium']]) {
    const { status } = spawnSync('apt-get', args, { stdio: 'inherit', env })
    if (status !== 0) throw new Error(`apt-get ${args[0]} did not succeed; install the package "chromium" by hand.`)
  }
  const installed = findChromium()
  if (!installed) throw new Error('The package "chromium" is installed, but no Chromium can be found on the PATH.')
  return installed
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function isDebian() {
  const release = '/etc/os-release'
  return existsSync(release) && /^ID(_LIKE)?=.*debian/m.test(readFileSync(release, 'utf8'))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(ensureChromium())
