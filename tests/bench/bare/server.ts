/**
 * The strongest simple server there is for one message to many: `ws` and nothing else. It gives each newcomer the bytes
 * of the file that BARE_WELCOME names. Whoever connects at /trigger has bytes broadcast at each `go`: those sent before
 * with `use`, framed once and written to every connection in a plain loop. It knows no meeting, no session and no disk.
 */
import { readFileSync } from 'node:fs'
import type { Socket } from 'node:net'
import { WebSocketServer } from 'ws'
import { framed } from './frame.ts'

const welcome = framed(readFileSync(process.env.BARE_WELCOME ?? ''))
const screens = new Set<Socket>()
let message = welcome

const server = new WebSocketServer({
  port: Number(process.env.PORT),
  host: '127.0.0.1',
  perMessageDeflate: false,
  clientTracking: false,
})

server.on('connection', (websocket, request) => {
  const { socket } = request
  websocket.on('error', () => websocket.terminate())
  if (request.url === '/trigger') {
    websocket.on('message', (data) => {
      if (!Buffer.isBuffer(data)) return
      if (data.toString('latin1', 0, 4) === 'use ') message = framed(data.subarray(4))
      else for (const screen of screens) screen.write(message)
    })
    return
  }
  screens.add(socket)
  websocket.on('close', () => screens.delete(socket))
  socket.write(welcome)
})
