import type { DelegationId } from '#shared/meeting/ids.ts'
import type { MeetingEvent } from '#shared/meeting/events.ts'
import type { Telling } from '../folding.ts'
import { disclosed } from './audiences.ts'

/** What happened, as JSON for the staff. */
export const forStaff = (told: readonly Telling[]): Buffer =>
  Buffer.from(JSON.stringify(disclosed(told, { is: 'staff' })))

/**
 * What happened, as JSON for everybody else. A delegation's cut is the public one but for a few events, and mostly the
 * same: what everybody is told is encoded once, and only what differs is put in its place.
 */
export interface Retelling {
  /** Null where the public may know none of it. */
  readonly forPublic: Buffer | null
  /** The delegations whose cut is not the public one. */
  readonly apart: readonly DelegationId[]
  forDelegation(delegation: DelegationId): Buffer
}

/** What stands in the place of an event's public cut, which is empty where the public may know nothing of it. */
type Differing = { readonly from: number; readonly to: number; readonly piece: Buffer }

export function retelling(told: readonly Telling[]): Retelling {
  const differing = new Map<DelegationId, Differing[]>()
  const pieces: Buffer[] = []
  let length = 0
  for (const { cuts } of told) {
    const inPublic = pieceOf(cuts.inPublic)
    const own = cuts.concerns.length > 0 ? pieceOf(cuts.own) : inPublic
    const place = { from: length, to: length + inPublic.length, piece: own }
    for (const delegation of own.equals(inPublic) ? [] : new Set(cuts.concerns)) {
      const held = differing.get(delegation)
      if (held) held.push(place)
      else differing.set(delegation, [place])
    }
    pieces.push(inPublic)
    length = place.to
  }
  const toAll = Buffer.concat(pieces, length)

  return {
    forPublic: length === 0 ? null : listed([toAll]),
    apart: [...differing.keys()],
    forDelegation: (delegation) => {
      const parts: Buffer[] = []
      let done = 0
      for (const { from, to, piece } of differing.get(delegation) ?? []) {
        parts.push(toAll.subarray(done, from), piece)
        done = to
      }
      return listed([...parts, toAll.subarray(done)])
    },
  }
}

const NOTHING = Buffer.alloc(0)
const [OPENING, CLOSING] = [Buffer.from('['), Buffer.from(']')]

const pieceOf = (event: MeetingEvent | null): Buffer =>
  event === null ? NOTHING : Buffer.from(`${JSON.stringify(event)},`)

/** A JSON array of pieces with a comma after each event, the last of which goes. */
function listed(pieces: readonly Buffer[]): Buffer {
  const list = Buffer.concat([OPENING, ...pieces, CLOSING])
  if (list.length <= 2) return list
  CLOSING.copy(list, list.length - 2)
  return list.subarray(0, -1)
}
