import type { IncomingMessage, Server as HttpServer } from 'node:http'
import { Server } from 'socket.io'
import type { MeetingId } from '#shared/meeting/ids.ts'
import type { Answer, Hindrance } from '#shared/wire/messages.ts'
import { submissionSchema } from '#shared/wire/command-schema.ts'
import { handshakeSchema } from '#shared/wire/handshake-schema.ts'
import { type CommandRate, commandRate } from '../access/command-rate.ts'
import { identify } from '../access/credentials.ts'
import { actorOf, audienceOf } from '../access/sessions.ts'
import type { Sessions } from '../access/sessions.ts'
import type { ServerClock } from '../clock.ts'
import type { Limits } from '../config.ts'
import type { Logger } from '../logger.ts'
import type { MeetingRooms } from '../meeting-rooms.ts'
import { issuesOf } from '../malformed.ts'
import { addressBook } from './addresses.ts'
import { broadcasting } from './broadcasting.ts'
import type { Devices } from './devices.ts'
import type { Disclosures } from './disclosures.ts'
import { isOwnOrigin } from './origin.ts'
import { presence } from './presence.ts'
import type { Known, LiveServer, LiveSocket } from './sockets.ts'
import { cutSlowReaders } from './unread.ts'

export type GatewayTools = {
  readonly rooms: MeetingRooms
  readonly sessions: Sessions
  readonly devices: Devices
  readonly clock: ServerClock
  readonly disclosures: Disclosures
  readonly mayCommand: CommandRate
  readonly limits: Limits
  readonly log: Logger
  readonly publicUrl: string | null
  readonly trustProxy: boolean
}

const sessionChannel = (session: string) => `session/${session}`
const no = (refusal: Hindrance): Answer => ({ accepted: false, refusal })

/** The live door, attached to the HTTP server. */
export interface Gateway {
  /** Sockets that are connected now. */
  sockets(): number
  /** Cuts them all. */
  close(): void
}

export function gateway(http: HttpServer, tools: GatewayTools): Gateway {
  const { rooms, sessions, devices, clock, disclosures, mayCommand, limits, log, publicUrl, trustProxy } = tools
  const addresses = addressBook(limits.socketsPerAddress, trustProxy)

  const io: LiveServer = new Server(http, {
    serveClient: false,
    transports: ['websocket', 'polling'],
    // Above what a command may be, so that one that is too large gets an answer instead of a closed socket.
    maxHttpBufferSize: limits.commandLength * 4,
    pingInterval: 15_000,
    pingTimeout: 10_000,
    connectTimeout: 10_000,
    allowRequest: (request: IncomingMessage, answer) => {
      if (!isOwnOrigin(request.headers, publicUrl)) answer('foreign origin', false)
      else if (!addresses.hasRoom(request)) answer('too many connections', false)
      else answer(null, true)
    },
  })
  addresses.watch(io)
  const mayAskTheTime = commandRate(limits.clockQuestionsPerSecond)
  const { publish, welcome } = broadcasting(io, rooms, disclosures)
  const present = presence(io, clock)

  rooms.audit((told, folded) => {
    cutSlowReaders(io, limits.unreadBytes)
    publish(told, folded)
  })

  sessions.whenEnded(({ id }, because) => {
    io.to(sessionChannel(id)).emit('signed-out', { because })
    io.in(sessionChannel(id)).disconnectSockets(true)
  })

  const timeIn = (meeting: MeetingId) => (rooms.room(meeting)?.clock ?? clock).now()

  /** Whom the handshake lets in, or why it does not. */
  const meet = (socket: LiveSocket): Known | Hindrance => {
    const parsed = handshakeSchema.safeParse(socket.handshake.auth)
    if (!parsed.success) return { because: 'malformed', issues: issuesOf(parsed.error) }
    const { meeting, after, token, session: named } = parsed.data
    const room = rooms.room(meeting)
    if (!room) return { because: 'unknown-meeting' }
    const { occasion } = room.durable().meeting
    const cookieHeader = socket.handshake.headers.cookie
    const identified = identify({ token, session: named, cookieHeader }, sessions, occasion.id)
    if (identified.is === 'signed-out') return { because: 'signed-out' }
    const session = identified.is === 'session' ? identified.session : null
    if (session && session.signIn.occasion !== occasion.id) return { because: 'unknown-meeting' }
    const full =
      session && (io.sockets.adapter.rooms.get(sessionChannel(session.id))?.size ?? 0) >= limits.socketsPerSession
    if (full) return { because: 'too-many' }
    const actor = actorOf(session)
    return { meeting, session, actor, audience: audienceOf(actor), after: after ?? null }
  }

  const hear = async (raw: unknown, socket: LiveSocket, known: Known): Promise<Answer> => {
    if (!(await mayCommand(known.session?.id ?? socket.id))) return no({ because: 'too-many' })
    if (lengthOf(raw) > limits.commandLength) return no({ because: 'too-large' })
    const submission = submissionSchema.safeParse(raw)
    if (!submission.success) return no({ because: 'malformed', issues: issuesOf(submission.error) })
    if (known.session && !sessions.isAlive(known.session.id)) return no({ because: 'signed-out' })
    const room = rooms.room(known.meeting)
    return room ? room.handle(submission.data, known.actor) : no({ because: 'unknown-meeting' })
  }

  io.use((socket, next) => {
    const met = meet(socket)
    if ('because' in met) {
      // Socket.IO hands `data` to the client with the connection error.
      next(Object.assign(new Error(met.because), { data: met }))
      return
    }
    socket.data.known = met
    next()
  })

  io.on('connection', (socket) => {
    const { known } = socket.data
    if (!known || (known.session && !sessions.isAlive(known.session.id))) {
      socket.emit('signed-out', { because: 'revoked' })
      socket.disconnect(true)
      return
    }
    if (known.session) {
      void socket.join(sessionChannel(known.session.id))
      devices.came(known.session)
    }
    welcome(socket, known)
    present.came(socket, known)

    socket.on('command', (raw, answer) => {
      void hear(raw, socket, known).then(
        (given) => reply(answer, given),
        (error: unknown) => {
          log.error({ err: error }, 'a command was not answered')
          reply(answer, no({ because: 'cannot-record' }))
        },
      )
    })
    socket.on('clock', (answer) => {
      // Whoever asks without end is not answered, so that nothing piles up for a socket that does not read.
      void mayAskTheTime(socket.id).then((may) => may && reply(answer, { now: timeIn(known.meeting) }))
    })
    socket.on('disconnect', () => {
      present.went(socket)
      if (known.session) devices.went(known.session)
    })
  })

  return {
    sockets: () => io.sockets.sockets.size,
    // Not `io.close()`, which waits for the HTTP server; and no farewell, after which clients would not come back.
    close: () => void io.engine.close(),
  }
}

/** An acknowledgement that was asked for; whoever asked for none gets none. */
function reply(answer: unknown, given: unknown): void {
  if (typeof answer === 'function') answer(given)
}

function lengthOf(raw: unknown): number {
  try {
    return JSON.stringify(raw)?.length ?? 0
  } catch {
    return Infinity
  }
}
