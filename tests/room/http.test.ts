import { gunzipSync } from 'node:zlib'
import { request } from 'node:http'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { fold } from '#shared/decider/evolve.ts'
import { asDelegationId, asMeetingId, asSignInId } from '#shared/meeting/ids.ts'
import { eventSchema } from '#shared/wire/event-schema.ts'
import { startServer } from './rig.ts'
import type { Rig } from './rig.ts'

let rig: Rig
beforeEach(async () => {
  rig = await startServer()
})
afterEach(() => rig.close())

const get = (path: string, headers: Record<string, string> = {}) => fetch(`${rig.url}${path}`, { headers })
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${rig.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
const as = async (role: 'secretariat' | 'moderator' | 'delegation', delegation?: string) => ({
  authorization: `Bearer ${(await rig.signIn(role, delegation)).token}`,
})
const onePath = () => `/api/meetings/${rig.meeting}`
const plain = (compressed: Buffer): unknown => JSON.parse(gunzipSync(compressed).toString())
const command = (type: string, commandId = `command-${type}`) => ({ commandId, command: { type } })
const flip = (nth: number) =>
  ({ commandId: `message-${nth}`, command: { type: 'ShowMessage', text: `${nth}` } }) as const
const commands = () => `/api/meetings/${rig.meeting}/commands`

/** The bytes of an answer as they came, still compressed. */
const rawBytes = (path: string, headers: Record<string, string>): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    request(`${rig.url}${path}`, { headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => resolve(Buffer.concat(chunks)))
    })
      .on('error', reject)
      .end()
  })

describe('GET /api/meetings', () => {
  it('lists what is on, to anybody', async () => {
    expect(await (await get('/api/meetings')).json()).toMatchObject({
      now: rig.clock.now(),
      meetings: [{ id: rig.meeting, occasion: { id: 'rights-of-the-child-2016' }, sitting: { is: 'convened' } }],
    })
  })
})

describe('GET /api/meetings/:id', () => {
  it('gives the cut of the caller, and 304 while nothing has changed', async () => {
    const desk = await as('secretariat')
    const first = await get(onePath())
    const etag = first.headers.get('etag') ?? ''
    expect(await first.json()).toMatchObject({ version: 1, now: rig.clock.now(), meeting: { id: rig.meeting } })
    expect((await get(onePath(), { 'if-none-match': etag })).status).toBe(304)
    expect((await get(onePath(), { 'if-none-match': etag, ...desk })).status).toBe(200)
    await post(commands(), { commandId: 'open-the-list', command: { type: 'OpenList' } }, desk)
    expect((await get(onePath(), { 'if-none-match': etag })).status).toBe(200)
  })

  it('is compressed once for a version, and still tells the time', async () => {
    const bytes = () => rawBytes(onePath(), { 'accept-encoding': 'gzip' })
    const first = await bytes()
    rig.clock.advance(1_234)
    const second = await bytes()
    expect(plain(second)).toMatchObject({ now: rig.clock.now() })
    expect(plain(second)).toEqual({ ...z.record(z.string(), z.unknown()).parse(plain(first)), now: rig.clock.now() })
    expect(first.length).toBeLessThan((await rawBytes(onePath(), {})).length / 3)
  })

  it('answers problems by their stable codes', async () => {
    const unknown = await get('/api/meetings/none')
    expect(unknown.status).toBe(404)
    expect(unknown.headers.get('content-type')).toMatch('application/problem+json')
    expect(await unknown.json()).toMatchObject({ code: 'unknown-meeting', status: 404 })
    expect(await (await get(onePath(), { authorization: 'Bearer nonsense' })).json()).toMatchObject({
      code: 'signed-out',
    })
    expect(await (await get('/api/nothing')).json()).toMatchObject({ code: 'not-found' })
  })
})

describe('GET /api/meetings/:id/events', () => {
  it('gives the log after a version, page by page, however old', async () => {
    const desk = await as('secretariat')
    const room = rig.server.rooms.room(rig.meeting)
    const by = { role: 'secretariat', signIn: asSignInId((await rig.issue('secretariat')).id) } as const
    await Promise.all(Array.from({ length: 2_600 }, (_, nth) => room?.handle(flip(nth), by)))
    await rig.restart()
    const page = z.object({ from: z.int(), to: z.int(), version: z.int(), events: z.array(eventSchema) })
    const events = []
    for (let after = 0, version = 1; after < version;) {
      const told = page.parse(await (await get(`/api/meetings/${rig.meeting}/events?after=${after}`, desk)).json())
      expect(told.from).toBe(after + 1)
      expect(told.events.length).toBeLessThanOrEqual(1_000)
      events.push(...told.events)
      after = told.to
      version = told.version
    }
    expect(events.map((event) => event.version)).toEqual(Array.from({ length: 2_601 }, (_, index) => index + 1))
    expect(fold(events)).toEqual(rig.server.rooms.room(rig.meeting)?.durable().meeting)
  })
})

