import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBuilding, PEOPLE } from './building.ts'
import type { Building, Person } from './building.ts'
import { expectedOf, ROUTES, routesOf } from './routes.ts'
import type { RouteRule } from './routes.ts'

let building: Building
beforeAll(async () => {
  building = await openBuilding({ limits: { guessesPerAddress: 10_000, guessesPerSelector: 10_000 } })
})
afterAll(() => building.close())

const addressed = (path: string, { at }: RouteRule) =>
  at === undefined ? path : path.replace(/:id|:code\(.*?\)|\*/, at(building))

/** A command goes by an id of its own each time. */
const fresh = (body: unknown) =>
  typeof body === 'object' && body !== null && 'command' in body ? { commandId: randomUUID(), ...body } : body

const ENDS_SOMETHING = /sign-out|reissue|revoke/
const versions = () => building.rig.server.rooms.all().map(({ meeting, version }) => `${meeting.id} ${version}`)

it('every route has a line in the table, and the table no line without a route', () => {
  expect(routesOf(building.rig.server.app)).toEqual(Object.keys(ROUTES).sort())
})

describe.each(Object.entries(ROUTES))('%s', (route, rule) => {
  const [method = '', path = ''] = route.split(' ')
  const ask = (person: Person) => building.ask(person, method, addressed(path, rule), fresh(rule.body), rule.type)

  it.each(PEOPLE.filter((person) => expectedOf(rule, person) >= 400))(
    'is refused to %s, and changes nothing',
    async (person) => {
      const before = versions()
      const { status, text } = await ask(person)
      expect(status, text).toBe(expectedOf(rule, person))
      expect(versions()).toEqual(before)
    },
  )

  it.each(PEOPLE.filter((person) => expectedOf(rule, person) < 400 && !ENDS_SOMETHING.test(route)))(
    'is open to %s',
    async (person) => {
      const { status, text } = await ask(person)
      expect(status, text).toBe(expectedOf(rule, person))
      // Three rehearsals of an occasion are as many as there may be at a time.
      if (route.endsWith('rehearse')) await adjourned(String(Object(JSON.parse(text)).id))
    },
  )
})

async function adjourned(rehearsal: string): Promise<void> {
  const command = { type: 'AdjournMeeting' }
  await building.ask('secretariat', 'POST', `/api/meetings/${rehearsal}/commands`, fresh({ command }))
}

describe('what ends something', () => {
  it('is done to one’s own session alone by signing out', async () => {
    const mine = await building.signIn('KE')
    const response = await fetch(`${building.rig.url}/api/sign-out`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${mine?.token}`,
        'rostrum-session': building.pass('secretariat')?.session ?? '',
      },
    })
    expect(response.status).toBe(204)
    expect((await building.ask('KE', 'GET', `/api/meetings/${building.rig.meeting}`)).status).toBe(200)
    expect((await building.ask('secretariat', 'GET', '/api/sign-ins')).status).toBe(200)
  })

  it('is done to a sign-in of one’s own occasion by its secretariat alone', async () => {
    const mine = await building.signIn('moderator')
    for (const deed of ['reissue', 'revoke']) {
      const path = `/api/sign-ins/${mine?.signIn}/${deed}`
      expect((await building.ask('foreign secretariat', 'POST', path)).status).toBe(404)
    }
    const asMine = { authorization: `Bearer ${mine?.token}` }
    const look = () => fetch(`${building.rig.url}/api/meetings/${building.rig.meeting}`, { headers: asMine })
    expect((await look()).status).toBe(200)
    expect((await building.ask('secretariat', 'POST', `/api/sign-ins/${mine?.signIn}/revoke`)).status).toBe(204)
    expect((await look()).status).toBe(401)
  })

  it('is not done with the cookie of one session in the name of another', async () => {
    const desk = building.pass('secretariat')
    const kenya = building.pass('KE')
    const response = await fetch(`${building.rig.url}/api/sign-ins`, {
      headers: { cookie: `rostrum_${desk?.session}=${kenya?.token}`, 'rostrum-session': desk?.session ?? '' },
    })
    expect(response.status).toBe(401)
  })
})
