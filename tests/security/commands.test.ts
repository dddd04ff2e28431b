import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Command, CommandType } from '#shared/meeting/commands.ts'
import { asDelegationId, inscriptionId, interventionId } from '#shared/meeting/ids.ts'
import { ROLES } from '#shared/meeting/role.ts'
import { AUTHORITY } from '#shared/rules/authority.ts'
import { COMMAND_EXAMPLES } from '#server/http/command-examples.ts'
import type { Role } from '#shared/meeting/role.ts'
import { connect } from '../room/client.ts'
import type { Client } from '../room/client.ts'
import { openBuilding } from './building.ts'
import type { Building, Person } from './building.ts'

/** Who stands at which door with which role; a foreign one has a role elsewhere, and none here. */
const HERE = {
  secretariat: 'secretariat',
  moderator: 'moderator',
  KE: 'delegation',
  display: 'display',
  nobody: 'public',
} as const
const FOREIGN = ['foreign secretariat', 'foreign moderator', 'foreign KE'] as const
const PUT_OUT = ['signed out', 'nonsense'] as const
const TYPES = Object.entries(COMMAND_EXAMPLES)
type Here = keyof typeof HERE
const PERSONS = ['secretariat', 'moderator', 'KE', 'display', 'nobody'] as const satisfies readonly Here[]

let building: Building
const sockets = new Map<Here, Client>()
beforeAll(async () => {
  building = await openBuilding()
  for (const person of PERSONS)
    sockets.set(person, await building.rig.connect('public', undefined, { token: building.pass(person)?.token }))
})
afterAll(() => building.close())

const version = () => building.rig.server.rooms.room(building.rig.meeting)?.durable().version
const becauseOf = (answer: unknown): unknown => Object(Object(answer).refusal).because
const path = () => `/api/meetings/${building.rig.meeting}/commands`
const isFor = (type: string, role: Role) =>
  Object.entries(AUTHORITY).some(([named, who]) => named === type && who.includes(role))

const overSocket = async (person: Here, command: object): Promise<unknown> =>
  sockets.get(person)?.sendRaw({ commandId: randomUUID(), command })
const overHttp = async (person: Person, command: object) =>
  building.ask(person, 'POST', path(), { commandId: randomUUID(), command })

it('every role is asked', () => {
  expect(new Set(Object.values(HERE))).toEqual(new Set(ROLES))
})

describe.each(TYPES)('AU1 %s', (type, command) => {
  it.each(PERSONS.filter((person) => !isFor(type, HERE[person])))('is refused to %s, at both doors', async (person) => {
    const before = version()
    expect(await overSocket(person, command)).toEqual({
      accepted: false,
      refusal: { because: 'not-allowed', role: HERE[person] },
    })
    const { status, code } = await overHttp(person, command)
    expect([status, code]).toEqual(person === 'nobody' ? [401, 'signed-out'] : [403, 'not-allowed'])
    expect(version()).toBe(before)
  })

  it.each(PERSONS.filter((person) => isFor(type, HERE[person])))('is heard from %s, at both doors', async (person) => {
    const barred = ['not-allowed', 'signed-out', 'unknown-meeting', 'malformed', 'too-many']
    const kenyas = 'delegation' in command && HERE[person] === 'delegation' ? { ...command, delegation: 'KE' } : command
    expect(barred).not.toContain(becauseOf(await overSocket(person, kenyas)))
    const { status } = await overHttp(person, kenyas)
    expect([200, 409]).toContain(status)
  })

  it.each(FOREIGN)('is unheard of from the %s', async (person) => {
    const before = version()
    const { status, code } = await overHttp(person, command)
    expect([status, code]).toEqual([404, 'unknown-meeting'])
    expect(version()).toBe(before)
  })

  it.each(PUT_OUT)('is not heard from somebody who is %s', async (person) => {
    const before = version()
    expect([(await overHttp(person, command)).status, version()]).toEqual([401, before])
  })
})

describe('the live door', () => {
  it.each([...FOREIGN])('does not open to the %s', async (person) => {
    const token = building.pass(person)?.token
    await expect(connect(building.rig.url, { meeting: building.rig.meeting, token })).rejects.toMatchObject({
      data: { because: 'unknown-meeting' },
    })
  })

  it.each([...PUT_OUT])('does not open to somebody who is %s', async (person) => {
    const token = building.pass(person)?.token ?? 'A'.repeat(43)
    await expect(connect(building.rig.url, { meeting: building.rig.meeting, token })).rejects.toMatchObject({
      data: { because: 'signed-out' },
    })
  })
})

describe('AU2 a delegation', () => {
  const i1 = inscriptionId(1)
  const i2 = inscriptionId(2)
  const OF_KENYA: { readonly [Type in CommandType]?: Command } = {
    Inscribe: { type: 'Inscribe', delegation: asDelegationId('KE'), capacity: { is: 'national' } },
    Withdraw: { type: 'Withdraw', inscription: i1 },
    Defer: { type: 'Defer', inscription: i1, after: i2 },
    ProposeSwap: { type: 'ProposeSwap', inscription: i1, with: i2 },
    AcceptSwap: { type: 'AcceptSwap', inscription: i1, with: i2 },
    DeclineSwap: { type: 'DeclineSwap', inscription: i1, with: i2 },
    NameSpeaker: { type: 'NameSpeaker', inscription: i1, speaker: 'Somebody else' },
    HandInStatement: { type: 'HandInStatement', inscription: i1, text: 'Another text' },
    SignalFinished: { type: 'SignalFinished', intervention: interventionId(1) },
  }
  let floor: Building
  beforeAll(async () => {
    floor = await openBuilding()
    const desk = await floor.rig.connect('public', undefined, { token: floor.pass('secretariat')?.token })
    const inscribe = (delegation: string) =>
      desk.send({ type: 'Inscribe', delegation: asDelegationId(delegation), capacity: { is: 'national' } })
    for (const delegation of ['KE', 'FR']) await inscribe(delegation)
    await desk.send({ type: 'OpenMeeting' })
    await desk.send({ type: 'OpenList' })
    const floors = Object.values(desk.meeting.orderOfTheDay).filter(({ kind }) => kind === 'floor')
    if (floors[0]) await desk.send({ type: 'OpenSegment', segment: floors[0].id })
    await desk.send({ type: 'CallSpeaker', inscription: i1, after: null })
    await desk.send({ type: 'StartClock', intervention: interventionId(1) })
    expect(desk.meeting.floor).toMatchObject({ is: 'speaking' })
  })
  afterAll(() => floor.close())

  it('every command of a delegation is asked', () => {
    const theirs = Object.entries(AUTHORITY).flatMap(([type, who]) => (who.includes('delegation') ? [type] : []))
    expect(Object.keys(OF_KENYA).sort()).toEqual(theirs.sort())
  })

  it.each(Object.entries(OF_KENYA))('cannot give %s for another one, at either door', async (_, command) => {
    const held = () => floor.rig.server.rooms.room(floor.rig.meeting)?.durable().version
    const before = held()
    const senegal = await floor.rig.connect('public', undefined, { token: floor.pass('SN')?.token })
    expect(becauseOf(await senegal.send(command))).toBe('not-your-delegation')
    const given = { commandId: randomUUID(), command }
    const { status, code } = await floor.ask('SN', 'POST', `/api/meetings/${floor.rig.meeting}/commands`, given)
    expect([status, code]).toEqual([403, 'not-your-delegation'])
    expect(held()).toBe(before)
  })
})
