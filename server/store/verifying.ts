import { setTimeout as pause } from 'node:timers/promises'
import type { MeetingId } from '#shared/meeting/ids.ts'
import { records as recordsOf } from './records.ts'
import type { Db } from './database.ts'
import { NOTHING_PROVED, verdictOn } from './verify.ts'
import type { Proved, Verdict } from './verify.ts'

/** Proves records while the server serves: a little at a time, with time for everybody else between. */
export interface Verifying {
  /**
   * RC2. Everybody who asks while a record is being proved gets that one answer, and what was proved before is not
   * proved again: asking costs no more than what was recorded since somebody last asked.
   */
  of(meeting: MeetingId): Promise<Verdict>
  /** Events followed so far. */
  readonly followed: number
  readonly closed: boolean
  close(): void
}

/** Less than a millisecond's work, so that no command waits longer for it than for the disk. */
const EVENTS_AT_A_TIME = 150
/** Several times as long for the meetings as for the proof, in ms. */
const PAUSE = 5

export function verifying(db: Db): Verifying {
  const records = recordsOf(db)
  const proved = new Map<MeetingId, Proved>()
  const underWay = new Map<MeetingId, Promise<Verdict>>()
  let followed = 0
  const closing = new AbortController()

  /** What was proved is gone on from where the row it ended with is still the same. */
  const start = (meeting: MeetingId): Proved => {
    const known = proved.get(meeting) ?? NOTHING_PROVED
    return records.saidAt(meeting, known.version)?.hash === known.hash ? known : NOTHING_PROVED
  }

  const prove = async (meeting: MeetingId): Promise<Verdict> => {
    let from = start(meeting)
    const end = records.endOf(meeting).version
    while (!closing.signal.aborted) {
      const next = records.prove(meeting, from, EVENTS_AT_A_TIME)
      if ('because' in next) {
        proved.delete(meeting)
        return verdictOn(next)
      }
      followed += next.version - from.version
      from = next
      proved.set(meeting, next)
      if (next.version >= end) return verdictOn(next)
      await pause(PAUSE, undefined, { ref: false })
    }
    throw new Error('the server is closing')
  }

  return {
    of: (meeting) => {
      const asked = underWay.get(meeting)
      if (asked) return asked
      const answer = prove(meeting).finally(() => underWay.delete(meeting))
      underWay.set(meeting, answer)
      return answer
    },
    get followed() {
      return followed
    },
    get closed() {
      return closing.signal.aborted
    },
    close: () => closing.abort(),
  }
}
