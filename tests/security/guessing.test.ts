import { afterEach, describe, expect, it } from 'vitest'
import { asDelegationId } from '#shared/meeting/ids.ts'
import { networkOf } from '#server/access/network.ts'
import { MORNING } from '#server/demonstration/panels.ts'
import { startServer } from '../room/rig.ts'
import type { Rig, RigOptions } from '../room/rig.ts'

let rig: Rig
afterEach(() => rig.close())
const started = async (limits: RigOptions['limits'] = {}) => {
  rig = await startServer({ limits, env: { ROSTRUM_TRUST_PROXY: 'yes' } })
  return rig
}

const HELD_BACK = 200
const NOBODYS = '0000-AAAA-AAAA'
const ROOM = '203.0.113.7'
type Tried = { readonly status: number; readonly body: string; readonly ms: number; readonly headers: string }

async function enter(code: string, address = ROOM): Promise<Tried> {
  const asked = performance.now()
  const response = await fetch(`${rig.url}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
    body: JSON.stringify({ code }),
  })
  const body = await response.text()
  const names = [...response.headers].filter(([name]) => name !== 'date' && !name.startsWith('x-ratelimit'))
  return { status: response.status, body, ms: performance.now() - asked, headers: JSON.stringify(names) }
}
/** Another code with the same first part. */
const nearly = (code: string) => `${code.slice(0, 5)}${code.endsWith('AAAA') ? 'BBBB-BBBB' : 'AAAA-AAAA'}`
const middle = (tried: readonly Tried[]) => tried.map(({ ms }) => ms).toSorted((a, b) => a - b)[tried.length >> 1] ?? 0

describe('guessing a code', () => {
  it('is slowed for an address, and told the same whether the first part is anybody’s', async () => {
    await started({ guessesPerAddress: 3, guessesHeldBackMs: HELD_BACK })
    const { code } = await rig.issue('moderator')
    const first = [await enter(NOBODYS), await enter(nearly(code)), await enter('not a code')]
    expect(first.map(({ status }) => status)).toEqual([401, 401, 401])
    expect(new Set(first.map(({ body, headers }) => body + headers)).size).toBe(1)

    const unknown = [await enter(NOBODYS), await enter('1111-AAAA-AAAA'), await enter(NOBODYS)]
    const known = [await enter(nearly(code)), await enter(nearly(code)), await enter(nearly(code))]
    for (const { status, ms } of [...unknown, ...known]) {
      expect(status).toBe(429)
      expect(ms).toBeGreaterThanOrEqual(HELD_BACK - 5)
    }
    expect(new Set([...unknown, ...known].map(({ body, headers }) => body + headers)).size).toBe(1)
    expect(Math.abs(middle(unknown) - middle(known))).toBeLessThan(40)
    expect((await enter(code)).status).toBe(200)
  })

  it('of one first part is refused after some tries, from wherever they come, whether it is anybody’s or not', async () => {
    await started({ guessesPerSelector: 4, guessesHeldBackMs: 0 })
    const { code } = await rig.issue('moderator')
    for (const guess of [nearly(code), NOBODYS]) {
      const statuses: number[] = []
      for (let nth = 0; nth < 6; nth += 1) statuses.push((await enter(guess, `198.51.100.${nth}`)).status)
      expect(statuses).toEqual([401, 401, 401, 401, 429, 429])
    }
    expect((await enter(code, '192.0.2.1')).status).toBe(429)
    // Another card is good at once, and the old one in five minutes.
    const other = await rig.issue('moderator')
    expect((await enter(other.code)).status).toBe(200)
    rig.clock.advance(5 * 60_000)
    expect((await enter(code)).status).toBe(200)
  })

  it('a thousand at once are a thousand, and not one before the first is counted', async () => {
    await started({ guessesPerSelector: 5, guessesPerAddress: 5, guessesHeldBackMs: 0 })
    const { code } = await rig.issue('moderator')
    const tried = await Promise.all(Array.from({ length: 60 }, () => enter(nearly(code))))
    expect(tried.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(5)
  })

  it('does not lock out the room that shares the address: 100 delegations sign in while somebody guesses', async () => {
    await started({ guessesPerAddress: 20, guessesHeldBackMs: HELD_BACK })
    const delegations = MORNING.delegations.slice(0, 100).map(({ id }) => asDelegationId(id))
    const codes: string[] = []
    for (const delegation of delegations) codes.push((await rig.issue('delegation', delegation)).code)
    const room = { entered: false }
    const guesses: Tried[] = []
    const guess = async (nth: number) => {
      while (!room.entered) guesses.push(await enter(nth % 2 === 0 ? NOBODYS : nearly(codes[nth] ?? '')))
    }
    const guessers = Array.from({ length: 8 }, (_, nth) => guess(nth))
    const entered = await Promise.all(codes.map((code) => enter(code)))
    room.entered = true
    await Promise.all(guessers)
    expect(entered.map(({ status }) => status)).toEqual(codes.map(() => 200))
    expect(guesses.length).toBeGreaterThan(20)
    expect(guesses.filter(({ status }) => status === 200)).toEqual([])
  })

  it('with a code that is right, again and again, is bounded too: each try costs work', async () => {
    await started({ triesPerSelector: 5, guessesHeldBackMs: 0 })
    const { code } = await rig.issue('moderator')
    const statuses: number[] = []
    for (let nth = 0; nth < 7; nth += 1) statuses.push((await enter(code)).status)
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429])
    rig.clock.advance(60_000)
    expect((await enter(code)).status).toBe(200)
  })

  it('is counted by network where somebody has as many addresses as they like', async () => {
    await started({ guessesPerAddress: 3, guessesHeldBackMs: 0 })
    const statuses: number[] = []
    for (let nth = 0; nth < 5; nth += 1) statuses.push((await enter(NOBODYS, `2001:db8:0:1::${nth}`)).status)
    expect(statuses).toEqual([401, 401, 401, 429, 429])
    expect((await enter(NOBODYS, '2001:db8:0:2::1')).status).toBe(401)
    const same = ['2001:db8::1', '2001:0DB8:0:0:ffff::', '2001:db8:0:0:1:2:3:4'].map(networkOf)
    expect(new Set(same).size).toBe(1)
    expect(['::ffff:192.0.2.1', '192.0.2.1'].map(networkOf)).toEqual(['192.0.2.1', '192.0.2.1'])
  })
})
