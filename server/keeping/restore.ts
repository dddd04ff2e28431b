import { existsSync, statSync } from 'node:fs'
import { backupsIn } from '../store/backup.ts'
import { restore } from '../store/restore.ts'
import { DatabaseRefused, refusalOf } from '../store/refused.ts'
import { Mistyped } from './command.ts'
import type { Command } from './command.ts'

/** Puts a backup in the place of the database. */
export const restoreCommand: Command = {
  usage: `npm run restore -- FILE
  FILE    a backup, or a folder of backups, of which the newest is taken
Puts it in the place of the database of the data folder (ROSTRUM_DATA), whose server must not be running. The backup is
proved first, to its last event; what was there before is kept beside it.`,
  flags: [],
  run: async ({ paths }, { config, migrations, now, say }) => {
    const [given, ...more] = paths
    if (given === undefined || more.length > 0) throw new Mistyped('Say which backup, and only one.')
    const file = newestIn(given)
    const { dataFolder } = config
    const { heads, kept } = await restore({ file, dataFolder, at: now(), migrations }).catch((error: unknown) => {
      throw refusalOf(error, file, 'Nothing was restored. Try an older backup.')
    })
    say(`Restored from ${file}:`)
    for (const { meeting, version, head } of heads) say(`  ${meeting}  ${version} events, to ${head}`)
    if (kept !== null) say(`What was there before is kept as ${kept}.`)
    say('Start the server (npm start). Everybody goes on with the sign-in they had when the backup was made.')
    say('What was issued or revoked since is as it was then: look through the sign-ins at the desk.')
    return true
  },
}

function newestIn(path: string): string {
  if (!existsSync(path) || !statSync(path).isDirectory()) return path
  const newest = backupsIn(path).at(-1)
  if (newest === undefined) throw new DatabaseRefused(`There is no backup in ${path}.`)
  return newest
}
