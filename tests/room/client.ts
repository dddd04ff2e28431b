import { randomUUID } from 'node:crypto'
import { io } from 'socket.io-client'
import type { ManagerOptions, Socket, SocketOptions } from 'socket.io-client'
import { evolve } from '#shared/decider/evolve.ts'
import type { Command } from '#shared/meeting/commands.ts'
import type { MeetingId } from '#shared/meeting/ids.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'
import type { Instant } from '#shared/meeting/time.ts'
import type {
  Answer,
  ClientToServer,
  EventsMessage,
  PresentMessage,
  ServerToClient,
  SignedOutMessage,
  SnapshotMessage,
} from '#shared/wire/messages.ts'

/** What clients may say; a test may say anything in the place of a submission. */
type Spoken = Pick<ClientToServer, 'clock'> & { command: (raw: unknown, answer: (answer: Answer) => void) => void }

export type Message = ({ is: 'events' } & EventsMessage) | ({ is: 'snapshot' } & SnapshotMessage)

/** A screen without a screen: a socket that folds what it hears into a replica. */
export interface Client {
  readonly socket: Socket<ServerToClient, Spoken>
  readonly version: number
  /** The record that the version counts in, as far as the server has said. */
  readonly record: string | undefined
  /** The meeting as this audience knows it; throws before the first snapshot. */
  readonly meeting: Meeting
  /** All messages about the meeting, in the order in which they came. */
  readonly messages: readonly Message[]
  readonly present: PresentMessage | null
  /** Everything that came over the wire, as it came. */
  wire(): string
  /** Gives a command, with an id of its own unless one is given, and waits for the answer. */
  send(command: Command, commandId?: string): Promise<Answer>
  /** Sends anything at all in the place of a submission. */
  sendRaw(raw: unknown): Promise<Answer>
  /** Server time; its answer comes after everything that was broadcast before it. */
  clock(): Promise<Instant>
  /** Waits until the replica is as described. */
  until(as: (meeting: Meeting) => boolean): Promise<Meeting>
  readonly signedOut: Promise<SignedOutMessage>
  readonly disconnected: Promise<string>
  close(): void
}

export type Joining = {
  readonly meeting: MeetingId
  readonly token?: string | undefined
  readonly session?: string | null | undefined
  readonly after?: number | undefined
  /** The record that `after` was heard from. */
  readonly record?: string | undefined
  /** A replica to go on from, with `after`. */
  readonly from?: { readonly version: number; readonly meeting: Meeting } | undefined
  readonly options?: Partial<ManagerOptions & SocketOptions> | undefined
}

/** Why a socket was not let in, as the client is told. */
export class NotLetIn extends Error {
  readonly data: unknown
  constructor(message: string, data: unknown) {
    super(message)
    this.data = data
  }
}

/** Connects, and waits for the first snapshot or events. */
export function connect(url: string, joining: Joining): Promise<Client> {
  const { meeting: id, token, session, after, from, options } = joining
  const socket: Socket<ServerToClient, Spoken> = io(url, {
    auth: { meeting: id, after, record: joining.record, token, session },
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    ...options,
  })
  let replica = from ?? null
  let { record } = joining
  let present: PresentMessage | null = null
  const messages: Message[] = []
  const wire: string[] = []
  let waiting: (() => boolean)[] = []

  const believe = (next: { version: number; meeting: Meeting }) => {
    replica = next
    waiting = waiting.filter((arrived) => !arrived())
  }
  const meetingNow = () => {
    if (!replica) throw new Error('nothing has been heard of the meeting yet')
    return replica.meeting
  }

  socket.io.engine.on('packet', ({ data }) => wire.push(typeof data === 'string' ? data : ''))
  socket.on('present', (counts) => (present = counts))
  const signedOut = new Promise<SignedOutMessage>((resolve) => socket.on('signed-out', resolve))
  const disconnected = new Promise<string>((resolve) => socket.on('disconnect', resolve))

  const submit = (raw: unknown): Promise<Answer> =>
    new Promise((resolve, reject) => {
      void disconnected.then((why) => reject(new Error(`disconnected: ${why}`)))
      socket.emit('command', raw, resolve)
    })

  const client: Client = {
    socket,
    get version() {
      return replica?.version ?? 0
    },
    get record() {
      return record
    },
    get meeting() {
      return meetingNow()
    },
    messages,
    get present() {
      return present
    },
    wire: () => wire.join('\n'),
    send: (command, commandId) => submit({ commandId: commandId ?? randomUUID(), command }),
    sendRaw: submit,
    clock: () =>
      new Promise((resolve, reject) => {
        void disconnected.then((why) => reject(new Error(`disconnected: ${why}`)))
        socket.emit('clock', ({ now }) => resolve(now))
      }),
    until: (as) =>
      new Promise((resolve) => {
        const arrived = () => {
          if (!replica || !as(replica.meeting)) return false
          resolve(replica.meeting)
          return true
        }
        if (!arrived()) waiting.push(arrived)
      }),
    signedOut,
    disconnected,
    close: () => void socket.disconnect(),
  }

  return new Promise((resolve, reject) => {
    socket.on('connect_error', (error) => {
      socket.disconnect()
      reject(new NotLetIn(error.message, 'data' in error ? error.data : undefined))
    })
    socket.on('snapshot', (message) => {
      messages.push({ is: 'snapshot', ...message })
      record = message.record
      believe({ version: message.version, meeting: message.meeting })
      resolve(client)
    })
    socket.on('events', (message) => {
      messages.push({ is: 'events', ...message })
      record = message.record ?? record
      const held = replica
      if (!held || message.from > held.version + 1)
        throw new Error(`a gap: at ${held?.version}, told from ${message.from}`)
      const fresh = message.events.filter((event) => event.version > held.version)
      believe({ version: message.to, meeting: fresh.reduce(evolve, held.meeting) })
      resolve(client)
    })
  })
}