describe('POST /api/meetings/:id/commands', () => {
  it('answers as the socket does, with the status of each answer', async () => {
    const desk = await as('secretariat')
    const kenya = await as('delegation', 'KE')
    const accepted = await post(commands(), command('OpenList'), desk)
    expect([accepted.status, await accepted.json()]).toEqual([200, { accepted: true, version: 2 }])
    const refused = await post(commands(), command('OpenList', 'open-again'), desk)
    expect([refused.status, await refused.json()]).toEqual([
      409,
      { accepted: false, refusal: { because: 'list-already-open' } },
    ])
    const forbidden = await post(commands(), command('CloseList'), kenya)
    expect([forbidden.status, await forbidden.json()]).toMatchObject([
      403,
      { code: 'not-allowed', refusal: { because: 'not-allowed', role: 'delegation' } },
    ])
    const nobody = await post(commands(), command('CloseList'))
    expect([nobody.status, await nobody.json()]).toMatchObject([401, { code: 'signed-out' }])
    expect((await post('/api/meetings/none/commands', command('CloseList'), desk)).status).toBe(404)
  })

  it('tells where a request is malformed', async () => {
    const desk = await as('secretariat')
    const wrong = await post(commands(), { commandId: 'x', command: { type: 'OpenList', window: -1 } }, desk)
    expect(wrong.status).toBe(400)
    expect(await wrong.json()).toMatchObject({
      code: 'malformed',
      issues: expect.arrayContaining([expect.objectContaining({ path: 'command.window' })]),
    })
    expect((await post(commands(), '{', desk)).status).toBe(400)
    expect((await post(commands(), 'OpenList', { ...desk, 'content-type': 'text/plain' })).status).toBe(415)
    expect((await post(commands(), { text: 'x'.repeat(600_000) }, desk)).status).toBe(413)
  })
})

describe('POST /api/meetings', () => {
  const convening = {
    title: 'Panel on something else',
    theme: 'Something else',
    room: 'Room XX',
    planned: { start: 1_500_000_000_000, end: 1_500_010_800_000 },
    podium: [{ id: 'chair', role: 'chair', name: 'The President', title: 'President of the Human Rights Council' }],
    delegations: { asIn: asMeetingId('2016-03-07-am') },
  }

  it('convenes a meeting of the occasion by the HRC panel template', async () => {
    const desk = await as('secretariat')
    const response = await post('/api/meetings', convening, desk)
    expect(response.status).toBe(201)
    const { id } = z.object({ id: z.string() }).parse(await response.json())
    await rig.restart()
    const meeting = rig.server.rooms.room(asMeetingId(id))?.durable().meeting
    expect(meeting).toMatchObject({ title: convening.title, occasion: { id: 'rights-of-the-child-2016' } })
    expect(meeting?.orderOfTheDay.filter(({ kind }) => kind === 'floor')).toHaveLength(2)
    expect(meeting?.delegations[asDelegationId('KE')]?.name).toBe('Kenya')
    expect(
      (await post(`/api/meetings/${id}/commands`, { commandId: 'open-the-list', command: { type: 'OpenList' } }, desk))
        .status,
    ).toBe(200)
  })

  it('is for the secretariat', async () => {
    expect((await post('/api/meetings', convening)).status).toBe(401)
    expect((await post('/api/meetings', convening, await as('moderator'))).status).toBe(403)
    expect((await post('/api/meetings', { ...convening, timeZone: 'Geneva' }, await as('secretariat'))).status).toBe(
      400,
    )
  })
})

describe('the server', () => {
  it('says that it is alive, and ready', async () => {
    expect(await (await get('/api/health')).json()).toMatchObject({ status: 'alive' })
    expect(await (await get('/api/ready')).json()).toEqual({ status: 'ready' })
  })

  it('says that it is not ready when nothing can be written', async () => {
    rig.server.db.pragma('query_only = ON')
    const response = await get('/api/ready')
    rig.server.db.pragma('query_only = OFF')
    expect([response.status, await response.json()]).toMatchObject([503, { code: 'not-ready' }])
  })

  it('sends a strict content security policy, and flags', async () => {
    const response = await get('/flags/ke.svg')
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toMatch('image/svg+xml')
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'self'")
    expect(policy).not.toContain('unsafe')
    expect((await get('/flags/..%2Fpackage.json')).status).toBe(404)
    expect((await get('/flags/zz.svg')).status).toBe(404)
    expect((await get('//')).status).toBeLessThan(500)
  })
})
