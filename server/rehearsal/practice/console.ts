import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { io } from 'socket.io-client'
import type { Socket } from 'socket.io-client'
import { evolve } from '#shared/decider/evolve.ts'
import type { Command } from '#shared/meeting/commands.ts'
import type { MeetingEvent } from '#shared/meeting/events.ts'
import type { MeetingId } from '#shared/meeting/ids.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'
import { asInstant } from '#shared/meeting/time.ts'
import type { Instant } from '#shared/meeting/time.ts'
import type { Answer, ClientToServer, ServerToClient } from '#shared/wire/messages.ts'
import { Hindered } from './entering.ts'

/** A console without a screen: it folds what it is told of a meeting, and gives commands. */
export interface Console {
  readonly version: number
  readonly meeting: Meeting
  now(): Instant
  give(command: Command): Promise<Answer>
  /** Resolves once more is known than that version, or after so many ms; rejects where the connection is lost. */
  after(version: number, ms: number, signal: AbortSignal): Promise<void>
  close(): void
}

export type Listening = {
  readonly url: string
  readonly token: string
  readonly meeting: MeetingId
  /** Told of every event, with the meeting as it left it. */
  readonly heard: (event: MeetingEvent, after: Meeting) => void
}

type Held = { readonly version: number; readonly meeting: Meeting }

const PATIENCE_MS = 5_000

/** Resolves once the meeting is known. */
export function openConsole({ url, token, meeting: id, heard }: Listening): Promise<Console> {
  const socket: Socket<ServerToClient, ClientToServer> = io(url, {
    auth: { meeting: id, token },
    transports: ['websocket'],
    reconnection: false,
  })
  let held: Held | null = null
  let set = { time: 0, wall: 0 }
  let waiting: (() => void)[] = []
  let lost: Hindered | null = null

  const believe = (next: Held, now: Instant) => {
    held = next
    set = { time: now, wall: performance.now() }
    wake()
  }
  const wake = () => {
    const woken = waiting
    waiting = []
    for (const resolve of woken) resolve()
  }
  const known = (): Held => {
    if (!held) throw new Error('nothing has been heard of the meeting yet')
    return held
  }
  const lose = (why: string) => {
    lost = new Hindered(`The connection was lost: ${why}.`)
    wake()
  }

  const itself: Console = {
    get version() {
      return known().version
    },
    get meeting() {
      return known().meeting
    },
    now: () => {
      const speed = known().meeting.rehearsal?.speed ?? 1
      return asInstant(Math.floor(set.time + (performance.now() - set.wall) * speed))
    },
    give: (command) => socket.timeout(PATIENCE_MS).emitWithAck('command', { commandId: randomUUID(), command }),
    after: async (version, ms, signal) => {
      if (!lost && known().version <= version) {
        const heardMore = new Promise<void>((resolve) => waiting.push(resolve))
        await Promise.race([heardMore, setTimeout(ms, undefined, { signal }).catch(() => undefined)])
      }
      if (lost) throw lost
    },
    close: () => void socket.disconnect(),
  }

  return new Promise((resolve, reject) => {
    socket.on('connect_error', ({ message }) => reject(new Hindered(`It could not be entered: ${message}.`)))
    socket.on('signed-out', ({ because }) => lose(because))
    socket.on('disconnect', lose)
    socket.on('snapshot', ({ version, meeting, now }) => {
      believe({ version, meeting }, now)
      resolve(itself)
    })
    socket.on('events', ({ from, to, now, events }) => {
      if (!held || from > held.version + 1) {
        lose('something was missed')
        return
      }
      const { version } = held
      let { meeting } = held
      for (const event of events.filter((one) => one.version > version)) {
        meeting = evolve(meeting, event)
        heard(event, meeting)
      }
      believe({ version: to, meeting }, now)
    })
  })
}
