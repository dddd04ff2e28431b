import { once } from 'node:events'
import { createConnection, createServer } from 'node:net'
import type { Server, Socket } from 'node:net'
import { pipeline } from 'node:stream'

/** Stands before a server, so that it can be out of reach for exactly as long as is wanted. */
export interface Relay {
  readonly url: string
  cut(): void
  restore(): Promise<void>
}

export async function relay(port: number, to: number): Promise<Relay> {
  const open = new Set<Socket>()
  let server: Server
  const restore = async () => {
    server = createServer((from) => {
      const onwards = createConnection({ port: to, host: '127.0.0.1' })
      open.add(from.setNoDelay()).add(onwards.setNoDelay())
      // How a connection ends is what a relay is there to pass on; it minds nothing.
      const ended = () => void (open.delete(from) && open.delete(onwards))
      pipeline(from, onwards, ended)
      pipeline(onwards, from, ended)
    }).listen(port, '127.0.0.1')
    await once(server, 'listening')
  }
  await restore()
  return {
    url: `http://127.0.0.1:${port}`,
    cut: () => {
      server.close()
      for (const socket of open) socket.destroy()
      open.clear()
    },
    restore,
  }
}
