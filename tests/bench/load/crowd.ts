import type { WebSocket } from 'ws'
import { screen } from './screen.ts'
import type { Way } from './screen.ts'

/** Kept below the queue of connections that Node asks the system for (511): none is dropped and tried a second later. */
const IN_THE_AIR = 500

/** Many screens in one process. Each hears what it is brought up to date with, and then every broadcast. */
export interface Crowd {
  /** All come in, as fast as the server takes them; resolves when the last is live. */
  enter(way: Way, count: number): Promise<void>
  /** The moment at which the last has heard one more message; to be asked before it is sent. */
  lastHears(): Promise<number>
  /** The message that the first of them heard last. */
  readonly sample: Buffer
  /** From now on nobody minds losing the connection. */
  mayGo(): void
  leave(): void
}

/** All screens must come to hold the same, which is told in the same bytes but for the server's time. */
type Told = { readonly before: Buffer; readonly after: Buffer }

function told(message: Buffer): Told {
  const now = message.indexOf('"now":')
  const end = message.indexOf(',', now)
  return { before: message.subarray(0, now), after: message.subarray(end) }
}

/** Cheap, as it is done for each of thousands while the clock runs. */
const isSame = ({ before, after }: Told, message: Buffer): boolean =>
  message.compare(before, 0, before.length, 0, before.length) === 0 &&
  message.compare(after, 0, after.length, message.length - after.length) === 0

export function crowd(): Crowd {
  const sockets: WebSocket[] = []
  let sample: Buffer = Buffer.alloc(0)
  let first: Told | null = null
  let mayGo = false
  let heard = 0
  let lastHas: ((moment: number) => void) | null = null
  let comesIn: (() => void) | null = null
  let failed: ((error: Error) => void) | null = null

  const hearing = {
    heard: (message: Buffer, socket: WebSocket) => {
      if (socket === sockets[0]) sample = message
      if (comesIn) {
        first ??= told(message)
        if (isSame(first, message)) comesIn()
        else failed?.(new Error('Two screens were told different things.'))
        return
      }
      heard += 1
      if (heard < sockets.length) return
      heard = 0
      lastHas?.(performance.now())
    },
    gone: (why: Error) => {
      if (!mayGo) failed?.(why)
    },
  }

  /** Another one comes in, unless all are there. */
  const next = (way: Way, count: number) => {
    if (sockets.length < count) sockets.push(screen(way, hearing))
  }

  return {
    enter: (way, count) =>
      new Promise((resolve, reject) => {
        failed = reject
        let live = 0
        comesIn = () => {
          live += 1
          next(way, count)
          if (live < count) return
          comesIn = null
          resolve()
        }
        for (let nth = 0; nth < IN_THE_AIR; nth += 1) next(way, count)
      }),
    lastHears: () =>
      new Promise((resolve, reject) => {
        failed = reject
        lastHas = resolve
      }),
    get sample() {
      return sample
    },
    mayGo: () => void (mayGo = true),
    leave: () => {
      mayGo = true
      for (const socket of sockets) socket.terminate()
    },
  }
}
