import { connect, createServer, type Socket } from 'node:net'

/**
 * A network cable between a screen and the server, which can be pulled and put back. Unlike the browser's own "offline",
 * it also cuts a websocket that is open.
 */
export type Cable = {
  /** Where a browser reaches the server through the cable. */
  readonly url: string
  /** Every connection is broken, and none can be made. */
  readonly pull: () => void
  /** Nothing comes through any more, and nobody is told: what a dead radio link looks like. */
  readonly deaden: () => void
  readonly putBack: () => void
  readonly close: () => void
}

export async function cableTo(url: string): Promise<Cable> {
  const port = Number(new URL(url).port)
  const sockets = new Set<Socket>()
  let state: 'whole' | 'pulled' | 'dead' = 'whole'

  const track = (socket: Socket, other: Socket) => {
    sockets.add(socket)
    // Read even when dead: what was said into a dead line is gone, and not delivered once it is whole again.
    socket.on('data', (chunk) => state === 'whole' && other.write(chunk))
    socket.on('error', () => other.destroy())
    socket.on('close', () => {
      sockets.delete(socket)
      other.destroy()
    })
  }
  const server = createServer((near) => {
    if (state !== 'whole') {
      near.on('error', () => undefined)
      near.destroy()
      return
    }
    const far = connect(port, '127.0.0.1')
    track(near, far)
    track(far, near)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the cable has no end')
  const pull = () => {
    state = 'pulled'
    for (const socket of sockets) socket.destroy()
  }
  return {
    url: `http://localhost:${address.port}`,
    pull,
    deaden: () => (state = 'dead'),
    putBack: () => (state = 'whole'),
    close: () => {
      pull()
      server.close()
    },
  }
}
