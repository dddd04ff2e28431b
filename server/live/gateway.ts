import type { IncomingMessage, Server as HttpServer } from 'node:http'
import { Server } from 'socket.io'
import type { MeetingId } from '#shared/meeting/ids.ts'
import type { Answer, Hindrance } from '#shared/wire/messages.ts'
import { clockQuestionSchema } from '#shared/wire/clock-schema.ts'
import { submissionSchema } from '#shared/wire/command-schema.ts'
import { handshakeSchema } from '#shared/wire/handshake-schema.ts'
import { actorOf, audienceOf } from '../access/actor.ts'
import { clockRate } from '../access/clock-rate.ts'
import type { CommandRate } from '../access/command-rate.ts'
import { identify } from '../access/credentials.ts'
import type { Sessions } from '../access/sessions.ts'
import type { ServerClock } from '../clock.ts'
import type { Limits } from '../config.ts'
import type { Logger } from '../logger.ts'
import type { MeetingRooms } from '../meeting-rooms.ts'
import type { Meters } from '../metrics/meters.ts'
import type { Recording } from '../recording.ts'
import { issuesOf } from '../malformed.ts'
import { addressBook } from './addresses.ts'
import { broadcasting } from './broadcasting.ts'
import type { Devices } from './devices.ts'
import type { Disclosures } from './disclosures.ts'
import { floods } from './floods.ts'
import { isOwnOrigin } from './origin.ts'
import { presence } from './presence.ts'
import type { Known, LiveServer, LiveSocket } from './sockets.ts'
import { cutIfUnread, lineOf } from './unread.ts'
import { easeUpgrades } from './upgrades.ts'

