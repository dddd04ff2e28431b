import type { DefaultEventsMap, Server, Socket } from 'socket.io'
import type { MeetingId } from '#shared/meeting/ids.ts'
import type { Actor, Audience } from '#shared/meeting/role.ts'
import type { ServerToClient } from '#shared/wire/messages.ts'
import type { Session } from '../access/sessions.ts'
import type { Line } from './line.ts'

/** What clients say, before anybody has looked at it. */
export type Heard = {
  command: (raw: unknown, answer: unknown) => void
  clock: (...said: readonly unknown[]) => void
}

/** What the server knows of a socket, from the moment it was let in. */
export type Known = {
  readonly meeting: MeetingId
  readonly session: Session | null
  readonly actor: Actor
  readonly audience: Audience
  /** The version the socket has already; null for none. */
  readonly after: number | null
  /** The record that it was heard from; null where the socket does not say. */
  readonly record: string | null
  readonly address: string
}

/** `line` is null where the socket has not come by websocket. */
type Kept = { known?: Known; line?: Line | null }

export type LiveServer = Server<Heard, ServerToClient, DefaultEventsMap, Kept>
export type LiveSocket = Socket<Heard, ServerToClient, DefaultEventsMap, Kept>
