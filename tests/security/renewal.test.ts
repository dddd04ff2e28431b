import { setImmediate as turn } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { after, asMillis } from '#shared/meeting/time.ts'
import { keepSignedIn } from '#client/sign-in/keep-signed-in.ts'
import type { Renewal } from '#client/sign-in/keep-signed-in.ts'
import { startServer } from '../room/rig.ts'
import type { Rig, RigOptions } from '../room/rig.ts'

let rig: Rig
afterEach(() => rig.close())
const start = async (options: RigOptions = {}) => {
  rig = await startServer(options)
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const answer = z.object({ renewed: z.boolean(), lifetime: z.number(), token: z.string().optional() })
const ask = (headers: Record<string, string>) => fetch(`${rig.url}/api/session`, { method: 'POST', headers })
const cookieOf = (response: Response) => response.headers.getSetCookie()[0]?.split(';')[0]
const statusWith = async (cookie: string, session: string) =>
  (await fetch(`${rig.url}/api/sign-ins`, { headers: { cookie, 'rostrum-session': session } })).status

/** A browser with one screen that does nothing but stay open; its time is the server's. */
function idleScreen(signedIn: { readonly cookie: string; readonly session: string }) {
  const browser = { cookie: signedIn.cookie, asked: 0, waiting: 0, refused: 0 }
  const request = async (session: string): Promise<Renewal | null> => {
    browser.asked += 1
    const response = await ask({ cookie: browser.cookie, 'rostrum-session': session })
    browser.cookie = cookieOf(response) ?? browser.cookie
    if (!response.ok) browser.refused += 1
    return response.ok ? answer.parse(await response.json()) : null
  }
  const stop = keepSignedIn(signedIn.session, {
    ask: (session) => {
      browser.waiting += 1
      return request(session).finally(() => (browser.waiting -= 1))
    },
    later: (ms, then) => rig.clock.alarm(after(rig.clock.now(), asMillis(ms)), then),
  })
  const idle = async (hours: number, step: number) => {
    for (let passed = 0; passed < hours * HOUR; passed += step) {
      rig.clock.advance(step)
      do await turn()
      while (browser.waiting > 0)
    }
  }
  return { browser, idle, stop }
}

describe('a screen that is left alone', () => {
  it.each([
    ['1', 5, 5 * MINUTE],
    ['12', 60, 30 * MINUTE],
    ['72', 300, 3 * HOUR],
  ])('stays signed in where sessions last %s hours', async (hours, idleFor, step) => {
    await start({ env: { ROSTRUM_SESSION_HOURS: hours } })
    const signedIn = await rig.signIn('secretariat')
    const { browser, idle, stop } = idleScreen(signedIn)
    await idle(1, MINUTE)
    await idle(idleFor, step)
    expect(await statusWith(browser.cookie, signedIn.session)).toBe(200)
    expect(browser.refused).toBe(0)
    expect(browser.asked / ((idleFor + 1) / Number(hours))).toBeLessThan(16)
    stop()
    const before = browser.asked
    await idle(1, HOUR)
    expect(browser.asked).toBe(before)
  })
})

describe('a session', () => {
  it('that two tabs renew at the same time is renewed once, whichever answer comes last', async () => {
    await start()
    const { cookie, session } = await rig.signIn('secretariat')
    rig.clock.advance(40 * HOUR)
    const headers = { cookie, 'rostrum-session': session }
    const both = await Promise.all([ask(headers), ask(headers)])
    const given = both.map(cookieOf).filter((one) => one !== undefined)
    expect(given).toHaveLength(1)
    // The other tab goes on with what the browser has meanwhile.
    expect(await statusWith(given[0] ?? '', session)).toBe(200)
    rig.clock.advance(2 * MINUTE)
    expect(await statusWith(given[0] ?? '', session)).toBe(200)
  })

  it('of which the answer with the new token was lost is given another after a minute', async () => {
    await start()
    const { token } = await rig.signIn('moderator')
    const renew = async () => answer.parse(await (await ask({ authorization: `Bearer ${token}` })).json()).renewed
    rig.clock.advance(40 * HOUR)
    expect([await renew(), await renew()]).toEqual([true, false])
    rig.clock.advance(MINUTE)
    expect(await renew()).toBe(true)
  })

  it('known by its cookie is renewed by a cookie, whatever a proxy asked to be shown besides', async () => {
    await start()
    const { cookie, session } = await rig.signIn('moderator')
    rig.clock.advance(40 * HOUR)
    const response = await ask({ cookie, 'rostrum-session': session, authorization: 'Basic eDp5' })
    expect(await response.json()).toEqual({ renewed: true, lifetime: 72 * 3_600 })
    expect(cookieOf(response)).toMatch(new RegExp(`^rostrum_${session}=`))
  })
})

describe('over TLS, a cookie', () => {
  it('of a name that a neighbour under the same domain could have set opens nothing', async () => {
    await start({ env: { ROSTRUM_PUBLIC_URL: 'https://rostrum.example.org' } })
    const { cookie, token, session } = await rig.signIn('secretariat')
    expect(cookie).toMatch(/^__Host-rostrum_/)
    expect(await statusWith(cookie, session)).toBe(200)
    const planted = `rostrum_${session}=${token}`
    expect(await statusWith(planted, session)).toBe(401)
    const newest = await fetch(`${rig.url}/api/sign-ins`, { headers: { cookie: planted } })
    expect(newest.status).toBe(401)
    const options = { extraHeaders: { cookie: planted } }
    await expect(rig.connect('public', undefined, { session, options })).rejects.toMatchObject({
      data: { because: 'signed-out' },
    })
    const nobody = await rig.connect('public', undefined, { options })
    expect(await nobody.send({ type: 'OpenList' })).toMatchObject({ refusal: { role: 'public' } })
  })
})
