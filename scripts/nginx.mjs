/**
 * Finds the nginx that the tests of deploy/nginx.conf use: NGINX_PATH, then the usual places. Where there is none,
 * Debian's is installed when this may be done; otherwise one sentence says what to install.
 */
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Debian keeps it where only root looks. */
const USUAL_PLACES = ['/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin']

/** The path of an nginx, or null. */
export function findNginx() {
  const named = process.env.NGINX_PATH
  if (named) {
    if (!isExecutable(named)) throw new Error(`NGINX_PATH says ${named}, and nothing there can be run.`)
    return named
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return [...folders, ...USUAL_PLACES].map((folder) => join(folder, 'nginx')).find(isExecutable) ?? null
}

/** The path of an nginx, installing Debian's where none is there; throws with what to do where it cannot. */
export function ensureNginx() {
  const found = findNginx()
  if (found) return found
  if (!isDebian() || process.getuid?.() !== 0) {
    throw new Error(
      'The test of deploy/nginx.conf needs an nginx: install it (on Debian or Ubuntu: sudo apt-get install nginx-light), or set NGINX_PATH.',
    )
  }
  process.stderr.write('No nginx found: installing Debian’s (apt-get install nginx-light).\n')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  // The package would start a service of its own on port 80; this tells it not to, as Debian's policy provides.
  const policy = '/usr/sbin/policy-rc.d'
  const isOurs = !existsSync(policy)
  if (isOurs) writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 })
  try {
    for (const args of [['update'], ['install', '--yes', '--no-install-recommends', 'nginx-light']]) {
      const { status } = spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env })
      if (status !== 0)
        throw new Error(`apt-get ${args[0]} did not succeed; install the package "nginx-light" by hand.`)
    }
  } finally {
    if (isOurs) rmSync(policy)
  }
  const installed = findNginx()
  if (!installed) throw new Error('The package "nginx-light" is installed, but no nginx can be found.')
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

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(ensureNginx())
  } catch (problem) {
    console.error(problem.message)
    process.exitCode = 1
  }
}
