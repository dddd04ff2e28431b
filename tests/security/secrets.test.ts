import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { asMeetingId, inscriptionId, questionId } from '#shared/meeting/ids.ts'
import type { MeetingId } from '#shared/meeting/ids.ts'
import { connect } from '../room/client.ts'
import type { Client } from '../room/client.ts'
import { openBuilding, PEOPLE } from './building.ts'
import type { Building, Person } from './building.ts'
import { ROUTES } from './routes.ts'
import { AT_THE_FLOOR, give, secretsOf, whispered } from './secrets.ts'
import type { Secret } from './secrets.ts'

/** Everything that reached somebody: bodies, headers, frames. */
let building: Building
const received = new Map<Person, string[]>()
const listening = new Map<Person, Client[]>()
const keep = (person: Person, text: string) => void received.set(person, [...(received.get(person) ?? []), text])

const LISTENERS = ['secretariat', 'moderator', 'KE', 'SN', 'display', 'nobody'] as const satisfies readonly Person[]
const ELSEWHERE = ['foreign secretariat', 'foreign moderator', 'foreign KE'] as const satisfies readonly Person[]
const GETS = Object.keys(ROUTES).filter((route) => route.startsWith('GET /api/') && !route.includes('docs'))

const listen = async (person: Person, meeting: MeetingId, after?: number) => {
  const token = building.pass(person)?.token
  const transports = after === 2 ? ['polling'] : ['websocket']
  const client = await connect(building.rig.url, {
    meeting,
    token,
    options: { transports },
    ...(after === undefined
      ? {}
      : { after, from: { version: after, meeting: await atVersion(person, meeting, after) } }),
  })
  listening.set(person, [...(listening.get(person) ?? []), client])
  return client
}

/** A replica that has heard everything up to a version: a fold of what this person may know. */
async function atVersion(person: Person, meeting: MeetingId, version: number) {
  const room = building.rig.server.rooms.room(meeting)
  if (!room || version > room.durable().version) throw new Error(`${person} cannot go on from ${version}`)
  return room.durable().meeting
}

const askAll = async (person: Person) => {
  for (const meeting of [building.rig.meeting, building.elsewhere]) {
    for (const route of GETS) {
      const path = route.slice(4).replace(':id', meeting)
      const { text, headers } = await building.ask(person, 'GET', path)
      keep(person, text + headers)
      if (path.endsWith('events')) {
        for (let after = 1; after < 20; after += 3) {
          const paged = await building.ask(person, 'GET', `${path}?after=${after}`)
          keep(person, paged.text + paged.headers)
        }
      }
    }
    // What is refused tells nothing either.
    for (const type of ['Withdraw', 'CheckIn', 'Reinstate']) {
      const body = { commandId: `refused-${type}-${person.replace(' ', '-')}`, command: { type, inscription: 'i1' } }
      if (['KE', 'secretariat', 'moderator', 'foreign secretariat', 'foreign moderator', 'foreign KE'].includes(person))
        continue
      const { text, headers } = await building.ask(person, 'POST', `/api/meetings/${meeting}/commands`, body)
      keep(person, text + headers)
    }
  }
}

beforeAll(async () => {
  building = await openBuilding({ limits: { historyOfAddress: 100_000 } })
  const { rig, elsewhere } = building
  for (const person of LISTENERS) await listen(person, rig.meeting)
  for (const person of ELSEWHERE) await listen(person, elsewhere)
  const by = { desk: 'secretariat', KE: 'KE', SN: 'SN' } as const
  for (const [who, command] of whispered('here')) {
    const [client] = listening.get(by[who]) ?? []
    if (client) await give(client, command)
  }
  for (const [, command] of whispered('elsewhere')) {
    const [client] = listening.get('foreign secretariat') ?? []
    if (client) await give(client, command)
  }
  const [desk] = listening.get('secretariat') ?? []
  const [senegal] = listening.get('SN') ?? []
  if (!desk || !senegal) throw new Error('somebody is missing')
  await give(desk, { type: 'AnswerQuestion', question: questionId(2) })
  for (const person of LISTENERS) for (const after of [undefined, 1, 2, 9]) await listen(person, rig.meeting, after)
  for (const command of AT_THE_FLOOR) await give(desk, command)
  for (const person of PEOPLE) await askAll(person)
  await rig.settled()
  for (const [person, clients] of listening) {
    for (const client of clients) {
      await client.clock()
      keep(person, client.wire())
    }
  }
}, 60_000)
afterAll(() => {
  for (const client of [...listening.values()].flat()) client.close()
  return building.close()
})

