import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { asDelegationId, asMeetingId } from '#shared/meeting/ids.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'
import { asPlanned, preparedSpeakers } from '#shared/rules/as-planned.ts'
import { listed } from '#shared/rules/order.ts'
import { TEMPLATES } from '#shared/templates/templates.ts'
import { conveneSchema } from '#shared/wire/convene-schema.ts'
import { startServer } from './rig.ts'
import type { Rig } from './rig.ts'

let rig: Rig
beforeEach(async () => {
  rig = await startServer()
})
afterEach(() => rig.close())

type Headers = Readonly<Record<string, string>>
const as = async (role: 'secretariat' | 'moderator') => ({ authorization: `Bearer ${(await rig.signIn(role)).token}` })
const get = (path: string, headers: Headers = {}) => fetch(`${rig.url}${path}`, { headers })
const convene = (body: unknown, headers: Headers) =>
  fetch(`${rig.url}/api/meetings`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })

const answered = z.object({ id: z.string(), occasion: z.string(), code: z.string().optional() })
const meetingOf = (id: string): Meeting => {
  const meeting = rig.server.rooms.room(asMeetingId(id))?.durable().meeting
  if (!meeting) throw new Error(`${id} was not convened`)
  return meeting
}
/** Convenes and gives the answer with the meeting it led to. */
const convened = async (body: unknown, headers: Headers) => {
  const response = await convene(body, headers)
  const text = await response.text()
  if (response.status !== 201) throw new Error(text)
  const answer = answered.parse(JSON.parse(text))
  return { ...answer, meeting: meetingOf(answer.id) }
}

const SETTING = {
  title: 'A meeting',
  theme: 'A theme',
  room: 'Room XX',
  planned: { start: 1_500_000_000_000, end: 1_500_010_800_000 },
}

describe('a meeting by a template', () => {
  it('is convened from no more than what it is called, where and when', async () => {
    const { meeting, occasion, code } = await convened(SETTING, await as('secretariat'))
    expect(occasion).toBe('rights-of-the-child-2016')
    expect(code).toBe(undefined)
    expect(meeting).toMatchObject({ ...SETTING, timeZone: 'Europe/Zurich', podium: [], delegations: {} })
    expect(meeting.orderOfTheDay.filter(({ kind }) => kind === 'floor')).toHaveLength(2)
  })

  it('has the order of the day and the modalities of every template, sitting by sitting', async () => {
    const desk = await as('secretariat')
    for (const { name, sittings, modalities } of TEMPLATES) {
      for (const [sitting, { orderOfTheDay }] of sittings.entries()) {
        const { meeting } = await convened({ ...SETTING, template: name, sitting, language: 'fr' }, desk)
        expect(meeting.orderOfTheDay.map(({ title }) => title)).toEqual(orderOfTheDay.map(({ title }) => title.fr))
        expect(meeting.modalities).toEqual(modalities)
      }
    }
  })

  it('takes an order of the day and modalities of its own', async () => {
    const [{ modalities }] = TEMPLATES
    const orderOfTheDay = [{ id: 'floor', kind: 'floor', title: 'The floor', round: 1, budget: 600_000 }]
    const own = { ...SETTING, orderOfTheDay, modalities: { ...modalities, byLot: true } }
    const { meeting } = await convened(own, await as('secretariat'))
    expect(meeting).toMatchObject({ orderOfTheDay, modalities: { byLot: true } })
  })

  it('is refused where there is no such template, or no such sitting of it', async () => {
    const desk = await as('secretariat')
    const wrong = async (more: object) => (await convene({ ...SETTING, ...more }, desk)).json()
    expect(await wrong({ template: 'plenary' })).toMatchObject({ code: 'malformed', issues: [{ path: 'template' }] })
    expect(await wrong({ sitting: 1 })).toMatchObject({ code: 'malformed', issues: [{ path: 'sitting' }] })
  })

  it('is told of as data, to anybody', async () => {
    const { templates } = z
      .object({ templates: z.array(z.unknown()) })
      .parse(await (await get('/api/templates')).json())
    expect(templates).toEqual(TEMPLATES)
  })
})

