import type { MeetingId } from '#shared/meeting/ids.ts'
import type { Row } from './fault.ts'
import { compare } from './ledger.ts'
import type { Ledger } from './ledger.ts'
import { foldedFrom, rowsIn, unequal } from './log.ts'
import type { Seated } from './play.ts'

/** What a scenario came to, for its row. */
export type Balance = Pick<Row, 'acknowledged' | 'lost' | 'doubled' | 'outOfOrder' | 'replicasEqual' | 'faults'>

type Claims = {
  readonly dataFolder: string
  readonly meeting: MeetingId
  /** What the log must hold. */
  readonly told: Ledger
  /** Whose replicas must be their cuts of it. */
  readonly screens: readonly Seated[]
}

/** What was acknowledged and what is held on the screens, against the log as it lies in the folder. */
export function balanceOf({ dataFolder, meeting, told, screens }: Claims): Balance {
  const rows = rowsIn(dataFolder, meeting)
  const unlike = unequal(screens, foldedFrom(rows))
  return {
    acknowledged: told.all.length,
    ...compare(told, rows),
    replicasEqual: unlike.length === 0,
    faults: unlike.map((name) => `${name} was not equal to the log`),
  }
}
