import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { reasonOf } from '#client/sign-in/sign-in.ts'
import { databaseIn } from '#server/store/database.ts'
import { startServer } from '../room/rig.ts'
import type { Rig } from '../room/rig.ts'

let rig: Rig
let other: Database.Database
beforeEach(async () => {
  rig = await startServer()
  other = new Database(databaseIn(rig.dataFolder))
})
afterEach(async () => {
  other.close()
  await rig.close()
})

/** Another program is writing to the database and does not come to an end. */
const holdTheDatabase = () => {
  rig.server.db.pragma('busy_timeout = 0')
  other.exec('BEGIN IMMEDIATE')
}
const letGo = () => other.exec('ROLLBACK')

const HOUR = 3_600_000
const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
const post = (path: string, headers: Record<string, string> = {}, body?: unknown) =>
  fetch(rig.url + path, {
    method: 'POST',
    headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
const isGood = async (token: string) =>
  (await fetch(`${rig.url}/api/meetings/${rig.meeting}`, { headers: bearer(token) })).status === 200
const REFUSED = { status: 503, code: 'cannot-record', title: 'It could not be recorded. Nothing has changed.' }

describe('while nothing can be written', () => {
  it('sessions expire all the same, and it is recorded afterwards', async () => {
    const { token, session } = await rig.signIn('delegation', 'KE')
    const kenya = await rig.connect('delegation', 'KE', { token })
    const senegal = await rig.connect('delegation', 'SN')
    holdTheDatabase()
    rig.clock.advance(72 * HOUR)
    expect(await kenya.signedOut).toEqual({ because: 'expired' })
    expect(await senegal.signedOut).toEqual({ because: 'expired' })
    expect(await isGood(token)).toBe(false)
    const open = () => rig.server.db.prepare('SELECT id FROM session WHERE ended_at IS NULL').pluck().all()
    expect(open()).toContain(session)
    letGo()
    rig.clock.advance(10_000)
    expect(open()).toEqual([])
  })

  it('who signs out is out, with all sockets, and after a restart too', async () => {
    const { token } = await rig.signIn('delegation', 'KE')
    const kenya = await rig.connect('delegation', 'KE', { token })
    holdTheDatabase()
    expect((await post('/api/sign-out', bearer(token))).status).toBe(204)
    expect(await kenya.signedOut).toEqual({ because: 'signed-out' })
    letGo()
    await rig.restart()
    expect(await isGood(token)).toBe(false)
  })

  it('nobody signs in, is renewed, given a code or loses one, and each is told why', async () => {
    const desk = await rig.signIn('secretariat')
    const { code, id } = await rig.issue('delegation', 'KE')
    rig.clock.advance(40 * HOUR)
    holdTheDatabase()
    const asked = {
      'sign in': await post('/api/sign-in', {}, { code }),
      renew: await post('/api/session', bearer(desk.token)),
      issue: await post('/api/sign-ins', bearer(desk.token), { role: 'moderator', label: 'Second' }),
      cards: await post('/api/sign-ins/cards', bearer(desk.token), { role: 'delegation', delegations: ['SN'] }),
      reissue: await post(`/api/sign-ins/${id}/reissue`, bearer(desk.token)),
      revoke: await post(`/api/sign-ins/${id}/revoke`, bearer(desk.token)),
    }
    const told = Object.entries(asked).map(async ([what, answer]) => [what, await answer.json()])
    const names = Object.keys(asked)
    expect(Object.fromEntries(await Promise.all(told))).toMatchObject(
      Object.fromEntries(names.map((name) => [name, REFUSED])),
    )
    expect((await fetch(`${rig.url}/api/ready`)).status).toBe(503)
    letGo()
    expect((await post('/api/sign-in', {}, { code })).status).toBe(200)
  })

  it('the page where the code is entered is told so, and nothing else makes it say so', async () => {
    const { code } = await rig.issue('moderator')
    holdTheDatabase()
    expect(await reasonOf(await post('/api/sign-in', {}, { code }))).toBe('cannot-record')
    letGo()
    expect(await reasonOf(await post('/api/sign-in', {}, { code: '0000-AAAA-AAAA' }))).toBe('wrong-code')
    expect(await reasonOf(new Response('<h1>Unavailable</h1>', { status: 503 }))).toBe('failed')
  })
})
