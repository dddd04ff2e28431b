import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { asOccasionId } from '#shared/meeting/ids.ts'
import { MORNING } from '#server/demonstration/panels.ts'
import { cardsAnswer, issuedAnswer, signInsAnswer } from '#server/http/sign-in-answers.ts'
import { connect } from './client.ts'
import { startServer } from './rig.ts'
import type { Rig, SignedInAs } from './rig.ts'

let rig: Rig
let secretariat: SignedInAs
beforeEach(async () => {
  rig = await startServer()
  secretariat = await rig.signIn('secretariat')
})
afterEach(() => rig.close())

const bearer = (token = secretariat.token) => ({ authorization: `Bearer ${token}` })
const post = (path: string, body?: unknown, headers: Record<string, string> = bearer()) =>
  fetch(`${rig.url}${path}`, {
    method: 'POST',
    headers: body === undefined ? headers : { 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
const issued = async (body: unknown) => issuedAnswer.parse(await (await post('/api/sign-ins', body)).json())
const cards = async (body: object = {}) => {
  const response = await post('/api/sign-ins/cards', { role: 'delegation', ...body })
  return cardsAnswer.parse(await response.json()).cards
}
const list = async () =>
  signInsAnswer.parse(await (await fetch(`${rig.url}/api/sign-ins`, { headers: bearer() })).json())
const rowOf = async (id: string) => (await list()).signIns.find((row) => row.id === id)
const enter = (code: string) => post('/api/sign-in', { code }, {})
const problemOf = async (response: Response): Promise<unknown> => ({ ...Object(await response.json()) }).code
const KENYA = { role: 'delegation', delegation: 'KE' }

/** Signs a device in, and connects it. */
async function device(code: string) {
  const { token } = { ...Object(await (await enter(code)).json()) }
  return connect(rig.url, { meeting: rig.meeting, token: String(token) })
}

describe('a code', () => {
  it('is issued once to a delegation, told in full this once, and opens the door', async () => {
    const response = await post('/api/sign-ins', KENYA)
    expect(response.status).toBe(201)
    expect(response.headers.get('cache-control')).toBe('no-store')
    const { code, signIn } = issuedAnswer.parse(await response.json())
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/)
    expect(signIn).toMatchObject({ delegation: 'KE', revokedAt: null, devices: 0, sessions: 0, lastSignedInAt: null })
    expect((await enter(code)).status).toBe(200)
    const again = await post('/api/sign-ins', KENYA)
    expect([again.status, await problemOf(again)]).toEqual([409, 'already-issued'])
    expect(JSON.stringify(await list())).not.toContain(code.slice(5, 9))
  })

  it('is issued once even where two desks ask in the same moment', async () => {
    const answers = await Promise.all([post('/api/sign-ins', KENYA), post('/api/sign-ins', KENYA)])
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
  })

  it('is issued to several of the staff, each with a label', async () => {
    const labels = ['Desk 1', 'Desk 2']
    for (const label of labels) await issued({ role: 'secretariat', label })
    const screen = await issued({ role: 'display' })
    const rows = (await list()).signIns
    expect(rows.flatMap(({ label }) => label ?? [])).toEqual(expect.arrayContaining(labels))
    expect(rows.find(({ id }) => id === screen.signIn.id)).toMatchObject({ role: 'display', label: null })
  })

  it.each([
    ['a delegation that is in no meeting', { role: 'delegation', delegation: 'XX' }, 404, 'unknown-delegation'],
    ['no delegation', { role: 'delegation' }, 400, 'malformed'],
    ['a moderator of a delegation', { role: 'moderator', delegation: 'KE' }, 400, 'malformed'],
    ['a role that signs in nowhere', { role: 'public' }, 400, 'malformed'],
    ['a label that steers a screen', { role: 'moderator', label: 'Desk \u202e2' }, 400, 'malformed'],
  ])('is not issued to %s', async (_, body, status, code) => {
    const response = await post('/api/sign-ins', body)
    expect([response.status, await problemOf(response)]).toEqual([status, code])
  })
})

describe('a lost card', () => {
  it('is replaced at once: the old code opens nothing, and its devices are signed out', async () => {
    const { code, signIn } = await issued(KENYA)
    const phone = await device(code)
    const response = await post(`/api/sign-ins/${signIn.id}/reissue`)
    expect(response.status).toBe(201)
    const fresh = issuedAnswer.parse(await response.json())
    expect(fresh.code).not.toBe(code)
    expect(await phone.signedOut).toEqual({ because: 'revoked' })
    expect([(await enter(code)).status, (await enter(fresh.code)).status]).toEqual([401, 200])
    expect((await rowOf(signIn.id))?.revokedAt).toBe(rig.clock.now())
    const twice = await post(`/api/sign-ins/${signIn.id}/reissue`)
    expect([twice.status, await problemOf(twice)]).toEqual([409, 'already-revoked'])
    const unknown = await post('/api/sign-ins/nobody/reissue')
    expect([unknown.status, await problemOf(unknown)]).toEqual([404, 'unknown-sign-in'])
  })

  it('of a desk keeps its label', async () => {
    const { signIn } = await issued({ role: 'moderator', label: 'Podium' })
    const fresh = issuedAnswer.parse(await (await post(`/api/sign-ins/${signIn.id}/reissue`)).json())
    expect(fresh.signIn).toMatchObject({ role: 'moderator', label: 'Podium' })
  })

  it('leaves room for a code of the same delegation once it was revoked', async () => {
    const { signIn } = await issued(KENYA)
    await post(`/api/sign-ins/${signIn.id}/revoke`)
    expect((await post('/api/sign-ins', KENYA)).status).toBe(201)
  })

  it.each(['revoke', 'reissue'])('is never that of whoever is asking: %s', async (deed) => {
    const response = await post(`/api/sign-ins/${(await list()).own}/${deed}`)
    expect([response.status, await problemOf(response)]).toEqual([409, 'own-sign-in'])
    expect((await fetch(`${rig.url}/api/sign-ins`, { headers: bearer() })).status).toBe(200)
  })
})

describe('the cards', () => {
  it('are made for all who have none, while the meeting goes on', async () => {
    await rig.close()
    const delegations = MORNING.delegations.slice(0, 60)
    rig = await startServer({ meetings: [{ ...MORNING, synthetic: false, delegations }] })
    secretariat = await rig.signIn('secretariat')
    const [one, ...others] = delegations.map(({ id }) => id)
    await issued({ role: 'delegation', delegation: one })
    const desk = await rig.connect('secretariat')
    const sheet = { made: false }
    const underway = cards().finally(() => (sheet.made = true))
    const times: number[] = []
    while (!sheet.made) {
      const asked = performance.now()
      await desk.clock()
      times.push(performance.now() - asked)
    }
    const all = await underway
    expect(all.map(({ signIn }) => signIn.delegation).sort()).toEqual(others.sort())
    expect(new Set(all.map(({ code }) => code)).size).toBe(others.length)
    expect(times.length).toBeGreaterThan(60)
    expect(times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]).toBeLessThan(50)
    const [first] = all
    expect((await enter(first?.code ?? '')).status).toBe(200)
    expect(await cards()).toEqual([])
  })

  it('are made anew for those that are named, and for nobody else', async () => {
    const old = await cards({ delegations: ['KE', 'SN'] })
    const fresh = await cards({ delegations: ['KE', 'CH'], again: true })
    expect(fresh.map(({ signIn }) => signIn.delegation)).toEqual(['KE', 'CH'])
    const opens = await Promise.all([...old, ...fresh].map(async ({ code }) => (await enter(code)).status))
    expect(opens).toEqual([401, 200, 200, 200])
  })

  it('are not made at all where one is of no delegation', async () => {
    const response = await post('/api/sign-ins/cards', { role: 'delegation', delegations: ['KE', 'XX'] })
    expect([response.status, await problemOf(response)]).toEqual([404, 'unknown-delegation'])
    expect((await list()).signIns.filter(({ role }) => role === 'delegation')).toEqual([])
  })
})

describe('the list of sign-ins', () => {
  it('says how many devices are connected, how many are signed in, and since when', async () => {
    const { code, signIn } = await issued(KENYA)
    const phone = await device(code)
    const { token } = { ...Object(await (await enter(code)).json()) }
    rig.clock.advance(60_000)
    const tabs = [
      await connect(rig.url, { meeting: rig.meeting, token }),
      await connect(rig.url, { meeting: rig.meeting, token }),
    ]
    const at = rig.clock.now() - 60_000
    // Two tabs of one device are one device.
    expect(await rowOf(signIn.id)).toMatchObject({ devices: 2, sessions: 2, lastSignedInAt: at })
    tabs[0]?.close()
    phone.close()
    await expect.poll(async () => (await rowOf(signIn.id))?.devices).toBe(1)
    await post('/api/sign-out', undefined, bearer(token))
    await tabs[1]?.disconnected
    await expect.poll(async () => await rowOf(signIn.id)).toMatchObject({ devices: 0, sessions: 1, lastSignedInAt: at })
  })

  it.each(['moderator', 'delegation'] as const)('and all that belongs to it is not for a %s', async (role) => {
    const { token } = await rig.signIn(role, role === 'delegation' ? 'SN' : undefined)
    const deeds = [
      ['', KENYA],
      ['/cards', { role: 'delegation' }],
      ['/any/reissue', undefined],
      ['/any/revoke', undefined],
    ] as const
    const answers = await Promise.all(deeds.map(([deed, body]) => post(`/api/sign-ins${deed}`, body, bearer(token))))
    answers.push(await fetch(`${rig.url}/api/sign-ins`, { headers: bearer(token) }))
    for (const answer of answers) expect([answer.status, await problemOf(answer)]).toEqual([403, 'not-allowed'])
    expect((await post('/api/sign-ins', KENYA, {})).status).toBe(401)
  })

  it('of one occasion neither shows nor touches those of another', async () => {
    const occasion = asOccasionId('another')
    const elsewhere = await rig.server.desk.issue({ occasion, role: 'moderator', delegation: null })
    expect(await rowOf(elsewhere.signIn.id)).toBeUndefined()
    for (const deed of ['reissue', 'revoke'])
      expect((await post(`/api/sign-ins/${elsewhere.signIn.id}/${deed}`)).status).toBe(404)
  })
})

describe('the log', () => {
  it('holds no code, however it was issued', async () => {
    await rig.close()
    const lines: string[] = []
    rig = await startServer({ log: { write: (line) => void lines.push(line) }, env: { ROSTRUM_LOG_LEVEL: 'trace' } })
    secretariat = await rig.signIn('secretariat')
    const one = await issued(KENYA)
    const fresh = issuedAnswer.parse(await (await post(`/api/sign-ins/${one.signIn.id}/reissue`)).json())
    const some = await cards({ delegations: ['SN', 'CH'] })
    await post('/api/sign-ins', { ...KENYA, code: fresh.code })
    await rig.stop()
    const log = lines.join('')
    expect(log).toContain('/api/sign-ins')
    for (const { code } of [one, fresh, ...some]) expect(log.includes(code.slice(5))).toBe(false)
  })
})
