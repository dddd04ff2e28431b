import { io } from 'socket.io-client'
import { deliver } from '#client/connection/deliver.ts'
import { RECONNECTING } from '#client/connection/reconnecting.ts'
import { receive } from '#client/connection/replica.ts'
import type { Arrival, Held } from '#client/connection/replica.ts'
import type { RoomSocket } from '#client/connection/connect.ts'
import { socketWire } from '#client/connection/socket-wire.ts'
import type { Outcome, Wire } from '#client/connection/wire.ts'
import type { Command } from '#shared/meeting/commands.ts'
import type { MeetingId } from '#shared/meeting/ids.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'
import { asInstant } from '#shared/meeting/time.ts'
import type { Instant } from '#shared/meeting/time.ts'
import type { PresentMessage, RecordingMessage, Submission } from '#shared/wire/messages.ts'
import type { Ledger } from './ledger.ts'

export type Entering = {
  readonly url: string
  readonly meeting: MeetingId
  /** Nobody's without one: the public cut. */
  readonly token?: string
  /** Notes what this screen is told has been accepted. */
  readonly ledger?: Ledger
  readonly name: string
  /** What it held when it was cut off, when it comes back. */
  readonly held?: Held
}

/**
 * A screen as the product has it, without anything to see: its wire, its way of delivering a command and of coming back,
 * and its replica are the product's own.
 */
export interface Screen {
  readonly name: string
  readonly held: Held | null
  readonly isLive: boolean
  /** What it was told last about recording; null while that has always worked. */
  readonly recording: RecordingMessage | null
  /** Who is connected, as staff are told; null for everybody else. */
  readonly present: PresentMessage | null
  /** How often it came back. */
  readonly returns: number
  /** The room's time, as this screen believes it; null before anything was heard. */
  now(): Instant | null
  /** Asks the server what time it is in the room, as screens do to measure their clocks. */
  measured(): Promise<Instant>
  send(command: Command): Promise<Outcome>
  /** A submission as it is, an old one for instance, sent once. */
  sendAgain(submission: Submission): Promise<Outcome>
  /** Resolves once the screen is as described. */
  until(as: (screen: Screen) => boolean): Promise<void>
  /** As the browser's "online" event does. */
  comeBack(): void
  close(): void
}

/** How long an old submission that is sent once waits for its answer, in ms. */
const PATIENCE = 5_000
/** As in the product: the server closed on purpose, and Socket.IO leaves coming back to us. */
const COME_BACK = 400

export function screen({ url, meeting, token, ledger, name, held: before }: Entering): Screen {
  let held: Held | null = before ?? null
  let live = false
  let recording: RecordingMessage | null = null
  let present: PresentMessage | null = null
  let returns = -1
  /** Room time less our own monotonic time, by the last message. */
  let offset: number | null = null
  let closed = false
  let waiting: (() => boolean)[] = []

  const socket: RoomSocket = io(url, {
    ...RECONNECTING,
    autoConnect: false,
    auth: (give) => give({ meeting, session: null, token, ...(held === null ? {} : { after: held.version }) }),
  })
  const changed = () => {
    waiting = waiting.filter((arrived) => !arrived())
  }
  const startAfresh = () => {
    socket.disconnect()
    socket.connect()
  }
  const believe = (arrival: Arrival) => {
    offset = arrival.message.now - performance.now()
    const next = receive(arrival, held)
    if (next === 'gap') {
      startAfresh()
      return
    }
    held = next
    live = held !== null
    changed()
  }
  socket.on('connect', () => {
    returns += 1
    recording = null
    changed()
  })
  socket.on('events', (message) => believe({ is: 'events', message }))
  socket.on('snapshot', (message) => believe({ is: 'snapshot', message }))
  socket.on('recording', (message) => {
    recording = message
    changed()
  })
  socket.on('present', (counts) => {
    present = counts
    changed()
  })
  const later = (ms: number) => setTimeout(() => !closed && socket.connect(), ms).unref()
  socket.on('disconnect', (reason) => {
    live = false
    socket.sendBuffer = []
    if (reason === 'io server disconnect') later(COME_BACK)
    changed()
  })
  socket.on('connect_error', () => {
    live = false
    if (!socket.active) later(COME_BACK)
  })
  socket.connect()

  const wire = socketWire(socket)
  const noted: Wire = {
    ...wire,
    send: async (submission, patience) => {
      const answer = await wire.send(submission, patience)
      if (answer.accepted) ledger?.accepted(name, submission.commandId, answer.version)
      return answer
    },
  }
  const now = () => (offset === null ? null : asInstant(Math.round(performance.now() + offset)))
  const self: Screen = {
    name,
    get held() {
      return held
    },
    get isLive() {
      return live
    },
    get recording() {
      return recording
    },
    get present() {
      return present
    },
    get returns() {
      return returns
    },
    now,
    measured: async () => (await socket.timeout(PATIENCE).emitWithAck('clock')).now,
    send: (command) => deliver(command, noted, () => performance.now(), now()),
    sendAgain: (submission) => noted.send(submission, PATIENCE),
    until: (as) =>
      new Promise((resolve) => {
        const arrived = () => {
          if (!as(self)) return false
          resolve()
          return true
        }
        if (!arrived()) waiting.push(arrived)
      }),
    comeBack: () => {
      if (!socket.connected) startAfresh()
    },
    close: () => {
      closed = true
      socket.removeAllListeners()
      socket.disconnect()
    },
  }
  return self
}

/** The meeting as the screen holds it, which must have heard of it. */
export function meetingOf(screen: Screen): Meeting {
  if (screen.held === null) throw new Error(`${screen.name} has not heard of the meeting yet`)
  return screen.held.meeting
}
