import * as fc from 'fast-check'
import { io } from 'socket.io-client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commandSchemas, submissionSchema } from '#shared/wire/command-schema.ts'
import { handshakeSchema } from '#shared/wire/handshake-schema.ts'
import type { Client } from '../room/client.ts'
import { fitting, hostile, spoilt } from './any-json.ts'
import { openBuilding } from './building.ts'
import type { Building } from './building.ts'

const SEED = 20_160_307
const RUNS = 1_500

let building: Building
let socket: Client
const log: string[] = []
beforeAll(async () => {
  building = await openBuilding({ log: { write: (line) => void log.push(line) } })
  socket = await connected()
})
afterAll(() => building.close())

const connected = () => building.rig.connect('public', undefined, { token: building.pass('secretariat')?.token })
const version = () => building.rig.server.rooms.room(building.rig.meeting)?.durable().version ?? 0
const faults = () => log.filter((line) => Number(Object(JSON.parse(line)).level) >= 50)

/** Gives anything at all; what is refused changes nothing, and what is accepted is told with its version. */
async function hear(raw: unknown): Promise<void> {
  if (!socket.socket.connected) socket = await connected()
  const before = version()
  // More than a message may have ends the connection instead of being answered.
  const answer = await Promise.race([socket.sendRaw(raw).catch(() => null), socket.disconnected.then(() => null)])
  // One that was accepted before under the same id gets its first answer.
  if (answer?.accepted && version() > before) expect(answer.version).toBe(version())
  else expect(version()).toBe(before)
}

/** Comes to the live door saying anything at all of itself. */
async function shake(auth: unknown): Promise<void> {
  const socket = io(building.rig.url, {
    auth: Object(auth),
    reconnection: false,
    forceNew: true,
    transports: ['websocket'],
  })
  const told = await new Promise<unknown>((resolve) => {
    socket.on('connect_error', (error) => resolve(Reflect.get(error, 'data')))
    for (const entered of ['snapshot', 'events']) socket.on(entered, () => resolve({ because: 'it fits' }))
    socket.on('disconnect', () => resolve({ because: 'it is no packet' }))
  })
  socket.disconnect()
  expect(told).toMatchObject({ because: expect.any(String) })
}

const one = fc.oneof(...Object.values(commandSchemas).map((schema) => fitting(schema)))
const submission = fc.tuple(fitting(submissionSchema), one).map(([around, command]) => ({ ...Object(around), command }))

describe(`over the socket, seed ${SEED}`, () => {
  it(`${RUNS} commands that fit their schemas are answered, and only what is accepted changes something`, async () => {
    await fc.assert(fc.asyncProperty(submission, hear), { seed: SEED, numRuns: RUNS })
    expect(faults()).toEqual([])
  })

  it(`${RUNS} spoilt ones change nothing unless they are accepted`, async () => {
    await fc.assert(fc.asyncProperty(spoilt(submission), hear), { seed: SEED, numRuns: RUNS })
    expect(faults()).toEqual([])
  })

  it('anything at all in the place of a command changes nothing', async () => {
    await fc.assert(fc.asyncProperty(hostile, hear), { seed: SEED, numRuns: 500 })
    const depths = [10, 1_000, 10_000]
    for (const depth of depths) {
      const raw = JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`)
      const before = version()
      // Socket.IO of this client cannot write the deepest ones; what it can write is heard.
      try {
        await hear(raw)
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError)
      }
      expect(version()).toBe(before)
    }
    expect(faults()).toEqual([])
  })

  it('bytes in the place of a command change nothing', async () => {
    for (const bytes of [new Uint8Array(0), new Uint8Array(3), new Uint8Array(100_000)]) {
      await hear(bytes)
      await hear({ commandId: 'bytes-bytes', command: { type: 'ShowMessage', text: bytes } })
    }
    expect(faults()).toEqual([])
  })

  it('any handshake is let in or told why not', async () => {
    const handshake = fc.oneof(fitting(handshakeSchema), spoilt(fitting(handshakeSchema)), hostile)
    await fc.assert(
      fc.asyncProperty(
        handshake.filter((one) => JSON.stringify(one).length < 10_000),
        shake,
      ),
      {
        seed: SEED,
        numRuns: 150,
      },
    )
    expect(faults()).toEqual([])
  })

  it('the server answers as quickly afterwards as before, and its record is whole', async () => {
    const client = await connected()
    const times: number[] = []
    for (let nth = 0; nth < 30; nth += 1) {
      const asked = performance.now()
      await client.clock()
      times.push(performance.now() - asked)
    }
    expect(times.toSorted((a, b) => a - b)[15]).toBeLessThan(50)
    await building.rig.restart()
    expect(version()).toBeGreaterThan(0)
  })
})
