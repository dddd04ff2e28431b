import type { Server } from 'node:http'
import type { Socket } from 'node:net'

/** How long requests under way, and clients asked to go, are given when the server stops. */
const PATIENCE_MS = 1_000

/**
 * A server that stops waits for its connections, and some never end by themselves: those a browser opened in advance
 * and never used, and websockets whose other end has gone silent. After a moment they are cut.
 */
export function impatience(server: Server): () => () => void {
  const open = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    open.add(socket)
    socket.once('close', () => open.delete(socket))
  })
  return () => {
    const timer = setTimeout(() => {
      for (const socket of open) socket.destroy()
    }, PATIENCE_MS)
    return () => clearTimeout(timer)
  }
}
