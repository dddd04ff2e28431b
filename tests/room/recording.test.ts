import { afterEach, describe, expect, it } from 'vitest'
import type { Command } from '#shared/meeting/commands.ts'
import { asDelegationId } from '#shared/meeting/ids.ts'
import { minutes } from '#shared/meeting/time.ts'
import { lastInterventionId } from '#shared/rules/floor.ts'
import type { RecordingMessage } from '#shared/wire/messages.ts'
import type { Client } from './client.ts'
import { startServer } from './rig.ts'
import type { Rig } from './rig.ts'

let rig: Rig
afterEach(() => rig.close())

const REFUSED = { accepted: false, refusal: { because: 'cannot-record' } }

const inscribe = (delegation: string): Command => ({
  type: 'Inscribe',
  delegation: asDelegationId(delegation),
  capacity: { is: 'national' },
})

/** What a client was told about recording, in order. */
function toldOf(client: Client): readonly RecordingMessage[] {
  const told: RecordingMessage[] = []
  client.socket.on('recording', (message) => told.push(message))
  return told
}

/** As on a disk that has become read-only: SQLite itself refuses to write. */
const takeTheDiskAway = () => rig.server.db.pragma('query_only = ON')
const giveItBack = () => rig.server.db.pragma('query_only = OFF')

describe('while nothing can be recorded', () => {
  it('commands are refused, the meeting stays as it was, and every screen is told once, newcomers too', async () => {
    rig = await startServer()
    const desk = await rig.connect('secretariat')
    const screen = await rig.connect('public')
    const [atDesk, onScreen] = [toldOf(desk), toldOf(screen)]
    takeTheDiskAway()
    expect(await desk.send({ type: 'ShowMessage', text: 'Nobody will read this' })).toEqual(REFUSED)
    const { version, meeting } = desk
    expect(await desk.send(inscribe('KE'))).toEqual(REFUSED)
    await rig.settled()
    expect({ version: desk.version, meeting: desk.meeting }).toEqual({ version, meeting })
    const since = rig.clock.now()
    expect(atDesk).toEqual([{ works: false, since }])
    expect(onScreen).toEqual([{ works: false, since }])

    let newcomer: RecordingMessage | null = null
    const late = await rig.connect('public')
    late.socket.on('recording', (message) => (newcomer = message))
    await late.clock()
    expect(newcomer ?? (await lastTold(late))).toEqual({ works: false, since })
    expect((await fetch(`${rig.url}/api/ready`)).status).toBe(503)
  })

  it('it goes on by itself within a second once there is room, with nobody pressing anything', async () => {
    rig = await startServer()
    const desk = await rig.connect('secretariat')
    const told = toldOf(desk)
    takeTheDiskAway()
    expect(await desk.send({ type: 'ShowMessage', text: 'Nobody will read this' })).toEqual(REFUSED)
    await rig.advance(5_000)
    expect(told).toHaveLength(1)
    giveItBack()
    await rig.advance(1_000)
    expect(told.at(-1)).toEqual({ works: true, since: rig.clock.now() })
    expect(await desk.send(inscribe('KE'))).toMatchObject({ accepted: true })
    expect((await fetch(`${rig.url}/api/ready`)).status).toBe(200)
  })

  it('[CK4] what falls due meanwhile happens afterwards, at its own moment', async () => {
    rig = await startServer()
    const desk = await rig.connect('secretariat')
    await desk.send(inscribe('KE'))
    await desk.send({ type: 'OpenMeeting' })
    const floor = desk.meeting.orderOfTheDay.find(({ kind }) => kind === 'floor')
    if (!floor) throw new Error('no floor segment')
    await desk.send({ type: 'OpenSegment', segment: floor.id })
    const [first] = desk.meeting.inscriptions
    if (!first) throw new Error('nobody is inscribed')
    await desk.send({ type: 'OpenList', window: minutes(1) })
    await desk.send({ type: 'CallSpeaker', inscription: first.id, after: lastInterventionId(desk.meeting) })
    const calledAt = rig.clock.now()
    takeTheDiskAway()
    expect(await desk.send({ type: 'ShowMessage', text: 'Nobody will read this' })).toEqual(REFUSED)
    await rig.advance(90_000)
    expect(desk.meeting.floor).toMatchObject({ is: 'called' })
    giveItBack()
    await rig.advance(1_000)
    expect(desk.meeting.floor).toMatchObject({ is: 'speaking', startedAt: calledAt + 20_000 })
    expect(desk.meeting.list).toMatchObject({ is: 'closed', closedAt: calledAt + 60_000 })
  })
})

/** What a client that came late was told, which may have come before anybody listened. */
async function lastTold(client: Client): Promise<unknown> {
  const told = client
    .wire()
    .split('\n')
    .filter((packet) => packet.includes('"recording"'))
    .at(-1)
  return told === undefined ? null : JSON.parse(told.slice(told.indexOf('[')))[1]
}
