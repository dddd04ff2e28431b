/**
 * What `npm test` does: types, lint and import fences, then every test, in the order in which a mistake is found
 * soonest. It stops at the first step that fails, and closes with a count of tests.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
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

function checks() {
  return (
    ['shared', 'server', 'client', 'tests'].every((part) => step(`types: ${part}`, 'tsc', ['-p', part])) &&
    step('lint and import fences', 'oxlint', ['--deny-warnings'])
  )
}

async function tests() {
  const chromium = ensureChromium()
  await buildIfChanged()
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-tests-'))
  const report = join(folder, 'report.json')
  const wanted = process.argv.slice(2)
  const args = ['run', ...wanted, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const passed = step('tests', 'vitest', args, { CHROMIUM_PATH: chromium })
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'))
    const skipped = numPendingTests > 0 ? `, ${numPendingTests} skipped` : ''
    console.log(`${numPassedTests} passed, ${numFailedTests} failed${skipped}`)
    if (numPassedTests === 0) process.exitCode = 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return passed
}

try {
  if (checks()) await tests()
} catch (problem) {
  console.error(problem instanceof Error ? problem.message : problem)
  process.exitCode = 1
}
