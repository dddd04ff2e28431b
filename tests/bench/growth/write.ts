/** A part of the bench `growth`: writes a data folder with meetings of a given size. */
import { join } from 'node:path'
import { z } from 'zod'
import { findProject } from '#server/project.ts'
import { openStore } from '#server/store/database.ts'
import { foldFormat } from '#server/store/fold-format.ts'
import { migrate, readMigrations } from '#server/store/migrate.ts'
import { answerWith, questionOf } from '../part.ts'
import { writeLog } from './log.ts'

const { root, dataFolder, meetings } = questionOf(
  z.object({
    root: z.string(),
    dataFolder: z.string(),
    meetings: z.array(
      z.object({
        meeting: z.string(),
        inscriptions: z.number(),
        events: z.number(),
        sinceSnapshot: z.number(),
      }),
    ),
  }),
)

async function written() {
  const project = findProject(join(root, 'package.json'))
  const { db, close } = openStore(dataFolder)
  migrate(db, readMigrations(project.migrationsFolder))
  const format = foldFormat(project)
  for (const log of meetings) writeLog(db, { ...log, format })
  db.pragma('wal_checkpoint(TRUNCATE)')
  close()
  return { written: meetings.length }
}

answerWith(written())
