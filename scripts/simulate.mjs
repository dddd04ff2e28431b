/**
 * `npm run simulate -- [--mixture NAME] [--meetings N] [--seed S] [--json FILE]`: plays N seeded meetings of each mixture
 * (realistic and harsh) through the real core, forecasts each of them four times, and prints how the forecasts compare
 * with what happened (FC2; see docs/forecast.md).
 */
import { spawn } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { tsImport } from 'tsx/esm/api'

const bin = fileURLToPath(new URL('../node_modules/.bin/tsx', import.meta.url))
const part = fileURLToPath(new URL('../tests/simulation/part.ts', import.meta.url))

const { resultOf } = await tsImport('../tests/simulation/campaign.ts', import.meta.url)
const { MIXTURES } = await tsImport('../tests/simulation/mixture.ts', import.meta.url)
const { tableOf } = await tsImport('../tests/simulation/table.ts', import.meta.url)

function wanted() {
  const { values } = parseArgs({
    options: {
      mixture: { type: 'string' },
      meetings: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '51' },
      json: { type: 'string' },
    },
  })
  const meetings = Number(values.meetings)
  const seed = Number(values.seed)
  if (!Number.isInteger(meetings) || meetings < 1) throw new Error('--meetings takes a whole number from 1')
  if (!Number.isInteger(seed) || seed < 0) throw new Error('--seed takes a whole number from 0')
  const mixtures = MIXTURES.filter((mixture) => values.mixture === undefined || values.mixture === mixture)
  if (mixtures.length === 0) throw new Error(`--mixture is one of ${MIXTURES.join(', ')}`)
  return { campaign: { mixtures, meetings, seed }, json: values.json }
}

/** One process a core; each plays every so-manyeth meeting. */
function played({ mixtures, meetings, seed }, of, nth) {
  const campaign = [mixtures.join(), meetings, seed, of, nth].map(String)
  return new Promise((resolve, reject) => {
    const child = spawn(bin, [part, ...campaign], { stdio: ['ignore', 'pipe', 'inherit'] })
    let told = ''
    child.stdout.setEncoding('utf8')
    child.stdout.on('data', (chunk) => (told += chunk))
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0 ? resolve(JSON.parse(told)) : reject(new Error(`a part ended with ${code}`)),
    )
  })
}

try {
  const { campaign, json } = wanted()
  const began = performance.now()
  const of = Math.min(availableParallelism(), campaign.meetings)
  const parts = await Promise.all(Array.from({ length: of }, (_, nth) => played(campaign, of, nth)))
  const result = resultOf(campaign, parts)
  console.log(tableOf(result))
  console.log(`\n${((performance.now() - began) / 1000).toFixed(1)} s`)
  if (json !== undefined) await writeFile(json, `${JSON.stringify(result, null, 2)}\n`)
} catch (problem) {
  console.error(problem instanceof Error ? problem.message : problem)
  process.exitCode = 1
}
