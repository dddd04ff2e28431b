import { heldBack, lineUnder } from './line.ts'
import type { Line } from './line.ts'
import type { LiveSocket } from './sockets.ts'

/**
 * A client that does not read would make the server keep everything for it without bound. It is cut instead, and
 * catches up by version when it comes back. True where it had to be.
 */
export function cutIfUnread(socket: LiveSocket, mostBytes: number): boolean {
  const line = lineOf(socket)
  if ((line?.websocket.bufferedAmount ?? 0) + heldBack(line, socket.conn) <= mostBytes) return false
  // A close that waits to be answered would hold on to all that is unread.
  if (line) line.websocket.terminate()
  else socket.conn.close(true)
  return true
}

/** Looked for once, and again where the connection has moved from polling to a websocket. */
export function lineOf({ data, conn }: LiveSocket): Line | null {
  const held = data.line
  if (held && held.transport === conn.transport) return held
  const line = lineUnder(conn)
  data.line = line
  return line
}
