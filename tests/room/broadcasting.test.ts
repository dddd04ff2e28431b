import { createServer } from 'node:http'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Server } from 'socket.io'
import { io as connectTo } from 'socket.io-client'
import { cutsOf, discloseMeeting } from '#shared/decider/disclose.ts'
import type { MeetingEvent } from '#shared/meeting/events.ts'
import type { DelegationId } from '#shared/meeting/ids.ts'
import { asInstant } from '#shared/meeting/time.ts'
import type { EventsMessage } from '#shared/wire/messages.ts'
import type { Told } from '#server/folding.ts'
import { publicChannel } from '#server/live/audiences.ts'
import { broadcasting } from '#server/live/broadcasting.ts'
import { disclosures } from '#server/live/disclosures.ts'
import type { Known, LiveServer, LiveSocket } from '#server/live/sockets.ts'
import { startServer } from './rig.ts'
import type { Rig } from './rig.ts'

let rig: Rig
let stop: () => void
beforeEach(async () => {
  rig = await startServer()
})
afterEach(async () => {
  stop()
  await rig.close()
})

/** One socket beside the rig's own server, and what it heard. */
async function listener() {
  const http = createServer()
  const io: LiveServer = new Server(http)
  const port = await new Promise<number>((resolve) =>
    http.listen(0, '127.0.0.1', () => {
      const address = http.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    }),
  )
  const there = new Promise<LiveSocket>((resolve) => void io.once('connection', resolve))
  const client = connectTo(`http://127.0.0.1:${port}`, { transports: ['websocket'], forceNew: true })
  stop = () => {
    client.disconnect()
    void io.close()
  }
  const socket = await there
  const heard: EventsMessage[] = []
  client.on('events', (message: EventsMessage) => heard.push(message))
  const live = broadcasting(io, rig.server.rooms, disclosures(), 1024 * 1024 * 1024)
  return { socket, heard, client, live }
}

const durable = () => {
  const folded = rig.server.rooms.room(rig.meeting)?.durable()
  if (!folded) throw new Error('no room')
  return folded
}

async function everybodyInscribed(): Promise<readonly DelegationId[]> {
  const desk = await rig.connect('secretariat')
  const ids = Object.values(durable().meeting.delegations).map(({ id }) => id)
  const national = { is: 'national' } as const
  for (const delegation of ids) {
    await desk.send({ type: 'Inscribe', delegation, capacity: national, speaker: `Speaker of ${delegation}` })
  }
  return durable().meeting.inscriptions.map(({ delegation }) => delegation)
}

const told = (version: number): Told => {
  const event: MeetingEvent = {
    type: 'MessageShown',
    text: `${version}`,
    version,
    at: asInstant(0),
    by: { role: 'clock' },
  }
  return { event, cuts: cutsOf(event, durable().meeting), after: durable().meeting }
}

const known = (delegation: DelegationId, nth: number): Known => ({
  meeting: rig.meeting,
  session: null,
  actor: { role: 'public' },
  audience: { is: 'delegation', delegation },
  after: null,
  // Newcomers who say different things are served one by one.
  record: `${nth}`,
  address: '127.0.0.1',
})

describe('what could not be told', () => {
  it('is a gap before what is told next, not passed over', async () => {
    const { socket, heard, client, live } = await listener()
    void socket.join(publicChannel(rig.meeting))
    const publish = (version: number, what = told(version)) => live.publish([what], { ...durable(), version })
    const untold = {
      ...told(3),
      get cuts(): Told['cuts'] {
        throw new Error('cannot be told')
      },
    }
    publish(2)
    expect(() => publish(3, untold)).toThrow('cannot be told')
    publish(4)
    publish(5)
    await new Promise((resolve) => {
      client.once('signed-out', resolve)
      socket.emit('signed-out', { because: 'revoked' })
    })
    expect(heard.map(({ from, to }) => [from, to])).toEqual([
      [2, 2],
      [4, 4],
      [5, 5],
    ])
  })
})

describe('newcomers', () => {
  it(
    'who are each told something else are served over many turns, and none is passed by',
    { timeout: 30_000 },
    async () => {
      const delegations = await everybodyInscribed()
      const { socket, live } = await listener()
      for (let nth = 0; nth < 10; nth += 1) for (const id of delegations) live.welcome(socket, known(id, nth))
      let turns = 0
      const channelsOfAll = delegations.length + 2
      for (; socket.rooms.size < channelsOfAll && turns < 10_000; turns += 1) await nextTurn()
      expect(socket.rooms.size).toBe(channelsOfAll)
      expect(turns).toBeGreaterThan(1)
    },
  )

  it('who may know no more than the public are given its very bytes; what is for one alone is not kept', async () => {
    const [own] = await everybodyInscribed()
    const { meeting } = durable()
    if (!own) throw new Error('nobody is inscribed')
    stop = () => {}
    const of = disclosures()
    const silent = { ...meeting, inscriptions: meeting.inscriptions.filter(({ delegation }) => delegation !== own) }
    const folded = { ...durable(), meeting: silent }
    const audience = { is: 'delegation', delegation: own } as const
    expect(of.encoded(folded, audience)).toBe(of.encoded(folded, { is: 'public' }))
    const later = { ...durable(), version: folded.version + 1 }
    expect(of.encoded(later, audience)).not.toBe(of.encoded(later, audience))
    expect(JSON.parse(of.encoded(later, audience).toString())).toEqual(discloseMeeting(meeting, audience))
    expect(of.encoded(later, audience).includes(`Speaker of ${own}`)).toBe(true)
    expect(of.encoded(later, { is: 'public' }).includes(`Speaker of ${own}`)).toBe(false)
  })
})
