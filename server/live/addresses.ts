import type { IncomingMessage } from 'node:http'
import type { LiveServer } from './sockets.ts'

/** Counts open connections by address. */
export interface AddressBook {
  /** Asked when a connection is made; Engine.IO asks nothing of the requests within one. */
  hasRoom(request: IncomingMessage): boolean
  watch(io: LiveServer): void
}

export function addressBook(most: number, trustProxy: boolean): AddressBook {
  const open = new Map<string, number>()
  const addressOf = (request: IncomingMessage) => {
    const forwarded = request.headers['x-forwarded-for']
    // The last entry is the one our own proxy wrote; those before it are the client's word.
    const last = trustProxy && typeof forwarded === 'string' ? forwarded.split(',').at(-1)?.trim() : undefined
    return last ?? request.socket.remoteAddress ?? 'unknown'
  }
  const count = (address: string, more: number) => {
    const now = (open.get(address) ?? 0) + more
    if (now > 0) open.set(address, now)
    else open.delete(address)
  }
  return {
    hasRoom: (request) => (open.get(addressOf(request)) ?? 0) < most,
    watch: (io) => {
      io.engine.on(
        'connection',
        (connection: { request: IncomingMessage; once(event: 'close', then: () => void): void }) => {
          const address = addressOf(connection.request)
          count(address, 1)
          connection.once('close', () => count(address, -1))
        },
      )
    },
  }
}
