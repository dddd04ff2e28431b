import { once } from 'node:events'
import { createServer } from 'node:http'
import type { Duplex } from 'node:stream'
import { afterEach, describe, expect, it } from 'vitest'
import { Server } from 'socket.io'
import { io as connectTo } from 'socket.io-client'
import { addressBook } from '#server/live/addresses.ts'
import type { Connection, Standing } from '#server/live/addresses.ts'
import type { LiveServer } from '#server/live/sockets.ts'

let stop = () => {}
afterEach(() => stop())

/** One client of a server that counts its connections, and how its connection stands. */
async function counted(transport: 'websocket' | 'polling') {
  const http = createServer()
  const io: LiveServer = new Server(http)
  const book = addressBook(1, false)
  let tcp: Duplex | null = null
  http.on('upgrade', (_, connection: Duplex) => (tcp = connection))
  const come = new Promise<{ connection: Connection; standing: Standing }>((resolve) => {
    book.watch(io, (connection, standing) => resolve({ connection, standing }))
  })
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
  const address = http.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const client = connectTo(`http://127.0.0.1:${port}`, {
    transports: [transport],
    forceNew: true,
    extraHeaders: { cookie: 'rostrum_a=b' },
  })
  stop = () => {
    client.disconnect()
    void io.close()
  }
  await once(io, 'connection')
  return { book, tcp: (): Duplex | null => tcp, ...(await come) }
}

describe('the address book', () => {
  it('knows where a connection comes from and its cookies, until it is settled whose it is', async () => {
    const { book, connection, standing } = await counted('websocket')
    expect(book.of(connection)).toBe(standing)
    expect(standing).toEqual({ address: '127.0.0.1', cookies: 'rostrum_a=b', isSignedIn: false })
    book.settled(connection, true)
    expect(standing).toEqual({ address: '127.0.0.1', cookies: undefined, isSignedIn: true })
  })

  it('holds on to no request that a websocket began with, which would be held as long as it is open', async () => {
    const { connection } = await counted('websocket')
    expect(connection.request).toBeNull()
  })

  it('holds on to no answer that was made up for it, which waits for the end of the TCP connection', async () => {
    const { tcp } = await counted('websocket')
    const waiting = tcp()?.rawListeners('close') ?? []
    expect(waiting.length).toBeGreaterThan(0)
    expect(waiting.filter((listener) => 'listener' in listener)).toEqual([])
  })

  it('leaves their requests to those who poll', async () => {
    const { connection } = await counted('polling')
    expect(connection.request).not.toBeNull()
  })
})
