import { begin, evolve } from '#shared/decider/evolve.ts'
import type { Happening, MeetingEvent } from '#shared/meeting/events.ts'
import { asSignInId, inscriptionId } from '#shared/meeting/ids.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'
import { asInstant } from '#shared/meeting/time.ts'
import { chained, GENESIS } from '#server/store/chain.ts'
import type { EventRow } from '#server/store/chain.ts'
import type { Db } from '#server/store/database.ts'
import { eventLog } from '#server/store/event-log.ts'
import { outcomes } from '#server/store/outcomes.ts'
import { snapshots } from '#server/store/snapshots.ts'
import { delegationOf, FLOOR, growthPlan } from './plan.ts'

const SIGN_IN = asSignInId('bench')
/** Written in one transaction each. */
const BATCH = 20_000
/** Delegations beyond those inscribed, who come while it is measured; enough for ten runs on one log. */
const MORE = 1_700

export type LongLog = {
  readonly meeting: string
  readonly inscriptions: number
  readonly events: number
  /** The format of the snapshot that is kept of it. */
  readonly format: number
  /** Events that are not in the snapshot, which a start has to read. */
  readonly sinceSnapshot: number
}

/**
 * Writes a meeting as the server would have: every event with its place in the chain and every command with its outcome,
 * only not one by one. After the inscriptions come messages, withdrawals, reinstatements and names, for ever.
 */
export function writeLog(db: Db, { meeting: name, inscriptions, events, format, sinceSnapshot }: LongLog): void {
  const log = eventLog(db)
  const given = outcomes(db)
  const begun = Date.now() - events - 1
  const plan = growthPlan(name, inscriptions + MORE, begun)
  let meeting: Meeting | null = null
  let hash = GENESIS
  let rows: EventRow[] = []
  const write = db.transaction((batch: readonly EventRow[]) => {
    log.append(batch)
    for (const { version, command_id } of batch) {
      if (command_id !== null) given.record({ meeting: plan.id, signIn: SIGN_IN, commandId: command_id, version })
    }
  })
  for (let version = 1; version <= events; version += 1) {
    const happening: Happening =
      version === 1 ? { type: 'MeetingConvened', plan } : happeningOf(version - 2, inscriptions)
    const event: MeetingEvent = {
      ...happening,
      version,
      at: asInstant(begun + version),
      by: { role: 'secretariat', signIn: SIGN_IN },
    }
    meeting = meeting === null ? begin(event) : evolve(meeting, event)
    const row = chained(hash, plan.id, event, commandIdOf(version))
    hash = row.hash
    rows.push(row)
    const keeps = version === Math.max(1, events - sinceSnapshot)
    if (rows.length === BATCH || version === events || keeps) {
      write(rows)
      rows = []
    }
    // It is bound to the hash of its event, which has to be in the log by now.
    if (keeps) snapshots(db, format).keep({ meeting, version })
  }
}

/** As scattered as those that screens make up. */
const commandIdOf = (version: number) => ((version * 2_654_435_761) % 2 ** 32).toString(36).padStart(21, '0')

const BEGINNING: readonly Happening[] = [
  { type: 'MeetingOpened', hardEnd: asInstant(Number.MAX_SAFE_INTEGER) },
  { type: 'ListOpened', closesAt: null, seal: null },
  { type: 'SegmentOpened', segment: FLOOR },
]

function happeningOf(nth: number, inscriptions: number): Happening {
  const first = BEGINNING[nth]
  if (first) return first
  const number = nth - BEGINNING.length + 1
  if (number <= inscriptions) {
    return {
      type: 'InscriptionMade',
      inscription: inscriptionId(number),
      delegation: delegationOf(number - 1),
      capacity: { is: 'national' },
      dignitary: null,
      speaker: `Speaker ${number}`,
      confirmed: true,
      late: false,
      round: 1,
      ahead: false,
    }
  }
  const since = number - inscriptions - 1
  const inscription = inscriptionId((Math.floor(since / 5) % inscriptions) + 1)
  switch (since % 5) {
    case 0:
      return { type: 'MessageShown', text: `Message ${number}` }
    case 1:
      return { type: 'InscriptionWithdrawn', inscription, because: null }
    case 2:
      return { type: 'InscriptionReinstated', inscription }
    case 3:
      return { type: 'SpeakerNamed', inscription, speaker: `Speaker ${number}` }
    default:
      return { type: 'MessageCleared' }
  }
}
