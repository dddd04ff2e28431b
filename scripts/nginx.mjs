/**
 * Finds the nginx that the tests of deploy/nginx.conf use: NGINX_PATH, then the usual places. Where there is none,
 * Debian's is installed when this may be done; otherwise one sentence says what to install.
 */
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { findProgram, install, isExecutable, mayInstall } from './program.mjs'

/** Debian keeps it where only root looks. */
const USUAL_PLACES = ['/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin']

/** The path of an nginx, or null. */
function findNginx() {
  const named = process.env.NGINX_PATH
  if (named) {
    if (!isExecutable(named)) throw new Error(`NGINX_PATH says ${named}, and nothing there can be run.`)
    return named
  }
  return findProgram(['nginx'], USUAL_PLACES)
}

/** The path of an nginx, installing Debian's where none is there; throws with what to do where it cannot. */
function ensureNginx() {
  const found = findNginx()
  if (found) return found
  if (!mayInstall()) {
    throw new Error(
      'The test of deploy/nginx.conf needs an nginx: install it (on Debian or Ubuntu: sudo apt-get install nginx-light), or set NGINX_PATH.',
    )
  }
  process.stderr.write('No nginx found. ')
  // The package would start a service of its own on port 80; this tells it not to, as Debian's policy provides.
  const policy = '/usr/sbin/policy-rc.d'
  const isOurs = !existsSync(policy)
  if (isOurs) writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 })
  try {
    install(['nginx-light'])
  } finally {
    if (isOurs) rmSync(policy)
  }
  const installed = findNginx()
  if (!installed) throw new Error('The package "nginx-light" is installed, but no nginx can be found.')
  return installed
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(ensureNginx())
  } catch (problem) {
    console.error(problem.message)
    process.exitCode = 1
  }
}
