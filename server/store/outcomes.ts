import { z } from 'zod'
import type { MeetingId, SignInId } from '#shared/meeting/ids.ts'
import type { Db } from './database.ts'

/** The answer an accepted command was given: the version of the meeting once it had happened. */
export type Outcome = {
  readonly meeting: MeetingId
  readonly signIn: SignInId
  readonly commandId: string
  readonly version: number
}

export interface Outcomes {
  /** Throws when the command has an outcome already. Call it in the transaction that appends its events. */
  record(outcome: Outcome): void
  versionOf(meeting: MeetingId, signIn: SignInId, commandId: string): number | null
}

const found = z.object({ version: z.number() }).optional()

export function outcomes(db: Db): Outcomes {
  const insert = db.prepare<[Outcome]>(
    `INSERT INTO outcome (meeting_id, sign_in_id, command_id, version) VALUES (@meeting, @signIn, @commandId, @version)`,
  )
  const select = db.prepare<[string, string, string]>(
    `SELECT version FROM outcome WHERE meeting_id = ? AND sign_in_id = ? AND command_id = ?`,
  )
  return {
    record: (outcome) => void insert.run(outcome),
    versionOf: (meeting, signIn, commandId) => found.parse(select.get(meeting, signIn, commandId))?.version ?? null,
  }
}
