import { Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { asDelegationId } from '#shared/meeting/ids.ts'
import { startServer } from './rig.ts'
import type { Rig } from './rig.ts'

let rig: Rig
afterEach(() => rig.close())

/** The TCP connection under a client's websocket, which no library gives out. */
function tcpUnder(transport: object): Socket {
  const websocket: unknown = Reflect.get(transport, 'ws')
  const connection: unknown = typeof websocket === 'object' && websocket ? Reflect.get(websocket, '_socket') : null
  if (!(connection instanceof Socket)) throw new Error('there is no connection')
  return connection
}

describe('a client that does not read', () => {
  it('is cut, while the others hear everything; it catches up by version', async () => {
    rig = await startServer({ limits: { unreadBytes: 256 * 1024 } })
    const desk = await rig.connect('secretariat')
    const slow = await rig.connect('secretariat')
    const held = { version: slow.version, meeting: slow.meeting }
    const connection = tcpUnder(slow.socket.io.engine.transport)
    await desk.send({ type: 'Inscribe', delegation: asDelegationId('KE'), capacity: { is: 'national' } })
    await rig.settled()
    const inscription = desk.meeting.inscriptions[0]?.id
    if (!inscription) throw new Error('nobody is inscribed')
    connection.pause()

    const sockets = () => rig.server.sockets()
    let statements = 0
    while (sockets() === 2 && statements < 4_000) {
      statements += 1
      await desk.send({ type: 'HandInStatement', inscription, text: `${statements} `.padEnd(11_000, 'x') })
    }
    expect(sockets()).toBe(1)
    connection.resume()
    expect(await slow.disconnected).toMatch(/transport/)
    const back = await rig.connect('secretariat', undefined, { after: held.version, from: held })
    expect(back.meeting).toEqual(desk.meeting)
  })
})
