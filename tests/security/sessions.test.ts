import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { connect } from '../room/client.ts'
import { startServer } from '../room/rig.ts'
import type { Rig, RigOptions } from '../room/rig.ts'

let rig: Rig
const lines: string[] = []
const start = async (options: RigOptions = {}) => {
  lines.length = 0
  rig = await startServer({
    log: { write: (line) => void lines.push(line) },
    env: { ROSTRUM_LOG_LEVEL: 'trace' },
    ...options,
  })
}
beforeEach(() => start())
afterEach(() => rig.close())

const HOUR = 3_600_000
const post = (path: string, headers: Record<string, string>, body?: unknown) =>
  fetch(rig.url + path, {
    method: 'POST',
    headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
const isGood = async (token: string) =>
  (await fetch(`${rig.url}/api/meetings/${rig.meeting}`, { headers: bearer(token) })).status === 200
const renewed = z.object({ renewed: z.boolean(), token: z.string().optional() })
const renew = async (token: string) => renewed.parse(await (await post('/api/session', bearer(token))).json())

describe('a session', () => {
  it('is not renewed in the first half of its life', async () => {
    const { token } = await rig.signIn('moderator')
    rig.clock.advance(35 * HOUR)
    expect(await renew(token)).toEqual({ renewed: false })
  })

  it('is renewed in the second half: the old token is good until a minute after the new one is shown', async () => {
    const { token } = await rig.signIn('moderator')
    rig.clock.advance(40 * HOUR)
    const { token: fresh = '' } = await renew(token)
    expect(fresh).toMatch(/^[\w-]{43}$/)
    // The answer may have been lost, so nothing has happened yet.
    rig.clock.advance(HOUR)
    expect([await isGood(token), await isGood(fresh)]).toEqual([true, true])
    rig.clock.advance(59_000)
    expect(await isGood(token)).toBe(true)
    rig.clock.advance(1_000)
    expect([await isGood(token), await isGood(fresh)]).toEqual([false, true])
    rig.clock.advance(70 * HOUR)
    expect(await isGood(fresh)).toBe(true)
    rig.clock.advance(2 * HOUR)
    expect(await isGood(fresh)).toBe(false)
  })

  it('goes on after a restart with either token until the new one is shown, and then with that', async () => {
    const { token } = await rig.signIn('moderator')
    rig.clock.advance(40 * HOUR)
    const { token: fresh = '' } = await renew(token)
    await rig.restart()
    expect(await isGood(token)).toBe(true)
    expect(await isGood(fresh)).toBe(true)
    await rig.restart()
    expect([await isGood(token), await isGood(fresh)]).toEqual([false, true])
    rig.clock.advance(50 * HOUR)
    expect(await isGood(fresh)).toBe(true)
  })

  it('keeps its sockets when it is renewed, and they are cut when the renewed one ends', async () => {
    const { token } = await rig.signIn('delegation', 'KE')
    const kenya = await rig.connect('delegation', 'KE', { token })
    rig.clock.advance(40 * HOUR)
    const { token: fresh = '' } = await renew(token)
    expect(await isGood(fresh)).toBe(true)
    rig.clock.advance(40 * HOUR)
    expect(await kenya.clock()).toBe(rig.clock.now())
    await post('/api/sign-out', bearer(fresh))
    expect(await kenya.signedOut).toEqual({ because: 'signed-out' })
    expect([await isGood(token), await isGood(fresh)]).toEqual([false, false])
  })

  it('is renewed in a browser by another cookie, which no script can read', async () => {
    const { cookie, session } = await rig.signIn('moderator')
    rig.clock.advance(40 * HOUR)
    const response = await post('/api/session', { cookie, 'rostrum-session': session })
    expect(await response.json()).toEqual({ renewed: true, lifetime: 72 * 3_600 })
    const [set = ''] = response.headers.getSetCookie()
    expect(set).toMatch(
      new RegExp(`^rostrum_${session}=[\\w-]{43}; Max-Age=259200; Path=/; HttpOnly; SameSite=Strict$`),
    )
    expect(set).not.toContain(cookie)
    const [fresh = ''] = set.split(';')
    const look = await fetch(`${rig.url}/api/sign-ins`, { headers: { cookie: fresh, 'rostrum-session': session } })
    expect(look.status).toBe(403)
  })

  it('is another one for every sign-in, and whatever cookie was there before is not taken over', async () => {
    const { code } = await rig.issue('moderator')
    const enter = async (cookie: string) => {
      const response = await post('/api/sign-in', { cookie }, { code })
      return z.object({ token: z.string(), session: z.string() }).parse(await response.json())
    }
    const planted = `rostrum_planted=${'A'.repeat(43)}`
    const all = [await enter(planted), await enter(planted), await enter('')]
    expect(new Set(all.flatMap(({ token, session }) => [token, session])).size).toBe(6)
    expect(await isGood('A'.repeat(43))).toBe(false)
  })

  it('ends, the oldest first, where one delegation has too many', async () => {
    await rig.close()
    await start({ limits: { sessionsPerDelegation: 3 } })
    const { code } = await rig.issue('delegation', 'KE')
    const tokens: string[] = []
    for (let device = 0; device < 4; device += 1) {
      const response = await post('/api/sign-in', {}, { code })
      tokens.push(z.object({ token: z.string() }).parse(await response.json()).token)
    }
    expect(await Promise.all(tokens.map(isGood))).toEqual([false, true, true, true])
  })
})

describe('what opens a door', () => {
  it('is in no line of the log at any level, in no error, in no cookie of another name', async () => {
    const { code } = await rig.issue('secretariat')
    const answers: string[] = []
    const keep = async (response: Response) => void answers.push(await response.text())
    const { token, cookie } = await rig.signIn('secretariat')
    const headers = { ...bearer(token), cookie }
    await keep(await post('/api/sign-in', headers, { code: `${code}${code}` }))
    await keep(await post('/api/sign-in', headers, { code: { code } }))
    await keep(await post('/api/sign-in', headers, { code, other: token }))
    await keep(
      await fetch(`${rig.url}/api/sign-in`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: `{"code":"${code}`,
      }),
    )
    await keep(await fetch(`${rig.url}/api/meetings/${code}?${token}=${token}`, { headers }))
    await keep(await fetch(`${rig.url}/${code}.nothing`, { headers }))
    await keep(
      await post(`/api/meetings/${rig.meeting}/commands`, headers, { commandId: token, command: { type: token } }),
    )
    await connect(rig.url, { meeting: rig.meeting, token: `${token}X` }).catch(() => undefined)
    const client = await connect(rig.url, { meeting: rig.meeting, token })
    await client.sendRaw({ commandId: token, command: { type: 'ShowMessage', text: code, token } })
    rig.clock.advance(40 * HOUR)
    const { token: fresh = '' } = await renew(token)
    // A fault of ours while somebody with a token asks.
    rig.server.db.exec('DROP TABLE session')
    await keep(await post('/api/sign-in', headers, { code }))
    client.close()
    const log = lines.join('')
    expect(log).toContain('a request failed')
    for (const secret of [code, code.replaceAll('-', ''), code.slice(5), token, fresh]) {
      expect(log.includes(secret), secret).toBe(false)
      expect(answers.filter((answer) => answer.includes(secret))).toEqual([])
    }
  })

  it('is in no title of the process and in no argument of it', async () => {
    const { code } = await rig.issue('secretariat')
    const { token } = await rig.signIn('secretariat')
    const seen = [process.title, ...process.argv, ...process.execArgv].join(' ')
    for (const secret of [code, token]) expect(seen).not.toContain(secret)
  })
})
