import type { Socket } from 'node:net'
import type { Frame } from './frame.ts'
import { isClear } from './line.ts'
import type { LiveServer, LiveSocket } from './sockets.ts'
import { cutIfUnread, lineOf } from './unread.ts'

/**
 * Tells many the same. Socket.IO would go through some twenty calls for each of them and hand the frame to the system in
 * two pieces; where nothing waits before it, the frame goes straight to the TCP connection. Whoever polls, or has
 * something waiting, is told by the libraries, so that everybody hears everything in the order in which it was said.
 */
export interface Herald {
  /** All who are in a room of Socket.IO, but those of whom it is said. */
  tellRoom(room: string, frame: Frame, isLeftOut?: (socket: LiveSocket) => boolean): void
  tell(socket: LiveSocket, frame: Frame): void
}

export function herald(io: LiveServer, mostUnread: number): Herald {
  const { adapter, sockets } = io.sockets

  const tell = (socket: LiveSocket, frame: Frame) => {
    if (cutIfUnread(socket, mostUnread)) return
    const line = lineOf(socket)
    if (line && isClear(line)) writeAll(line.tcp, frame.pieces)
    else if (socket.conn.readyState === 'open') socket.conn.write(frame.packet())
  }

  return {
    tell,
    tellRoom: (room, frame, isLeftOut) => {
      for (const id of adapter.rooms.get(room) ?? []) {
        const socket = sockets.get(id)
        if (socket && !isLeftOut?.(socket)) tell(socket, frame)
      }
    },
  }
}

function writeAll(tcp: Socket, pieces: readonly Buffer[]): void {
  // In one call to the system.
  if (pieces.length > 1) tcp.cork()
  for (const piece of pieces) tcp.write(piece)
  if (pieces.length > 1) tcp.uncork()
}