/** The people to whom words came. */
const knowing = (words: string): readonly Person[] =>
  PEOPLE.filter((person) => (received.get(person) ?? []).some((text) => text.includes(words)))

const STAFF = { here: ['secretariat', 'moderator'], elsewhere: ['foreign secretariat', 'foreign moderator'] } as const
const told = (secret: Secret, where: 'here' | 'elsewhere'): readonly string[] => {
  const known = where === 'here' ? secret.known : secret.known.map((delegation) => `foreign ${delegation}`)
  return [...STAFF[where], ...known]
}

describe.each(['here', 'elsewhere'] as const)('%s', (where) => {
  it.each(Object.entries(secretsOf(where)))('%s comes to nobody whose it is not', (_, secret) => {
    const came = knowing(secret.words)
    expect(came.filter((person) => !told(secret, where).includes(person))).toEqual([])
    // Otherwise nothing would have been searched for.
    expect(came).toEqual(expect.arrayContaining([...STAFF[where]]))
  })
})

it('whose a secret is, is told of it', () => {
  const secret = secretsOf('here')
  expect(knowing(secret.kenyanText.words)).toContain('KE')
  expect(knowing(secret.rejection.words)).toContain('KE')
  expect(knowing(secret.withdrawal.words)).toContain('SN')
})

it('LS9 the seed of a draw to come comes to nobody, not even to the staff', () => {
  const room = building.rig.server.rooms.room(asMeetingId(building.rig.meeting))
  const seeds = room?.durable().meeting.draws.map(({ seed }) => seed) ?? []
  expect(seeds).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)])
  for (const seed of seeds) expect(knowing(String(seed))).toEqual([])
})

it('what opens a door comes to nobody: no token, no code, no verifier, no hash of a token', () => {
  const rows = z.array(z.record(z.string(), z.unknown()))
  const { db } = building.rig.server
  const hashes = rows.parse(db.prepare('SELECT token_hash FROM session').all()).map((row) => String(row['token_hash']))
  const kept = rows.parse(db.prepare('SELECT verifier FROM sign_in').all()).map((row) => String(row['verifier']))
  const passes = PEOPLE.flatMap((person) => building.pass(person) ?? [])
  const opening = passes.flatMap(({ token, code }) => [token, code, code.replaceAll('-', '')])
  expect(opening.length).toBeGreaterThan(20)
  for (const words of [...opening, ...hashes, ...kept]) expect(knowing(words)).toEqual([])
})

it('RC2 the id of a command comes to nobody, so that no guess at a private text can be tried against the public head', () => {
  const rows = z.array(z.object({ command_id: z.string() }))
  const { db } = building.rig.server
  const ids = rows.parse(db.prepare('SELECT command_id FROM event WHERE command_id IS NOT NULL').all())
  expect(ids.length).toBeGreaterThan(20)
  for (const { command_id } of ids) expect(knowing(command_id)).toEqual([])
})

it('RC1 which sign-in acted comes to the staff of the occasion alone, and a label to its secretariat', () => {
  for (const person of PEOPLE) {
    const pass = building.pass(person)
    if (!pass) continue
    const home = person.startsWith('foreign') ? STAFF.elsewhere : STAFF.here
    expect(knowing(pass.signIn).filter((one) => !home.some((staff) => staff === one))).toEqual([])
    expect(knowing(pass.session)).toEqual([])
    const label = `SECRET-label-of-${person.replace(' ', '-')}`
    expect(knowing(label).filter((one) => one !== home[0])).toEqual([])
  }
})

it('LS7 an offer to swap comes to the two it concerns and to the staff alone', async () => {
  const [kenya] = listening.get('foreign KE') ?? []
  const offered = await kenya?.send({ type: 'ProposeSwap', inscription: inscriptionId(1), with: inscriptionId(2) })
  expect(offered).toMatchObject({ accepted: true })
  listening.set('nobody', [await listen('nobody', building.elsewhere)])
  for (const [person, clients] of listening) {
    for (const client of clients) await client.clock()
    const heard = clients.some((client) => client.wire().includes('SwapProposed'))
    expect(heard, person).toBe(['foreign secretariat', 'foreign moderator', 'foreign KE'].includes(person))
  }
  const swaps = async (person: Person) => {
    const { text } = await building.ask(person, 'GET', `/api/meetings/${building.elsewhere}`)
    return Object(JSON.parse(text)).meeting.swaps.length
  }
  expect(await Promise.all((['foreign KE', 'SN', 'nobody', 'secretariat'] as const).map(swaps))).toEqual([1, 0, 0, 0])
})
