/**
 * `npm run faults -- [--short] [--only NAME[,NAME]] [--seed N] [--json FILE]`: does to a real server what goes wrong in
 * a chamber, and holds what it had acknowledged against its log. Prints one table; the exit code is 1 when anything was
 * lost, doubled or out of order, or a scenario was not as it must be.
 */
import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { tsImport } from 'tsx/esm/api'
import { buildIfChanged } from './build.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const { FAULTS } = await tsImport('../tests/faults/faults.ts', import.meta.url)
const { isGood, tableOf } = await tsImport('../tests/faults/table.ts', import.meta.url)
const { makeRoom } = await tsImport('../tests/faults/room.ts', import.meta.url)
const { machine } = await tsImport('../tests/bench/machine.ts', import.meta.url)

const USAGE = `npm run faults -- [options]
  --short          fewer repetitions, within a minute
  --only NAME      only this scenario; several with commas: ${FAULTS.map(({ name }) => name).join(', ')}
  --seed N         with the same one, the same instants and delays are drawn (1)
  --json FILE      writes the rows to a file
  --help           this text`

/** What whoever typed it can put right. */
class Mistyped extends Error {}

function wanted() {
  const { values } = parsed({
    short: { type: 'boolean', default: false },
    only: { type: 'string' },
    seed: { type: 'string', default: '1' },
    json: { type: 'string' },
    help: { type: 'boolean' },
  })
  if (values.help) return null
  const seed = Number(values.seed)
  if (!Number.isInteger(seed) || seed < 0) throw new Mistyped('--seed is a whole number from 0.')
  const names = values.only?.split(',').map((name) => name.trim())
  const unknown = names?.find((name) => !FAULTS.some((fault) => fault.name === name))
  if (unknown !== undefined) throw new Mistyped(`There is no scenario called ${unknown}.`)
  const faults = FAULTS.filter(({ name }) => names === undefined || names.includes(name))
  return { faults, short: values.short, seed, json: values.json }
}

function parsed(options) {
  try {
    return parseArgs({ options })
  } catch (error) {
    throw new Mistyped(`${error.message}.`)
  }
}

const say = (line) => process.stderr.write(`${line}\n`)

/** A scenario that cannot be played to its end is a finding as well. */
async function played(fault, options) {
  const began = performance.now()
  options.say(`${fault.name}: ${fault.what}.`)
  if (fault.needsLinux && process.platform !== 'linux')
    return [{ ...NOTHING, scenario: fault.name, worst: 'not played here: needs Linux', notPlayed: true, faults: [] }]
  try {
    return await fault.run({ ...options, say: (line) => options.say(`  ${line}`) })
  } catch (error) {
    const because = error instanceof Error ? error.message : String(error)
    return [{ ...NOTHING, scenario: fault.name, faults: [`could not be played: ${because}`] }]
  } finally {
    options.say(`  ${((performance.now() - began) / 1000).toFixed(1)} s`)
  }
}

const NOTHING = { times: 0, acknowledged: 0, lost: 0, doubled: 0, outOfOrder: 0, replicasEqual: null, worst: '-' }

async function play({ faults, short, seed, json }) {
  const began = performance.now()
  console.log(`${machine()}; seed ${seed}\n`)
  await buildIfChanged()
  const room = await makeRoom(root)
  const rows = []
  try {
    const playOne = (fault) => played(fault, { root, short, seed, room, say })
    const together = faults.filter(({ waits }) => short && waits)
    rows.push(...(await Promise.all(together.map(playOne))).flat())
    for (const fault of faults) if (!together.includes(fault)) rows.push(...(await playOne(fault)))
  } finally {
    room.remove()
  }
  console.log(`\n${tableOf(rows)}\n\n${((performance.now() - began) / 1000).toFixed(1)} s`)
  if (json !== undefined) await writeFile(json, `${JSON.stringify({ faults: rows }, null, 2)}\n`)
  if (!rows.every(isGood)) process.exitCode = 1
}

try {
  const asked = wanted()
  if (asked === null) console.log(USAGE)
  else await play(asked)
} catch (error) {
  console.error(error instanceof Mistyped ? `${error.message}\n\n${USAGE}` : error)
  process.exitCode = 1
}
// What a scenario left open must not keep it waiting.
process.exit()
