import { existsSync, statSync } from 'node:fs'
import { databaseIn } from '../store/database.ts'
import { reading } from '../store/reading.ts'
import { DatabaseRefused } from '../store/refused.ts'
import { meaningOf } from '../store/verify.ts'
import { Mistyped } from './command.ts'
import type { Command } from './command.ts'

const ADVICE = 'If it is the one in use: npm run restore -- FILE with the newest backup that is whole.'

/** RC2, from the command line: proves every record in a file, whether a server uses it or not. */
export const verifyCommand: Command = {
  usage: `npm run verify -- [FILE]
  FILE    a database, a backup, or a data folder; without it, the data folder of the settings (ROSTRUM_DATA)
Follows the record of every meeting from its first event to its last, and prints a line for each. It only reads, and may
do so while the server runs. Ends with 1 where anything is not as it was recorded.
Keep the hashes it prints somewhere else: whoever can write the file can also write a new record with new hashes, but
never one with the same.`,
  flags: [],
  run: async ({ paths }, { config, newest, say }) => {
    if (paths.length > 1) throw new Mistyped('One file at a time.')
    const given = paths[0] ?? config.dataFolder
    const path = existsSync(given) && statSync(given).isDirectory() ? databaseIn(given) : given
    if (!existsSync(path)) throw new DatabaseRefused(`There is no database ${path}.`)
    const began = performance.now()
    return reading(path, { newest, advice: ADVICE, thorough: true }, (found) => {
      let events = 0
      let whole = true
      for (const meeting of found?.meetings() ?? []) {
        const verdict = found?.verify(meeting)
        if (verdict?.whole) {
          events += verdict.version
          say(`whole   ${meeting}  ${verdict.version} events, to ${verdict.head}`)
        } else if (verdict) {
          whole = false
          say(`BROKEN  ${meeting}  ${meaningOf(verdict)}; what comes before it is whole`)
        }
      }
      const took = ((performance.now() - began) / 1_000).toFixed(1)
      if (whole) say(`${path} is whole: ${events} events in ${took} s.`)
      else say(`${path} is not to be believed. ${ADVICE}`)
      return whole
    })
  },
}
