import type { ManagerOptions, SocketOptions } from 'socket.io-client'

/** How a screen comes back by itself. */
export const RECONNECTING = {
  // Of its own, so that leaving one meeting and entering the next never share a connection that is being closed.
  forceNew: true,
  transports: ['websocket', 'polling'],
  tryAllTransports: true,
  timeout: 8_000,
  // 500 ms ± half: after a restart a thousand screens come back spread over half a second (250 to 750 ms).
  reconnectionDelay: 500,
  randomizationFactor: 0.5,
  // However long it was away, a server that is there again is found within a second and a half.
  reconnectionDelayMax: 1_500,
} satisfies Partial<ManagerOptions & SocketOptions>
