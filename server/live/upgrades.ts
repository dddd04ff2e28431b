import type { Server as HttpServer } from 'node:http'
import { nanoid } from 'nanoid'
import type { LiveServer } from './sockets.ts'

/** What screens ask for when they connect. Engine.IO uses what was made of it before, and need not take it apart. */
const USUAL = '/socket.io/?EIO=4&transport=websocket'
const USUAL_QUERY = Object.freeze(Object.fromEntries(new URLSearchParams(USUAL.split('?')[1])))

/** Makes each connection cheaper; after a restart everybody comes at once. */
export function easeUpgrades(http: HttpServer, io: LiveServer): void {
  io.engine.generateId = () => nanoid()
  http.prependListener('upgrade', (request, connection) => {
    if (request.url === USUAL) Reflect.set(request, '_query', USUAL_QUERY)
    // What the websocket and Engine.IO answer leaves in one piece.
    connection.cork()
    setImmediate(() => connection.uncork())
  })
}
