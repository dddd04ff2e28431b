import type { MeetingId } from '#shared/meeting/ids.ts'
import { reading } from './reading.ts'
import type { Records } from './records.ts'
import { recordBroken } from './refused.ts'
import type { Break } from './verify.ts'

/** As many events as are followed in some 0.4 s; longer records are proved while the server runs. */
const MOST_AT_START = 75_000

export type Inspection = {
  /** The number of the newest migration that this Rostrum knows. */
  readonly newest: number
  /** What to do with a database that cannot be believed, as a sentence. */
  readonly advice: string
  /** Events to follow at most, beside the newest of each record. */
  readonly most?: number
}

/** Meetings whose records are still to be proved from their beginnings; of the others it is done. */
export type Inspected = { readonly unproved: readonly MeetingId[] }

/**
 * Looks at a database before anything is written to it, and throws in sentences where it is not to be believed. It is
 * read as it lies there: even what a crash left behind is not tidied up before the records were proved.
 */
export function inspect(path: string, { newest, advice, most = MOST_AT_START }: Inspection): Inspected {
  return reading(path, { newest, advice, thorough: false }, (found) =>
    found === null ? { unproved: [] } : proveUpTo(most, found, path, advice),
  )
}

/** Each record's newest part first, which is what is folded; then whole records, the latest first, as far as it goes. */
function proveUpTo(most: number, found: Records, path: string, advice: string): Inspected {
  const refuse = (meeting: MeetingId, at: Break) => {
    throw recordBroken(meeting, path, at, advice)
  }
  const ends = found.meetings().map((meeting) => ({ meeting, ...found.endOf(meeting) }))
  for (const { meeting } of ends) {
    const tail = found.proveTail(meeting)
    if ('because' in tail) refuse(meeting, tail)
  }
  let left = most
  const unproved: MeetingId[] = []
  for (const { meeting, version } of ends.sort((a, b) => b.at - a.at)) {
    if (version > left) {
      unproved.push(meeting)
      continue
    }
    left -= version
    const verdict = found.verify(meeting)
    if (!verdict.whole) refuse(meeting, verdict)
  }
  return { unproved }
}
