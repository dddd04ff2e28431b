/**
 * `npm run bench -- [--only NAME[,NAME]] [--runs N] [--json FILE]`: builds what changed, measures, and prints a table for
 * each bench with the goals and whether they were reached. The file holds one key per name, an array of rows. A goal
 * that is missed is a finding, not a failure: the exit code is 0 unless something could not be measured.
 */
import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { tsImport } from 'tsx/esm/api'
import { buildIfChanged } from './build.mjs'
import { findChromium } from './chromium.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const { BENCHES } = await tsImport('../tests/bench/benches.ts', import.meta.url)
const { tableOf, verdictLines } = await tsImport('../tests/bench/table.ts', import.meta.url)
const { machine } = await tsImport('../tests/bench/machine.ts', import.meta.url)

const USAGE = `npm run bench -- [options]
  --only NAME      only this bench; several with commas: ${BENCHES.map(({ name }) => name).join(', ')}
  --runs N         how often everything is measured, from 3; medians are told where nothing else is said (3)
  --json FILE      writes the rows to a file, one key per bench
  --help           this text`

/** What whoever typed it can put right. */
class Mistyped extends Error {}

function wanted() {
  const text = { type: 'string' }
  const { values } = parsed({ only: text, runs: text, json: text, help: { type: 'boolean' } })
  if (values.help) return null
  const runs = Number(values.runs ?? '3')
  if (!Number.isInteger(runs) || runs < 3) throw new Mistyped('--runs is a whole number from 3.')
  const names = values.only?.split(',').map((name) => name.trim())
  const unknown = names?.find((name) => !BENCHES.some((bench) => bench.name === name))
  if (unknown !== undefined) throw new Mistyped(`There is no bench called ${unknown}.`)
  const benches = BENCHES.filter(({ name }) => names === undefined || names.includes(name))
  return { benches, runs, json: values.json }
}

function parsed(options) {
  try {
    return parseArgs({ options })
  } catch (error) {
    throw new Mistyped(`${error.message}.`)
  }
}

const say = (line) => process.stderr.write(`  ${line}\n`)

async function measure({ benches, runs, json }) {
  const chromium = findChromium()
  if (chromium !== null) process.env.CHROMIUM_PATH = chromium
  console.log(`${machine()}\n`)
  if (await buildIfChanged()) console.log('Built.\n')
  const found = {}
  for (const bench of benches) {
    const began = performance.now()
    console.log(`${bench.name}: ${bench.what}.`)
    const rows = await bench.run({ runs, root, say })
    found[bench.name] = rows
    const seconds = ((performance.now() - began) / 1000).toFixed(0)
    console.log(`\n${tableOf(rows)}\n\n${verdictLines(bench.verdicts(rows))}\n\n(of ${runs} runs, ${seconds} s)\n`)
    // After each one, so that what was found is kept if a later one fails.
    if (json !== undefined) await writeFile(json, `${JSON.stringify(found, null, 2)}\n`)
  }
}

// What was started is ended on exit, which these would otherwise skip.
process.once('SIGINT', () => process.exit(130))
process.once('SIGTERM', () => process.exit(143))

try {
  const asked = wanted()
  if (asked === null) console.log(USAGE)
  else await measure(asked)
} catch (error) {
  const plain = error instanceof Mistyped
  console.error(plain ? `${error.message}\n\n${USAGE}` : error)
  process.exitCode = 1
}
