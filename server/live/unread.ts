import { z } from 'zod'
import type { LiveServer, LiveSocket } from './sockets.ts'

/**
 * A client that does not read would make the server keep everything for it without bound. It is cut instead, and
 * catches up by version when it comes back.
 */
export function cutSlowReaders(io: LiveServer, mostBytes: number): void {
  for (const socket of io.sockets.sockets.values()) {
    if (unreadBytes(socket) > mostBytes) cut(socket)
  }
}

/** A close that waits to be answered would hold on to all that is unread. */
function cut(socket: LiveSocket): void {
  const under: unknown = Reflect.get(socket.conn.transport, 'socket')
  if (typeof under === 'object' && under && 'terminate' in under && typeof under.terminate === 'function')
    under.terminate()
  else socket.conn.close(true)
}

const packets = z.array(z.object({ data: z.unknown() }))
const websocket = z.object({ bufferedAmount: z.number() })

/**
 * What waits to be sent: packets that Engine.IO still holds, and what the websocket has taken but not sent. Neither is
 * told by the library, so both are asked for by name; a test fails if an upgrade renames them.
 */
function unreadBytes(socket: LiveSocket): number {
  const taken = websocket.safeParse(Reflect.get(socket.conn.transport, 'socket'))
  const bytes = taken.success ? taken.data.bufferedAmount : 0
  const held: unknown = Reflect.get(socket.conn, 'writeBuffer')
  if (!Array.isArray(held) || held.length === 0) return bytes
  const waiting = packets.safeParse(held)
  if (!waiting.success) return bytes
  return waiting.data.reduce((sum, { data }) => sum + (typeof data === 'string' ? data.length : 0), bytes)
}
