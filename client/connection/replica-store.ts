import { create } from 'zustand'
import type { MeetingEvent } from '#shared/meeting/events.ts'
import type { DelegationId } from '#shared/meeting/ids.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'
import type { Role } from '#shared/meeting/role.ts'
import type { Instant } from '#shared/meeting/time.ts'
import type { PresentMessage, SignedOutMessage } from '#shared/wire/messages.ts'
import { type RoomClock, roomClock } from '../clock/room-clock.ts'
import type { Wire } from './wire.ts'

export type Link = 'connecting' | 'catching-up' | 'live' | 'lost' | 'signed-out' | 'unknown-meeting'

/** Who is looking, by the sign-in of this tab; the server knows better and checks every command. */
export type As = { readonly role: Role; readonly delegation: DelegationId | null }

/** All that the screens know. The one store of the client. */
export type Replica = {
  readonly link: Link
  /** Since when the link has been lost, by the room's clock; null while it is not. */
  readonly lostSince: Instant | null
  /** Since when the server can record nothing, in its own time; null while it can. */
  readonly unrecordedSince: Instant | null
  readonly signedOut: SignedOutMessage['because'] | null
  readonly version: number
  readonly meeting: Meeting | null
  /** The last events of the log that were heard one by one, to say what a change comes from. */
  readonly recent: readonly MeetingEvent[]
  readonly as: As
  /** Who is connected, for staff; null for everybody else. */
  readonly present: PresentMessage | null
  /** The clock is right to within so many ms; null until measured. */
  readonly quality: number | null
  readonly clock: RoomClock
  readonly wire: Wire | null
}

export const nothingYet = (): Omit<Replica, 'clock'> => ({
  link: 'connecting',
  lostSince: null,
  unrecordedSince: null,
  signedOut: null,
  version: 0,
  meeting: null,
  recent: [],
  as: { role: 'public', delegation: null },
  present: null,
  quality: null,
  wire: null,
})

export const replicaStore = create<Replica>(() => ({ ...nothingYet(), clock: roomClock(() => performance.now()) }))

/** Picks what a component needs of the store; it renders again when that changes. Pick single values, not new objects. */
export function useReplica<Picked>(selector: (replica: Replica) => Picked): Picked {
  return replicaStore(selector)
}
