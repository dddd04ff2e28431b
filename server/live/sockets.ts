import type { DefaultEventsMap, Server, Socket } from 'socket.io'
import type { MeetingId } from '#shared/meeting/ids.ts'
import type { Actor, Audience } from '#shared/meeting/role.ts'
import type { ServerToClient } from '#shared/wire/messages.ts'
import type { Session } from '../access/sessions.ts'

/** What clients say, before anybody has looked at it. */
export type Heard = {
  command: (raw: unknown, answer: unknown) => void
  clock: (answer: unknown) => void
}

/** What the server knows of a socket, from the moment it was let in. */
export type Known = {
  readonly meeting: MeetingId
  readonly session: Session | null
  readonly actor: Actor
  readonly audience: Audience
  /** The version the socket has already; null for none. */
  readonly after: number | null
}

export type LiveServer = Server<Heard, ServerToClient, DefaultEventsMap, { known?: Known }>
export type LiveSocket = Socket<Heard, ServerToClient, DefaultEventsMap, { known?: Known }>
