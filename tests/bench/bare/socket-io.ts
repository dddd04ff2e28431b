/**
 * Socket.IO as anybody would use it: newcomers join one room and are given what the file that BARE_WELCOME names says,
 * an event's name and its message.
 */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { Server } from 'socket.io'
import { z } from 'zod'

const [event, welcome] = z
  .tuple([z.string(), z.unknown()])
  .parse(JSON.parse(readFileSync(process.env.BARE_WELCOME ?? '', 'utf8').slice(2)))

const http = createServer()
const io = new Server(http, { serveClient: false, pingInterval: 15_000, pingTimeout: 10_000 })
io.on('connection', (socket) => {
  void socket.join('all')
  socket.emit(event, welcome)
})
http.listen(Number(process.env.PORT), '127.0.0.1')
