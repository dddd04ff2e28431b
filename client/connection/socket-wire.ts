import type { RoomSocket } from './connect.ts'
import type { Wire } from './wire.ts'

/**
 * The wire over a Socket.IO connection, which by itself would keep a tap and send it minutes late. `answered` is told of
 * every answer before whoever waits for it is.
 */
export function socketWire(socket: RoomSocket, answered: () => void = () => {}): Wire {
  return {
    isOpen: () => socket.connected,
    send: async (submission, patience) => {
      if (!socket.connected) throw new Error('not connected')
      // With a time limit, an unanswered packet is also taken out of Socket.IO's own buffer.
      const answer = await socket.timeout(patience).emitWithAck('command', submission)
      answered()
      return answer
    },
    openWithin: (patience) => {
      if (socket.connected) return Promise.resolve(true)
      return new Promise((resolve) => {
        const opened = () => {
          clearTimeout(timer)
          resolve(true)
        }
        const timer = setTimeout(() => {
          socket.off('connect', opened)
          resolve(false)
        }, patience)
        socket.once('connect', opened)
      })
    },
  }
}
