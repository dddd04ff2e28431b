import type { IncomingMessage } from 'node:http'
import { networkOf } from '../access/network.ts'
import type { LiveServer } from './sockets.ts'

/** What is asked of a connection of Engine.IO here; a socket has it as `conn`. */
export type Connection = { request: IncomingMessage | null; on(event: 'close', then: () => void): void }

/** Somebody's connection, as it is counted. */
export type Standing = {
  readonly address: string
  /** The header of the request that the connection began with, until it is settled whose it is. */
  cookies: string | undefined
  isSignedIn: boolean
}

/** Counts open connections by address: all of them, and those of which nobody knows yet whose they are, or ever will. */
export interface AddressBook {
  /**
   * Asked when a connection is made; Engine.IO asks nothing of the requests within one. Who is nobody is refused a
   * little sooner, so that a crowd of them cannot keep the room out that shares their address.
   */
  hasRoom(request: IncomingMessage, isKnown: () => boolean): boolean
  of(connection: object): Standing
  /** Somebody has come in by this connection, signed in or not. */
  settled(connection: object, isSignedIn: boolean): void
  /** From now on all connections are counted, and each is told of. */
  watch<Coming extends Connection>(io: LiveServer, came: (connection: Coming, standing: Standing) => void): void
}

/** How much of the room at an address is for anybody. */
const FOR_ANYBODY = 0.8

export function addressBook(most: number, trustProxy: boolean): AddressBook {
  const open = counting()
  const unknown = counting()
  const standings = new Map<object, Standing>()
  const addressOf = (request: IncomingMessage | null) => {
    const forwarded = request?.headers['x-forwarded-for']
    // The last entry is the one our own proxy wrote; those before it are the client's word.
    const last = trustProxy && typeof forwarded === 'string' ? forwarded.split(',').at(-1)?.trim() : undefined
    return networkOf(last ?? request?.socket.remoteAddress ?? 'unknown')
  }
  return {
    hasRoom: (request, isKnown) => {
      const address = addressOf(request)
      return open.of(address) < most && (unknown.of(address) < most * FOR_ANYBODY || isKnown())
    },
    of: (connection) => standings.get(connection) ?? { address: 'unknown', cookies: undefined, isSignedIn: false },
    settled: (connection, isSignedIn) => {
      const standing = standings.get(connection)
      if (!standing) return
      standing.cookies = undefined
      if (!isSignedIn || standing.isSignedIn) return
      standing.isSignedIn = true
      unknown.add(standing.address, -1)
    },
    watch: (io, came) => {
      io.engine.on('connection', (connection) => {
        const { request } = connection
        const address = addressOf(request)
        const standing: Standing = { address, cookies: request?.headers.cookie, isSignedIn: false }
        letGoOf(connection)
        standings.set(connection, standing)
        open.add(address, 1)
        unknown.add(address, 1)
        connection.on('close', () => {
          standings.delete(connection)
          open.add(address, -1)
          if (!standing.isSignedIn) unknown.add(address, -1)
        })
        came(connection, standing)
      })
    },
  }
}

/**
 * Lets go of the request that a websocket began with, which is held as long as it is open by the connection, and by an
 * answer that Engine.IO made up for its middlewares: that listens for the end of the TCP connection, once, after all
 * others who do so. A screen takes a seventh less of the server.
 */
function letGoOf(connection: Connection): void {
  const { request } = connection
  if (request?.headers.upgrade === undefined) return
  const madeUp = request.socket.rawListeners('close').findLast((listener) => 'listener' in listener)
  if (isListener(madeUp)) request.socket.off('close', madeUp)
  connection.request = null
}

const isListener = (found: unknown): found is (...said: unknown[]) => void => typeof found === 'function'

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
