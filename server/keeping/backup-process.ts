import { execFile } from 'node:child_process'
import { constants, setPriority } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { meetingIdSchema } from '#shared/wire/text-schema.ts'
import type { TakeBackup } from '../backups.ts'
import type { Backup } from '../store/backup.ts'

const told: z.ZodType<Backup> = z.object({
  path: z.string(),
  bytes: z.int(),
  heads: z.array(z.object({ meeting: meetingIdSchema, version: z.int(), head: z.string() })),
})

/**
 * Backups made by a process of its own, behind everything else that wants the processor: copying, proving and waiting
 * for the disk hold up no command, and whatever goes wrong there goes wrong there.
 */
export const backupProcess =
  (root: string, dataFolder: string): TakeBackup =>
  (folder, signal) =>
    new Promise((resolve, reject) => {
      const script = join(root, 'scripts', 'backup.mjs')
      const env = { PATH: process.env['PATH'] ?? '', ROSTRUM_DATA: dataFolder }
      const options = { env, signal, maxBuffer: 16 * 1024 * 1024 }
      const child = execFile(process.execPath, [script, '--json', '--', folder], options, (error, stdout, stderr) => {
        if (error) reject(stderr ? new Error(stderr.trim(), { cause: error }) : error)
        else resolve(told.parse(JSON.parse(stdout)))
      })
      yieldToOthers(child.pid)
    })

function yieldToOthers(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    setPriority(pid, constants.priority.PRIORITY_LOW)
  } catch {
    // Where a process may not do that, the backup only takes its fair share.
  }
}
