import type { Command } from '../meeting/commands.ts'
import type { MeetingEvent } from '../meeting/events.ts'
import type { DelegationId, MeetingId } from '../meeting/ids.ts'
import type { Meeting } from '../meeting/meeting.ts'
import type { Refusal } from '../meeting/refusals.ts'
import type { Role } from '../meeting/role.ts'
import type { Instant } from '../meeting/time.ts'

/** A command on its way to the room; sent again with the same id it gets its first answer and changes nothing. */
export type Submission = {
  readonly commandId: string
  readonly command: Command
  /**
   * Server time after which nothing may be done with it any more: what lay in a broken connection for longer than
   * anybody waited for its answer must not happen minutes later. It can only forbid, so a clock that is wrong does no harm.
   */
  readonly notAfter?: Instant
}

export type Answer =
  | { readonly accepted: true; readonly version: number }
  | { readonly accepted: false; readonly refusal: Refusal | Hindrance }

/** A "no" that is not about the meeting: the command never reached it, or could not be recorded. */
export type Hindrance =
  | { readonly because: 'malformed'; readonly issues: readonly { readonly path: string; readonly message: string }[] }
  | { readonly because: 'signed-out' }
  | { readonly because: 'unknown-meeting' }
  | { readonly because: 'too-large' }
  | { readonly because: 'too-many' }
  | { readonly because: 'cannot-record' }
  | { readonly because: 'too-late' }

/**
 * The events of `from` to `to` that the receiver may know; versions it may not know leave no gap in from and to.
 * A replica at version V folds them if from <= V + 1, and asks for what it missed otherwise.
 */
export type EventsMessage = {
  readonly from: number
  readonly to: number
  readonly now: Instant
  readonly events: readonly MeetingEvent[]
  /** As in a snapshot; only in the first message of a connection. */
  readonly record?: string
}

export type SnapshotMessage = {
  readonly version: number
  readonly now: Instant
  /**
   * Names the record that versions count in; another one once a backup was restored. Said back in the next handshake, so
   * that nothing is told on top of what another record said.
   */
  readonly record?: string
  readonly meeting: Meeting
}

/** How far the asker's clock may be off by its last measurement, in ms; told once a measurement, or never. */
export type ClockQuestion = { readonly quality: number }

export type ClockAnswer = { readonly now: Instant }

export type ClockTold = (answer: ClockAnswer) => void

/** Who is connected, as counts, for staff alone. */
export type PresentMessage = {
  readonly consoles: number
  readonly delegations: number
  readonly screens: number
}

/**
 * Whether what happens can be recorded, and since when, in the server's own time. Sent only when that changes, and to
 * newcomers while it cannot.
 */
export type RecordingMessage = { readonly works: boolean; readonly since: Instant }

export type SignedOutMessage = { readonly because: 'revoked' | 'signed-out' | 'expired' }

/** What a socket says of itself when it connects. `session: null` asks for the public cut, whatever cookies are there. */
export type Handshake = {
  readonly meeting: MeetingId
  readonly after?: number
  /** The record that `after` was heard from; without it, all after a restore is given whole. */
  readonly record?: string
  readonly token?: string
  readonly session?: string | null
}

export type SignedIn = {
  /** For programs: `Authorization: Bearer`, or `auth.token` of the socket. Browsers need only the cookie. */
  readonly token: string
  /** Names the session's cookie, so that one browser can hold several sign-ins, a tab each. */
  readonly session: string
  readonly role: Role
  readonly meeting: MeetingId
  readonly delegation?: DelegationId
}

export type ServerToClient = {
  events: (message: EventsMessage) => void
  snapshot: (message: SnapshotMessage) => void
  present: (message: PresentMessage) => void
  recording: (message: RecordingMessage) => void
  'signed-out': (message: SignedOutMessage) => void
}

export type ClientToServer = {
  command: (submission: Submission, answer: (answer: Answer) => void) => void
  clock: (...asked: [answer: ClockTold] | [question: ClockQuestion, answer: ClockTold]) => void
}