export type GatewayTools = {
  readonly rooms: MeetingRooms
  readonly sessions: Sessions
  readonly devices: Devices
  readonly clock: ServerClock
  readonly disclosures: Disclosures
  readonly recording: Recording
  readonly meters: Meters
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
  const { rooms, sessions, devices, clock, disclosures, recording, meters, mayCommand, limits, log } = tools
  const { publicUrl, trustProxy } = tools
  const addresses = addressBook(limits.socketsPerAddress, trustProxy)
  const isSomebody = ({ headers }: IncomingMessage) =>
    identify({ cookieHeader: headers.cookie }, sessions).is === 'session'

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
      else if (!addresses.hasRoom(request, () => isSomebody(request))) answer('too many connections', false)
      else answer(null, true)
    },
  })
  easeUpgrades(http, io)
  const flooding = floods(limits)
  addresses.watch(io, flooding.watch)
  const mayAskTheTime = clockRate(limits)
  const { publish, welcome } = broadcasting(io, rooms, disclosures, limits.unreadBytes)
  const present = presence(io, clock)

  rooms.audit((told, folded) => {
    publish(told, folded)
    meters.told()
  })

  recording.whenChanged((message) => void io.emit('recording', message))

  sessions.whenEnded(({ id }, because) => {
    io.to(sessionChannel(id)).emit('signed-out', { because })
    io.in(sessionChannel(id)).disconnectSockets(true)
  })

  const timeIn = (meeting: MeetingId) => (rooms.room(meeting)?.clock ?? clock).now()

  /** A rehearsal's screens measure in its own time, which says nothing of the room's. */
  const hearOfClock = (raw: unknown, meeting: MeetingId) => {
    const question = clockQuestionSchema.safeParse(raw)
    if (question.success && rooms.room(meeting)?.clock === clock) meters.clockTold(question.data.quality)
  }

  /** Whom the handshake lets in, or why it does not. */
  const meet = (socket: LiveSocket): Known | Hindrance => {
    const parsed = handshakeSchema.safeParse(socket.handshake.auth)
    if (!parsed.success) return { because: 'malformed', issues: issuesOf(parsed.error) }
    const { meeting, after, record, token, session: named } = parsed.data
    const room = rooms.room(meeting)
    if (!room) return { because: 'unknown-meeting' }
    const { id, occasion } = room.durable().meeting
    const { address, cookies } = addresses.of(socket.conn)
    const identified = identify({ token, session: named, cookieHeader: cookies }, sessions, occasion.id)
    if (identified.is === 'signed-out') return { because: 'signed-out' }
    const session = identified.is === 'session' ? identified.session : null
    if (session && session.signIn.occasion !== occasion.id) return { because: 'unknown-meeting' }
    const full =
      session && (io.sockets.adapter.rooms.get(sessionChannel(session.id))?.size ?? 0) >= limits.socketsPerSession
    if (full) return { because: 'too-many' }
    if (
      session?.signIn.role === 'delegation' &&
      devices.connectionsOf(session.signIn.id) >= limits.socketsPerDelegation
    )
      return { because: 'too-many' }
    const actor = actorOf(session)
    if (!session && !flooding.admitsNobody(address)) return { because: 'too-many' }
    return {
      meeting: id,
      session,
      actor,
      audience: audienceOf(actor),
      after: after ?? null,
      record: record ?? null,
      address,
    }
  }

  const turnAway = (refusal: Hindrance): Answer => {
    meters.turnedAway(refusal.because)
    return no(refusal)
  }

  const hear = async (raw: unknown, known: Known): Promise<Answer> => {
    if (!(await mayCommand(known.session, known.address))) return turnAway({ because: 'too-many' })
    if (lengthOf(raw) > limits.commandLength) return turnAway({ because: 'too-large' })
    const submission = submissionSchema.safeParse(raw)
    if (!submission.success) return turnAway({ because: 'malformed', issues: issuesOf(submission.error) })
    if (known.session && !sessions.isAlive(known.session.id)) return turnAway({ because: 'signed-out' })
    const room = rooms.room(known.meeting)
    return room ? room.handle(submission.data, known.actor) : turnAway({ because: 'unknown-meeting' })
  }

  io.use((socket, next) => {
    const met = meet(socket)
    if ('because' in met) {
      // Socket.IO hands `data` to the client with the connection error.
      next(Object.assign(new Error(met.because), { data: met }))
      return
    }
    socket.data.known = met
    // The answer to the handshake and the welcome leave in one piece.
    lineOf(socket)?.tcp.cork()
    next()
  })

  io.on('connection', (socket) => {
    const { known } = socket.data
    if (!known || (known.session && !sessions.isAlive(known.session.id))) {
      socket.emit('signed-out', { because: 'revoked' })
      letGo(socket)
      socket.disconnect(true)
      return
    }
    addresses.settled(socket.conn, known.session !== null)
    letGoOfArrival(socket)
    if (known.session) {
      void socket.join(sessionChannel(known.session.id))
      devices.came(known.session)
    }
    welcome(socket, known)
    setImmediate(letGo, socket)
    present.came(socket, known)
    const failingSince = recording.failingSince()
    if (failingSince !== null) socket.emit('recording', { works: false, since: failingSince })

    socket.on('command', (raw, answer) => {
      void hear(raw, known).then(
        (given) => {
          // Answers pile up as well as what is told, where somebody asks without reading.
          if (!cutIfUnread(socket, limits.unreadBytes)) reply(answer, given)
        },
        (error: unknown) => {
          log.error({ err: error }, 'a command was not answered')
          reply(answer, no({ because: 'cannot-record' }))
        },
      )
    })
    socket.on('clock', (...said) => {
      // Whoever asks without end is not answered, so that nothing piles up for a socket that does not read.
      void mayAskTheTime(known.session?.id ?? socket.id, known.address).then((may) => {
        if (!may) return
        if (said.length > 1) hearOfClock(said[0], known.meeting)
        reply(said.at(-1), { now: timeIn(known.meeting) })
      })
    })
    meters.came(known.actor.role)
    socket.on('disconnect', () => {
      meters.went(known.actor.role)
      present.went(known)
      if (known.session) devices.went(known.session)
    })
  })

  return {
    sockets: () => io.sockets.sockets.size,
    // Not `io.close()`, which waits for the HTTP server; and no farewell, after which clients would not come back.
    close: () => void io.engine.close(),
  }
}

/** What a socket came with, and a room of its own, are asked for by nobody any more, and would be held while it is there. */
function letGoOfArrival(socket: LiveSocket): void {
  Reflect.set(socket, 'handshake', null)
  void socket.leave(socket.id)
}

const letGo = (socket: LiveSocket) => void lineOf(socket)?.tcp.uncork()

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
