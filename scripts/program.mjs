/** Programs that the tests use and that somebody else makes: finding them, and installing Debian's. */
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'

export function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The first of some names that can be run, in one of the folders; null when there is none. */
export function findProgram(names, folders = []) {
  const all = [...(process.env.PATH ?? '').split(delimiter).filter(Boolean), ...folders]
  return names.flatMap((name) => all.map((folder) => join(folder, name))).find(isExecutable) ?? null
}

/** Whether packages of Debian, or of what is made from it, may be installed here. */
export function mayInstall() {
  const release = '/etc/os-release'
  const isDebian = existsSync(release) && /^ID(_LIKE)?=.*debian/m.test(readFileSync(release, 'utf8'))
  return isDebian && process.getuid?.() === 0
}

/** Installs Debian's packages, with nothing on the standard output; throws with what to do where it does not succeed. */
export function install(packages) {
  process.stderr.write(`Installing Debian’s (apt-get install ${packages.join(' ')}).\n`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [['update'], ['install', '--yes', '--no-install-recommends', ...packages]]) {
    const { status } = spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env })
    if (status !== 0) throw new Error(`apt-get ${args[0]} did not succeed; install ${packages.join(' and ')} by hand.`)
  }
}
