import type { Db } from './store/database.ts'
import { schemaVersion } from './store/migrate.ts'

/** Between two real writes, however often it is asked, in ms: anybody may ask. */
const AT_MOST_EVERY = 1_000

export type Proofs = {
  /** Whether the database is of the version this program is made for. */
  readonly isMigrated: () => boolean
  /** Whether the last attempt to record something failed. */
  readonly isFailing: () => boolean
  /** Really writes, waits for the disk, and throws where that fails. */
  readonly write: () => void
  readonly failed: (error: unknown) => void
}

/** Throws, with why, unless a command given now would be recorded. */
export function readiness({ isMigrated, isFailing, write, failed }: Proofs): () => void {
  let provedAt = -Infinity
  return () => {
    if (!isMigrated()) throw new Error('migrations are missing')
    if (isFailing()) throw new Error('the last attempt to record something failed')
    const now = performance.now()
    if (now - provedAt < AT_MOST_EVERY) return
    try {
      write()
    } catch (error) {
      // So that the room learns of it before somebody presses in vain.
      failed(error)
      throw error
    }
    provedAt = now
  }
}

/**
 * Puts the number of the newest migration where it stands already. A page really goes to the disk, and no row changes,
 * so that nobody takes it for something that is worth a backup.
 */
export function rewriting(db: Db): () => void {
  return () => void db.pragma(`user_version = ${schemaVersion(db)}`)
}