describe('a new occasion', () => {
  it('has a secretariat of its own, which may go on with it, and only with it', async () => {
    const desk = await as('secretariat')
    const first = await convened({ ...SETTING, occasion: { title: 'Panels on water' } }, desk)
    expect(first.meeting.occasion).toEqual({ id: first.occasion, title: 'Panels on water' })
    const signedIn = await fetch(`${rig.url}/api/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code: first.code }),
    })
    const { token, role, meeting } = z.looseObject({ token: z.string() }).parse(await signedIn.json())
    expect({ role, meeting }).toEqual({ role: 'secretariat', meeting: first.id })

    const theirs = { authorization: `Bearer ${token}` }
    expect((await convened({ ...SETTING, title: 'Second panel' }, theirs)).occasion).toBe(first.occasion)
    expect((await get(`/api/meetings/${first.id}/plan.json`, theirs)).status).toBe(200)
    expect((await get(`/api/meetings/${first.id}/plan.json`, desk)).status).toBe(404)
  })

  it('is not begun while too many codes are in the making', async () => {
    await rig.close()
    rig = await startServer({ limits: { codesInTheMaking: 1 } })
    const desk = await as('secretariat')
    const wanted = Array.from({ length: 6 }, () =>
      convene({ ...SETTING, occasion: { title: 'Panels on water' } }, desk),
    )
    const answers = await Promise.all(wanted)
    const statuses = answers.map(({ status }) => status)
    expect(new Set(statuses)).toEqual(new Set([201, 429]))
    const refused = answers.find(({ status }) => status === 429)
    expect(await refused?.json()).toMatchObject({ code: 'too-many' })
    expect(rig.server.rooms.all()).toHaveLength(1 + statuses.filter((status) => status === 201).length)
  })
})

const fileOf = async (id: string, headers: Headers) => (await get(`/api/meetings/${id}/plan.json`, headers)).json()

describe('a meeting as one file', () => {
  it('is for the secretariat of its occasion', async () => {
    expect((await get(`/api/meetings/${rig.meeting}/plan.json`)).status).toBe(401)
    expect((await get(`/api/meetings/${rig.meeting}/plan.json`, await as('moderator'))).status).toBe(403)
    expect((await get('/api/meetings/none/plan.json', await as('secretariat'))).status).toBe(404)
  })

  it('comes in as it went out: amended plan, and who is prepared for the list', async () => {
    const desk = await as('secretariat')
    const console = await rig.connect('secretariat')
    await console.send({ type: 'AmendMeeting', changes: { room: 'Room XVII' } })
    await console.send({
      type: 'RegisterSpeakers',
      entries: [
        { delegation: asDelegationId('KE'), capacity: { is: 'national' }, speaker: 'H.E. the Ambassador' },
        { delegation: asDelegationId('terre-des-hommes'), capacity: { is: 'national' }, ahead: true },
        {
          delegation: asDelegationId('ZA'),
          capacity: { is: 'group', group: 'African Group' },
          dignitary: { rank: 'minister' },
        },
      ],
    })
    const original = console.meeting
    const copy = await convened(await fileOf(rig.meeting, desk), desk)

    const { id, ...plan } = asPlanned(copy.meeting)
    const { id: before, ...planned } = asPlanned(original)
    expect(plan).toEqual({ ...planned, room: 'Room XVII' })
    expect(id).not.toBe(before)
    expect(preparedSpeakers(copy.meeting)).toEqual(preparedSpeakers(original))
    expect(preparedSpeakers(copy.meeting)).toHaveLength(3)
    expect(listed(copy.meeting).map(({ delegation }) => delegation)).toEqual(['ZA', 'KE'])
    // And once more, through the copy's own file.
    const again = await convened(await fileOf(copy.id, desk), desk)
    expect({ ...asPlanned(again.meeting), id }).toEqual(asPlanned(copy.meeting))
  })

  it('can be written by hand, without ids of a meeting and an occasion', async () => {
    const desk = await as('secretariat')
    const { plan, ...file } = z.looseObject({ plan: z.looseObject({}) }).parse(await fileOf(rig.meeting, desk))
    const { id: _, occasion: __, synthetic: ___, rehearsal: ____, ...written } = plan
    expect(conveneSchema.safeParse({ ...file, plan: written }).error).toBe(undefined)
    expect((await convened({ format: 'rostrum-meeting', edition: 1, plan: written }, desk)).meeting.synthetic).toBe(
      false,
    )
  })

  it('leaves nothing behind where a speaker in it cannot be entered', async () => {
    const desk = await as('secretariat')
    const file = z.looseObject({ speakers: z.array(z.unknown()) }).parse(await fileOf(rig.meeting, desk))
    const twice = { delegation: 'KE', capacity: { is: 'national' } }
    const response = await convene({ ...file, speakers: [twice, twice] }, desk)
    expect([response.status, await response.json()]).toMatchObject([
      400,
      { code: 'malformed', issues: [{ path: 'speakers.1', message: 'already-inscribed' }] },
    ])
    expect(rig.server.rooms.all()).toHaveLength(1)
  })

  it('is recorded with its speakers or not at all', async () => {
    const desk = await as('secretariat')
    const file = z.looseObject({ speakers: z.array(z.unknown()) }).parse(await fileOf(rig.meeting, desk))
    const whole = { ...file, speakers: [{ delegation: 'KE', capacity: { is: 'national' } }] }
    rig.server.db.exec(`CREATE TRIGGER full BEFORE INSERT ON event WHEN NEW.type = 'InscriptionMade'
                        BEGIN SELECT RAISE(ABORT, 'the disk is full'); END`)
    const response = await convene(whole, desk)
    expect([response.status, await response.json()]).toMatchObject([503, { code: 'cannot-record' }])
    await rig.restart()
    expect(rig.server.rooms.all()).toHaveLength(1)
    rig.server.db.exec('DROP TRIGGER full')
    expect((await convened(whole, desk)).meeting.inscriptions).toMatchObject([{ delegation: 'KE', by: 'secretariat' }])
  })
})
