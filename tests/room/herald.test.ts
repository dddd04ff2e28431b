import { afterEach, describe, expect, it } from 'vitest'
import { Server } from 'socket.io'
import { io as connectTo } from 'socket.io-client'
import type { Socket } from 'socket.io-client'
import { createServer } from 'node:http'
import type { ServerToClient } from '#shared/wire/messages.ts'
import { eventFrame } from '#server/live/frame.ts'
import { herald } from '#server/live/herald.ts'
import type { LiveServer, LiveSocket } from '#server/live/sockets.ts'
import { lineOf } from '#server/live/unread.ts'
import { isClear } from '#server/live/line.ts'

const ROOM = 'everybody'
const MOST_UNREAD = 1024 * 1024

/** What one client heard, as it came: what was told, and what Socket.IO sent by itself. */
type Hearer = { readonly client: Socket; readonly heard: unknown[]; readonly socket: LiveSocket }

let stop = () => {}
afterEach(() => stop())

/** A Socket.IO server and a client for each transport, all of them in one room. */
async function gathering(transports: readonly ('websocket' | 'polling')[]) {
  const http = createServer()
  const io: LiveServer = new Server(http)
  const hearers: Hearer[] = []
  stop = () => {
    for (const { client } of hearers) client.disconnect()
    void io.close()
  }
  const port = await new Promise<number>((resolve) =>
    http.listen(0, '127.0.0.1', () => {
      const address = http.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    }),
  )
  for (const transport of transports) {
    const there = new Promise<LiveSocket>((resolve) => void io.once('connection', resolve))
    const client = connectTo(`http://127.0.0.1:${port}`, { transports: [transport], forceNew: true })
    const socket = await there
    void socket.join(ROOM)
    const heard: unknown[] = []
    client.onAny((_, message) => heard.push(message))
    hearers.push({ client, heard, socket })
  }
  return { io, hearers }
}

const present = (consoles: number) => ({ consoles, delegations: 0, screens: 0 })
const frameOf = (message: unknown, event: keyof ServerToClient = 'present') =>
  eventFrame(event, Buffer.from(JSON.stringify(message)))

/** An answer comes after everything that was said before it. */
const settled = ({ client, socket }: Hearer) =>
  new Promise<void>((resolve) => {
    client.once('signed-out', () => resolve())
    socket.emit('signed-out', { because: 'revoked' })
  })

describe('the herald', () => {
  it('finds the TCP connection under every websocket, by the names that the libraries give it today', async () => {
    const { hearers } = await gathering(['websocket', 'websocket'])
    for (const { socket } of hearers) {
      const line = lineOf(socket)
      expect(line && isClear(line)).toBe(true)
    }
  })

  it('tells everybody everything in the order in which it was said, mixed with what Socket.IO says', async () => {
    const { io, hearers } = await gathering(['websocket', 'polling', 'websocket'])
    const { tellRoom } = herald(io, MOST_UNREAD)
    for (let count = 0; count < 300; count += 1) {
      // Both in the same turn, and now and then in turns of their own.
      if (count % 3 === 0) io.to(ROOM).emit('present', present(count))
      else tellRoom(ROOM, frameOf(present(count)))
      if (count % 50 === 0) await new Promise((resolve) => setImmediate(resolve))
    }
    await Promise.all(hearers.map(settled))
    const all = Array.from({ length: 300 }, (_, count) => present(count))
    for (const { heard } of hearers) expect(heard.slice(0, 300)).toEqual(all)
  })

  it('goes by Socket.IO where something waits there, so that nothing is overtaken', async () => {
    const { io, hearers } = await gathering(['websocket'])
    const [only] = hearers
    if (!only) throw new Error('nobody is there')
    const { tellRoom } = herald(io, MOST_UNREAD)
    // The second of two in one turn is held back by Engine.IO until the first has been taken.
    only.socket.emit('present', present(1))
    only.socket.emit('present', present(2))
    const line = lineOf(only.socket)
    expect(line && isClear(line)).toBe(false)
    tellRoom(ROOM, frameOf(present(3)))
    await settled(only)
    expect(only.heard.slice(0, 3)).toEqual([present(1), present(2), present(3)])
  })

  it('tells messages of every length, in every script', async () => {
    const { io, hearers } = await gathering(['websocket', 'polling'])
    const { tellRoom } = herald(io, 16 * 1024 * 1024)
    const texts = [0, 80, 90, 125, 126, 127, 1_000, 65_500, 65_535, 65_536, 200_000]
      .map((length) => 'x'.repeat(length))
      .concat('الكلمة لكينيا', 'la présidence \u2028 "\\" 🎤')
    for (const text of texts) tellRoom(ROOM, frameOf({ text }))
    await Promise.all(hearers.map(settled))
    for (const { heard } of hearers) expect(heard.slice(0, texts.length)).toEqual(texts.map((text) => ({ text })))
  })

  it('leaves out who is to be left out', async () => {
    const { io, hearers } = await gathering(['websocket', 'websocket'])
    const [first, second] = hearers
    if (!first || !second) throw new Error('nobody is there')
    herald(io, MOST_UNREAD).tellRoom(ROOM, frameOf(present(1)), (socket) => socket === first.socket)
    await Promise.all(hearers.map(settled))
    expect(first.heard).toEqual([{ because: 'revoked' }])
    expect(second.heard).toEqual([present(1), { because: 'revoked' }])
  })

  it('cuts who does not read, and goes on telling the others', async () => {
    const { io, hearers } = await gathering(['websocket', 'websocket'])
    const [slow, other] = hearers
    if (!slow || !other) throw new Error('nobody is there')
    const { tellRoom } = herald(io, MOST_UNREAD)
    const gone = new Promise((resolve) => slow.socket.once('disconnect', resolve))
    // One that reads nothing: its connection is corked, as a full one would be.
    lineOf(slow.socket)?.tcp.cork()
    const text = 'x'.repeat(MOST_UNREAD)
    tellRoom(ROOM, frameOf({ text }))
    await new Promise((resolve) => setImmediate(resolve))
    tellRoom(ROOM, frameOf({ text: 'second' }))
    expect(await gone).toMatch(/transport/)
    await settled(other)
    expect(other.heard.slice(0, 2)).toEqual([{ text }, { text: 'second' }])
  })
})
