/** Every route there is, and what each person is answered. A new route without a line here fails the test. */
import type { FastifyInstance } from 'fastify'
import type { Building, Person } from './building.ts'

/**
 * What a route answers: to the secretariat, the moderator, a delegation and a screen of the occasion, to the secretariat
 * of another one, to somebody whose session has ended, and to nobody.
 */
type Statuses = readonly [
  secretariat: number,
  moderator: number,
  delegation: number,
  display: number,
  foreign: number,
  ended: number,
  nobody: number,
]

const COLUMN: Readonly<Record<Person, number>> = {
  secretariat: 0,
  moderator: 1,
  KE: 2,
  SN: 2,
  display: 3,
  'foreign secretariat': 4,
  'foreign moderator': 4,
  'foreign KE': 4,
  'signed out': 5,
  nonsense: 5,
  nobody: 6,
}

export type RouteRule = {
  readonly statuses: Statuses
  /** Where a foreign moderator or delegation is answered otherwise than the foreign secretariat. */
  readonly foreignOthers?: number
  /** What is sent; without it the route has no body. */
  readonly body?: unknown
  readonly type?: string
  /** Stands for the parameters of the path. */
  readonly at?: (building: Building) => string
}

export const expectedOf = ({ statuses, foreignOthers }: RouteRule, person: Person): number => {
  const others = person === 'foreign moderator' || person === 'foreign KE'
  return (others ? foreignOthers : undefined) ?? statuses[COLUMN[person]] ?? 0
}

const anybody = (status: number): Statuses => [status, status, status, status, status, status, status]
/** A session that has ended is told so, and never taken for the public. */
const PUBLIC_CUT: Statuses = [200, 200, 200, 200, 200, 401, 200]
const desk = (status: number, foreign = 404): Statuses => [status, 403, 403, 403, foreign, 401, 401]

const SHEET = 'name,kind\nKenya,member-state\n'
const KENYA = { role: 'delegation', delegation: 'KE' }
const NEW_MEETING = {
  title: 'Panel',
  theme: 'Theme',
  room: 'Room XX',
  planned: { start: 1_500_000_000_000, end: 1_500_010_800_000 },
}
const inMeeting = ({ rig }: Building) => rig.meeting

export const ROUTES: Readonly<Record<string, RouteRule>> = {
  'GET /api/health': { statuses: anybody(200) },
  'GET /api/ready': { statuses: anybody(200) },
  // From this computer alone, and never through a proxy: shown in its own test.
  'GET /metrics': { statuses: anybody(200) },
  'GET /api/openapi.json': { statuses: anybody(200) },
  'GET /api/docs': { statuses: anybody(200) },
  'GET /api/docs/': { statuses: anybody(200) },
  'GET /api/docs/*': { statuses: anybody(404), at: () => 'nothing' },
  'GET /flags/:code(^[A-Za-z]{2}).svg': { statuses: anybody(200), at: () => 'ke' },

  'POST /api/sign-in': { statuses: anybody(401), body: { code: 'AAAA-AAAA-AAAA' } },
  'POST /api/session': { statuses: [200, 200, 200, 200, 200, 401, 401] },
  'POST /api/sign-out': { statuses: [204, 204, 204, 204, 204, 401, 401] },

  'GET /api/meetings': { statuses: anybody(200) },
  'GET /api/templates': { statuses: anybody(200) },
  'GET /api/meetings/:id': { statuses: PUBLIC_CUT, at: inMeeting },
  'GET /api/meetings/:id/events': { statuses: PUBLIC_CUT, at: inMeeting },
  'GET /api/meetings/:id/verify': { statuses: anybody(200), at: inMeeting },
  'POST /api/meetings': { statuses: desk(201, 201), foreignOthers: 403, body: NEW_MEETING },
  'GET /api/meetings/:id/plan.json': { statuses: desk(200), at: inMeeting },
  'POST /api/meetings/:id/rehearse': { statuses: [201, 201, 403, 403, 404, 401, 401], body: {}, at: inMeeting },
  'POST /api/meetings/:id/commands': {
    statuses: [200, 200, 403, 403, 404, 401, 401],
    body: { command: { type: 'ShowMessage', text: 'A message' } },
    at: inMeeting,
  },
  ...Object.fromEntries(
    ['delegations.csv', 'delegations.xlsx', 'speakers.csv', 'speakers.xlsx'].map((sheet) => [
      `GET /api/meetings/:id/sheets/${sheet}`,
      { statuses: desk(200), foreignOthers: 403, at: inMeeting },
    ]),
  ),
  'POST /api/meetings/:id/sheets/delegations': {
    statuses: desk(200),
    foreignOthers: 403,
    body: SHEET,
    type: 'text/csv',
    at: inMeeting,
  },
  'POST /api/meetings/:id/sheets/speakers': {
    statuses: desk(200),
    foreignOthers: 403,
    body: 'delegation\nKenya\n',
    type: 'text/csv',
    at: inMeeting,
  },

  // Whoever is of the secretariat has the sign-ins of their own occasion, and of no other.
  'GET /api/sign-ins': { statuses: desk(200, 200), foreignOthers: 403 },
  'POST /api/sign-ins': { statuses: desk(409, 409), foreignOthers: 403, body: KENYA },
  'POST /api/sign-ins/cards': {
    statuses: desk(201, 201),
    foreignOthers: 403,
    body: { role: 'delegation', delegations: ['KE'] },
  },
  'POST /api/sign-ins/:id/reissue': {
    statuses: desk(201),
    foreignOthers: 403,
    at: (b) => b.pass('display')?.signIn ?? '',
  },
  'POST /api/sign-ins/:id/revoke': {
    statuses: desk(204),
    foreignOthers: 403,
    at: (b) => b.pass('display')?.signIn ?? '',
  },
}

const PAGES = /^\/\*?$|^\/index\.html|^\/rostrum\.svg|^\/assets\//

/** What Fastify has, as it prints it; the built screens' own files left out. */
export function routesOf(app: FastifyInstance): readonly string[] {
  const path: string[] = []
  const found = new Set<string>()
  for (const line of app.printRoutes({ commonPrefix: false }).split('\n')) {
    const drawn = /^([ │]*)[├└]── (.*?)(?: \(([A-Z, ]+)\))?$/.exec(line)
    if (!drawn) continue
    const [, indent = '', part = '', methods] = drawn
    path.length = indent.length / 4
    path.push(part)
    const whole = `/${path.join('')}`.replace(/^\/+/, '/')
    if (methods === undefined || PAGES.test(whole)) continue
    for (const method of methods.split(', ')) if (method !== 'HEAD') found.add(`${method} ${whole}`)
  }
  return [...found].sort()
}
