import { WebSocket } from 'ws'

/** Where a screen connects, and what it says of itself there; to the bare server it says nothing. */
export type Way = { readonly url: string; readonly handshake: Readonly<Record<string, unknown>> | null }

export const toRostrum = (url: string, handshake: Readonly<Record<string, unknown>>): Way => ({
  url: `${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`,
  handshake,
})

export const toBare = (port: number): Way => ({ url: `ws://127.0.0.1:${port}/`, handshake: null })

/** The first characters of packets of Engine.IO and Socket.IO. */
const OPEN = 0x30
const PING = 0x32
const MESSAGE = 0x34
const EVENT = 0x32
const CONNECT_ERROR = 0x34

export type Hearing = {
  /** A message of the server's, with its `42`; heartbeats and acknowledgements are not among them. */
  heard(message: Buffer, socket: WebSocket): void
  acknowledged?(message: Buffer): void
  beat?(): void
  gone(why: Error): void
}

/**
 * A screen as the wire sees it: a plain websocket that speaks just enough of Engine.IO and Socket.IO, so that it costs
 * the same, and next to nothing, whichever server it listens to.
 */
export function screen({ url, handshake }: Way, hearing: Hearing): WebSocket {
  const socket = new WebSocket(url, { perMessageDeflate: false, skipUTF8Validation: true })
  socket.on('message', (data) => {
    if (!Buffer.isBuffer(data)) return
    const [first, second] = data
    if (first === MESSAGE && second === EVENT) hearing.heard(data, socket)
    else if (first === OPEN) socket.send(`40${JSON.stringify(handshake)}`)
    else if (first === PING) {
      socket.send('3')
      hearing.beat?.()
    } else if (first === MESSAGE && second === CONNECT_ERROR) hearing.gone(new Error(data.toString()))
    else if (first === MESSAGE) hearing.acknowledged?.(data)
  })
  socket.on('error', (error) => hearing.gone(error))
  socket.on('close', (code) => hearing.gone(new Error(`A socket was closed with ${code}.`)))
  return socket
}
