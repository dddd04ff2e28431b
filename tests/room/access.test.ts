import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { asMeetingId } from '#shared/meeting/ids.ts'
import { connect } from './client.ts'
import { startServer } from './rig.ts'
import type { Rig } from './rig.ts'

let rig: Rig
beforeEach(async () => {
  rig = await startServer({ limits: { guessesPerAddress: 3, guessesPerSelector: 3, guessesHeldBackMs: 0 } })
})
afterEach(() => rig.close())

const post = (path: string, body?: unknown, headers: Record<string, string> = {}) =>
  fetch(`${rig.url}${path}`, {
    method: 'POST',
    headers: body === undefined ? headers : { 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })

describe('signing in', () => {
  it('takes a code however it is typed, sets a strict cookie and gives a token', async () => {
    const { code } = await rig.issue('delegation', 'KE')
    const response = await post('/api/sign-in', {
      code: ` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o')}`,
    })
    expect(response.status).toBe(200)
    const body: unknown = await response.json()
    expect(body).toMatchObject({ role: 'delegation', delegation: 'KE', meeting: rig.meeting })
    expect(response.headers.get('set-cookie')).toMatch(
      /^rostrum_[\w-]+=[\w-]{43}; .*Path=\/; HttpOnly; SameSite=Strict$/,
    )
  })

  it('refuses a wrong code, and slows guesses down without locking the room out', async () => {
    const { code } = await rig.issue('moderator')
    const wrong = { code: 'AAAA-AAAA-AAAA' }
    const statuses: number[] = []
    for (let guess = 0; guess < 5; guess += 1) statuses.push((await post('/api/sign-in', wrong)).status)
    expect(statuses).toEqual([401, 401, 401, 429, 429])
    expect((await post('/api/sign-in', { code })).status).toBe(200)
    const nearly = { code: `${code.slice(0, 5)}AAAA-AAAA` }
    for (let guess = 0; guess < 3; guess += 1) expect((await post('/api/sign-in', nearly)).status).toBe(429)
  })

  it('keeps no code and no token where somebody could read it', async () => {
    const { code } = await rig.issue('moderator')
    const { token } = await rig.signIn('secretariat')
    const rows = rig.server.db.prepare('SELECT * FROM sign_in').all()
    const sessions = rig.server.db.prepare('SELECT * FROM session').all()
    const all = JSON.stringify([rows, sessions])
    expect(all).toContain('$argon2id$')
    expect(all).not.toContain(code.slice(5).replace('-', ''))
    expect(all).not.toContain(token)
  })

  it('lets a session run out after three days', async () => {
    const kenya = await rig.connect('delegation', 'KE')
    rig.clock.advance(3 * 24 * 60 * 60_000)
    expect(await kenya.signedOut).toEqual({ because: 'expired' })
    await kenya.disconnected
  })
})

describe('a socket', () => {
  it('is the public where it shows nothing, or asks for the public cut', async () => {
    const { cookie } = await rig.signIn('secretariat')
    const nobody = await rig.connect('public')
    expect(await nobody.send({ type: 'OpenList' })).toMatchObject({ refusal: { role: 'public' } })
    const asPublic = await rig.connect('public', undefined, { session: null, options: { extraHeaders: { cookie } } })
    expect(await asPublic.send({ type: 'OpenList' })).toMatchObject({ refusal: { role: 'public' } })
  })

  it('is known by the cookie of the session it names, or by any good one', async () => {
    const desk = await rig.signIn('secretariat')
    const kenya = await rig.signIn('delegation', 'KE')
    const options = { extraHeaders: { cookie: `${desk.cookie}; ${kenya.cookie}` } }
    const named = await rig.connect('public', undefined, { session: kenya.session, options })
    expect(await named.send({ type: 'OpenList' })).toMatchObject({ refusal: { role: 'delegation' } })
    const any = await rig.connect('public', undefined, { options: { extraHeaders: { cookie: desk.cookie } } })
    expect(await any.send({ type: 'OpenList' })).toMatchObject({ accepted: true })
  })

  it('that shows something that is no longer good is told so, and never made public in silence', async () => {
    const { token, session } = await rig.signIn('moderator')
    await post('/api/sign-out', undefined, { authorization: `Bearer ${token}` })
    const signedOut = { message: 'signed-out', data: { because: 'signed-out' } }
    await expect(connect(rig.url, { meeting: rig.meeting, token })).rejects.toMatchObject(signedOut)
    await expect(connect(rig.url, { meeting: rig.meeting, session })).rejects.toMatchObject(signedOut)
    await expect(connect(rig.url, { meeting: rig.meeting, token: 'nonsense' })).rejects.toMatchObject(signedOut)
    await expect(connect(rig.url, { meeting: asMeetingId('none') })).rejects.toMatchObject({
      data: { because: 'unknown-meeting' },
    })
  })

  it('is cut at once when its sign-in is revoked, and no other is', async () => {
    const secretariat = await rig.signIn('secretariat')
    const { code, id } = await rig.issue('delegation', 'KE')
    const headers = { authorization: `Bearer ${secretariat.token}` }
    const tokens: string[] = []
    for (let device = 0; device < 2; device += 1) {
      const body: unknown = await (await post('/api/sign-in', { code })).json()
      if (typeof body === 'object' && body && 'token' in body) tokens.push(String(body.token))
    }
    const devices = await Promise.all(tokens.map((token) => connect(rig.url, { meeting: rig.meeting, token })))
    const senegal = await rig.connect('delegation', 'SN')

    const listed: unknown = await (await fetch(`${rig.url}/api/sign-ins`, { headers })).json()
    expect(listed).toMatchObject({
      signIns: expect.arrayContaining([expect.objectContaining({ id, delegation: 'KE' })]),
    })
    expect(JSON.stringify(listed)).not.toContain(code.slice(0, 4))

    expect((await post(`/api/sign-ins/${id}/revoke`, undefined, headers)).status).toBe(204)
    for (const device of devices) {
      expect(await device.signedOut).toEqual({ because: 'revoked' })
      await device.disconnected
    }
    expect(senegal.socket.connected).toBe(true)
    expect((await post('/api/sign-in', { code })).status).toBe(401)
    const [token] = tokens
    await expect(connect(rig.url, { meeting: rig.meeting, token })).rejects.toMatchObject({
      data: { because: 'signed-out' },
    })
    await rig.restart()
    await expect(connect(rig.url, { meeting: rig.meeting, token })).rejects.toMatchObject({
      data: { because: 'signed-out' },
    })
  })

  it('is cut when its session signs out', async () => {
    const { token } = await rig.signIn('delegation', 'KE')
    const kenya = await rig.connect('delegation', 'KE', { token })
    await post('/api/sign-out', undefined, { authorization: `Bearer ${token}` })
    expect(await kenya.signedOut).toEqual({ because: 'signed-out' })
    await kenya.disconnected
  })

  it.each(['websocket', 'polling'])('of a page of another site is refused over %s', async (transport) => {
    const { cookie } = await rig.signIn('secretariat')
    const foreign = { transports: [transport], extraHeaders: { cookie, origin: 'https://elsewhere.example' } }
    await expect(connect(rig.url, { meeting: rig.meeting, options: foreign })).rejects.toThrow()
    const own = { transports: [transport], extraHeaders: { cookie, origin: rig.url } }
    const client = await rig.connect('public', undefined, { options: own })
    expect(await client.send({ type: 'OpenList' })).toMatchObject({ accepted: true })
  })

  it('beyond the connections of a session is refused', async () => {
    await rig.close()
    rig = await startServer({ limits: { socketsPerSession: 2 } })
    const { token } = await rig.signIn('moderator')
    const more = { token }
    await rig.connect('moderator', undefined, more)
    await rig.connect('moderator', undefined, more)
    await expect(rig.connect('moderator', undefined, more)).rejects.toMatchObject({ data: { because: 'too-many' } })
  })
})

describe('a request', () => {
  it('of a page of another site that would change something is refused', async () => {
    const { cookie } = await rig.signIn('secretariat')
    const command = { commandId: 'from-elsewhere', command: { type: 'OpenList' } }
    const path = `/api/meetings/${rig.meeting}/commands`
    const foreign = await post(path, command, { cookie, origin: 'https://elsewhere.example' })
    expect(foreign.status).toBe(403)
    expect(await foreign.json()).toMatchObject({ code: 'foreign-origin' })
    expect((await post(path, command, { cookie, origin: rig.url })).status).toBe(200)
  })
})
