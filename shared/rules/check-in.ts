import type { Entry } from '../meeting/commands.ts'
import type { Happening } from '../meeting/events.ts'
import { type InscriptionId, inscriptionId } from '../meeting/ids.ts'
import type { Meeting } from '../meeting/meeting.ts'
import type { Refusal } from '../meeting/refusals.ts'
import type { Actor } from '../meeting/role.ts'
import { accept, type Decision, refuse } from './decision.ts'
import { inscribe } from './list-of-speakers.ts'
import { sameCapacity } from './pending.ts'
import { inscriptionOf, roundInscribedFor } from './order.ts'
import { over } from './sitting.ts'

/** LS5: whoever registered ahead has come, and is listed from this moment on. */
export function checkIn(meeting: Meeting, id: InscriptionId): Decision {
  const no = over(meeting)
  if (no) return refuse(no)
  const inscription = inscriptionOf(meeting, id)
  if (!inscription) return refuse({ because: 'unknown-inscription' })
  if (inscription.standing !== 'registered') return refuse({ because: 'not-registered', inscription: id })
  return accept({ type: 'CheckedIn', inscription: id, round: roundInscribedFor(meeting) })
}

/** LS5: enters many at once, as from a file: all of them, or none. Entries are counted from 0. */
export function registerSpeakers(meeting: Meeting, entries: readonly Entry[], by: Actor): Decision {
  const made: Happening[] = []
  for (const [index, entry] of entries.entries()) {
    const number = meeting.inscriptions.length + index + 1
    const decision = inscribe(meeting, entry, by, number)
    const refusal = decision.is === 'refused' ? decision.refusal : twice(meeting, entries, index)
    if (refusal) return refuse({ because: 'entry-refused', entry: index, refusal })
    if (decision.is === 'accepted') made.push(...decision.happenings)
  }
  return accept(...made)
}

/** LS2 among the entries themselves. */
function twice(meeting: Meeting, entries: readonly Entry[], index: number): Refusal | null {
  const entry = entries[index]
  const first = entries.findIndex(
    (other) => other.delegation === entry?.delegation && sameCapacity(other.capacity, entry.capacity),
  )
  if (first === index) return null
  const inscription = inscriptionId(meeting.inscriptions.length + first + 1)
  return { because: 'already-inscribed', inscription, position: null }
}
