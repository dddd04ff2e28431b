import type { IncomingMessage } from 'node:http'
import { networkOf } from '../access/network.ts'
import type { LiveServer } from './sockets.ts'

/** What is asked of a connection of Engine.IO here; a socket has it as `conn`. */
export type Connection = { readonly request: IncomingMessage; once(event: 'close', then: () => void): void }

/** Counts open connections by address: all of them, and those of which nobody knows yet whose they are, or ever will. */
export interface AddressBook {
  /** Where a request comes from. */
  of(request: IncomingMessage): string
  /**
   * Asked when a connection is made; Engine.IO asks nothing of the requests within one. Who is nobody is refused a
   * little sooner, so that a crowd of them cannot keep the room out that shares their address.
   */
  hasRoom(request: IncomingMessage, isKnown: () => boolean): boolean
  /** Somebody who is signed in has come by this connection. */
  isSignedIn(connection: Connection): void
  watch(io: LiveServer): void
}

/** How much of the room at an address is for anybody. */
const FOR_ANYBODY = 0.8

export function addressBook(most: number, trustProxy: boolean): AddressBook {
  const open = counting()
  const unknown = counting()
  const leaving = new WeakMap<Connection, () => void>()
  const of = (request: IncomingMessage) => {
    const forwarded = request.headers['x-forwarded-for']
    // The last entry is the one our own proxy wrote; those before it are the client's word.
    const last = trustProxy && typeof forwarded === 'string' ? forwarded.split(',').at(-1)?.trim() : undefined
    return networkOf(last ?? request.socket.remoteAddress ?? 'unknown')
  }
  return {
    of,
    hasRoom: (request, isKnown) => {
      const address = of(request)
      return open.of(address) < most && (unknown.of(address) < most * FOR_ANYBODY || isKnown())
    },
    isSignedIn: (connection) => leaving.get(connection)?.(),
    watch: (io) => {
      io.engine.on('connection', (connection: Connection) => {
        const address = of(connection.request)
        open.add(address, 1)
        unknown.add(address, 1)
        const leave = () => {
          if (leaving.delete(connection)) unknown.add(address, -1)
        }
        leaving.set(connection, leave)
        connection.once('close', () => {
          open.add(address, -1)
          leave()
        })
      })
    },
  }
}

function counting() {
  const counts = new Map<string, number>()
  const of = (key: string) => counts.get(key) ?? 0
  return {
    of,
    add: (key: string, more: number) => {
      const now = of(key) + more
      if (now > 0) counts.set(key, now)
      else counts.delete(key)
    },
  }
}
