import { existsSync } from 'node:fs'
import { takeBackup } from '../store/backup.ts'
import { databaseIn } from '../store/database.ts'
import { DatabaseRefused, refusalOf } from '../store/refused.ts'
import { Mistyped } from './command.ts'
import type { Command } from './command.ts'

const ADVICE = 'Restore the newest backup: npm run restore -- FILE'

/** A backup of the data folder of the settings, while its server runs or not. */
export const backupCommand: Command = {
  usage: `npm run backup -- [FOLDER] [--json]
  FOLDER    where to; without it, the folder of the settings (ROSTRUM_BACKUP_FOLDER)
  --json    print what was made as JSON
Copies the database of the data folder (ROSTRUM_DATA) as it is at this moment, while the server runs or not, proves the
copy to its last event, and only then gives it its name.`,
  flags: ['json'],
  run: async ({ paths, flags }, { config, newest, now, say }) => {
    if (paths.length > 1) throw new Mistyped('One folder at a time.')
    const folder = paths[0] ?? config.backups.folder
    if (folder === null) throw new Mistyped('Say where to: ROSTRUM_BACKUP_FOLDER is not set.')
    const from = databaseIn(config.dataFolder)
    if (!existsSync(from)) throw new DatabaseRefused(`There is no database in ${config.dataFolder} (ROSTRUM_DATA).`)
    const began = performance.now()
    const made = await takeBackup({ from, folder, at: now(), newest }).catch((error: unknown) => {
      throw refusalOf(error, from, ADVICE)
    })
    if (flags.has('json')) {
      say(JSON.stringify(made))
      return true
    }
    const took = ((performance.now() - began) / 1_000).toFixed(1)
    say(`${made.path}  ${(made.bytes / 1e6).toFixed(1)} MB, whole, in ${took} s`)
    for (const { meeting, version, head } of made.heads) say(`  ${meeting}  ${version} events, to ${head}`)
    return true
  },
}
