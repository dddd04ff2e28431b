/**
 * What `npm test` does: types, lint and import fences, then every test, in the order in which a mistake is found
 * soonest. Types and lint stop it at the first mistake; the tests all run, and it closes with their count.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildIfChanged } from './build.mjs'
import { ensureChromium } from './chromium.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

function step(name, command, args, env = {}) {
  const began = performance.now()
  const bin = fileURLToPath(new URL(`../node_modules/.bin/${command}`, import.meta.url))
  const { status } = spawnSync(bin, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
  console.log(`${status === 0 ? '✓' : '✗'} ${name} (${((performance.now() - began) / 1000).toFixed(1)} s)`)
  if (status !== 0) {
    process.exitCode = 1
    return false
  }
  return true
}

/** What goes wrong in a chamber, done to a real server, in short; not where somebody asked for a few tests only. */
function faults() {
  if (process.argv.length > 2) return
  const began = performance.now()
  const script = fileURLToPath(new URL('faults.mjs', import.meta.url))
  const { status } = spawnSync(process.execPath, [script, '--short'], { cwd: root, stdio: 'inherit' })
  console.log(`${status === 0 ? '✓' : '✗'} faults, in short (${((performance.now() - began) / 1000).toFixed(1)} s)`)
  if (status !== 0) process.exitCode = 1
}

function checks() {
  return (
    ['shared', 'server', 'client', 'tests'].every((part) => step(`types: ${part}`, 'tsc', ['-p', part])) &&
    step('lint and import fences', 'oxlint', ['--deny-warnings'])
  )
}

/** Browsers get the machine to themselves: two cores shared with everything else would blur what they measure. */
const RUNS = [
  ['tests without a browser', ['pure', 'server'], faults],
  ['tests in a browser', ['browser']],
]

async function tests() {
  const chromium = ensureChromium()
  await buildIfChanged()
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-tests-'))
  const count = { passed: 0, failed: 0, skipped: 0 }
  try {
    for (const [name, projects, then] of RUNS) {
      const report = join(folder, `${projects.join('-')}.json`)
      const wanted = [...process.argv.slice(2), ...projects.flatMap((project) => ['--project', project])]
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
      step(name, 'vitest', ['run', ...wanted, ...reporters, '--passWithNoTests'], { CHROMIUM_PATH: chromium })
      then?.()
      if (!existsSync(report)) continue
      const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'))
      count.passed += numPassedTests
      count.failed += numFailedTests
      count.skipped += numPendingTests
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : ''
  console.log(`${count.passed} passed, ${count.failed} failed${skipped}`)
  if (count.passed === 0) process.exitCode = 1
}

try {
  if (checks()) await tests()
} catch (problem) {
  console.error(problem instanceof Error ? problem.message : problem)
  process.exitCode = 1
}
