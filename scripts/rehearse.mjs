/**
 * `npm run rehearse -- --meeting ID --speed 20`: rehearses a meeting of a running server without a screen, says in
 * meeting time what happens, and at the end how the time was used. Without a code it enters by that of the
 * demonstration's secretariat. Ctrl-C adjourns the rehearsal and gives the account so far.
 */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { tsImport } from 'tsx/esm/api'

const root = fileURLToPath(new URL('..', import.meta.url))

const USAGE = `npm run rehearse -- [options]
  --meeting ID     the meeting to rehearse; otherwise the one that the code opens
  --speed N        how many times as fast as the clock on the wall, 1 to 60 (20)
  --until WHERE    stop after a segment of the order of the day, or after round-1, round-2
  --seed N         with the same one, everybody has the same in mind
  --url ADDRESS    where Rostrum is (http://localhost:3000)
  --code CODE      the code of a secretariat or a moderator; otherwise the demonstration's secretariat`

/** What whoever typed it can put right. */
class Mistyped extends Error {}

function wanted() {
  const text = { type: 'string' }
  const options = {
    meeting: text,
    speed: text,
    until: text,
    seed: text,
    url: text,
    code: text,
    help: { type: 'boolean' },
  }
  const { values } = parseArgs({ options })
  if (values.help) return null
  return {
    meeting: values.meeting ?? null,
    speed: numberIn('speed', values.speed ?? '20', 1, 60),
    until: values.until ?? null,
    seed: numberIn('seed', values.seed ?? String(Math.floor(Math.random() * 1e6)), 0, 999_999_999),
    url: values.url ?? `http://localhost:${process.env.PORT ?? 3000}`,
    code: values.code ?? demonstrationCode(),
  }
}

function numberIn(option, text, least, most) {
  const number = Number(text)
  if (!(number >= least && number <= most)) throw new Mistyped(`--${option} is a number from ${least} to ${most}.`)
  return option === 'seed' ? Math.floor(number) : number
}

function demonstrationCode() {
  const file = join(resolve(root, process.env.ROSTRUM_DATA ?? 'data'), 'demo-sign-ins.json')
  try {
    return JSON.parse(readFileSync(file, 'utf8')).find(({ role }) => role === 'secretariat').code
  } catch {
    throw new Mistyped(`There is no code in ${file}; give one with --code.`)
  }
}

const early = new AbortController()
process.once('SIGINT', () => {
  process.exitCode = 130
  early.abort()
})
process.once('SIGTERM', () => early.abort())

try {
  const practice = wanted()
  if (practice === null) console.log(USAGE)
  else {
    const { practise } = await tsImport('../server/rehearsal/practice/practice.ts', import.meta.url)
    await practise({ ...practice, say: (line) => console.log(line), signal: early.signal })
  }
} catch (problem) {
  const plain = problem instanceof Mistyped || problem?.constructor?.name === 'Hindered'
  const typed = problem?.code?.startsWith?.('ERR_PARSE_ARGS')
  console.error(plain || typed ? problem.message : problem)
  if (typed) console.error(USAGE)
  process.exitCode = 1
}
