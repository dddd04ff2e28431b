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

export function outcomes(db: Db): Outcomes {
  const insert = db.prepare<[string, string, string, number]>(
    `INSERT INTO outcome (meeting_id, sign_in_id, command_id, version) VALUES (?, ?, ?, ?)`,
  )
  const select = db
    .prepare<[string, string, string], number>(
      `SELECT version FROM outcome WHERE meeting_id = ? AND sign_in_id = ? AND command_id = ?`,
    )
    .pluck()
  return {
    record: ({ meeting, signIn, commandId, version }) => void insert.run(meeting, signIn, commandId, version),
    versionOf: (meeting, signIn, commandId) => select.get(meeting, signIn, commandId) ?? null,
  }
}
