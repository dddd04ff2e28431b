import { request } from 'node:http'
import { connect as dial } from 'node:net'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { submissionSchema } from '#shared/wire/command-schema.ts'
import { conveneSchema } from '#shared/wire/convene-schema.ts'
import { cardsSchema, issueSchema, signInSchema } from '#shared/wire/sign-in-schema.ts'
import { fitting, hostile, RAW_BODIES, spoilt } from './any-json.ts'
import { openBuilding } from './building.ts'
import type { Building } from './building.ts'
import { ROUTES } from './routes.ts'

const SEED = 20_160_308
const RUNS = 250

let building: Building
const log: string[] = []
beforeAll(async () => {
  building = await openBuilding({
    log: { write: (line) => void log.push(line) },
    limits: { guessesHeldBackMs: 0, requestsPerMinute: 1_000_000, historyOfAddress: 1_000_000 },
  })
})
afterAll(() => building.close())

const versions = () => building.rig.server.rooms.all().map(({ meeting, version }) => `${meeting.id} ${version}`)
const signIns = () => building.rig.server.db.prepare('SELECT count(*) AS many FROM sign_in').get()
const faults = () => log.filter((line) => Number(Object(JSON.parse(line)).level) >= 50)
const pathOf = (route: string) => (route.split(' ')[1] ?? '').replace(':id', building.rig.meeting)
const headers = () => ({ authorization: `Bearer ${building.pass('secretariat')?.token}` })

/** Asks as the secretariat, who may do most: nothing breaks, and what is refused changes nothing. */
async function send(method: string, path: string, body?: string, more: Record<string, string> = {}): Promise<number> {
  const before = [versions(), signIns()]
  const response = await fetch(building.rig.url + path, {
    method,
    redirect: 'manual',
    headers: { 'content-type': 'application/json', ...headers(), ...more },
    ...(body === undefined ? {} : { body }),
  })
  const text = await response.text()
  expect(response.status, text).toBeLessThan(500)
  if (response.status >= 400) expect([versions(), signIns()]).toEqual(before)
  return response.status
}

/** Asks with a header as no browser would send it. */
async function sendHeader(name: string, text: string, route: string): Promise<void> {
  const status = await new Promise<number>((resolve, reject) => {
    const asked = request(building.rig.url + pathOf(route), { method: 'GET', headers: { [name]: text } }, (answer) => {
      answer.resume()
      answer.on('end', () => resolve(answer.statusCode ?? 0))
    })
    asked.on('error', reject)
    asked.end()
  })
  expect(status).toBeLessThan(500)
}

const POSTS = Object.keys(ROUTES).filter((route) => route.startsWith('POST') && !/sign-out|:id\/re/.test(route))
const GETS = Object.keys(ROUTES).filter((route) => route.startsWith('GET'))

const BODIES = {
  'POST /api/meetings/:id/commands': fitting(submissionSchema),
  'POST /api/meetings': fitting(conveneSchema),
  'POST /api/sign-in': fitting(signInSchema),
  'POST /api/sign-ins': fitting(issueSchema),
  'POST /api/sign-ins/cards': fitting(cardsSchema),
  'POST /api/meetings/:id/rehearse': fc.record({ speed: fc.double(), seed: fc.integer() }),
} as const

describe(`over HTTP, seed ${SEED}`, () => {
  it.each(Object.entries(BODIES))(`%s: ${RUNS} spoilt bodies`, async (route, body) => {
    const sent = async (value: unknown) => void (await send('POST', pathOf(route), JSON.stringify(value) ?? ''))
    await fc.assert(fc.asyncProperty(fc.oneof(spoilt(body), hostile), sent), { seed: SEED, numRuns: RUNS })
    expect(faults()).toEqual([])
  })

  it.each(POSTS)('%s: whatever its body is made of', async (route) => {
    for (const type of ['application/json', 'text/csv', 'text/plain', 'application/x-www-form-urlencoded', '', 'x']) {
      for (const body of RAW_BODIES) await send('POST', pathOf(route), body, { 'content-type': type })
    }
    expect(faults()).toEqual([])
  })

  it.each(POSTS.filter((route) => route.includes('sheets')))('%s: 100 files of any bytes', async (route) => {
    const file = fc.oneof(
      fc.uint8Array({ maxLength: 2_000 }),
      fc.uint8Array().map((bytes) => Uint8Array.from([80, 75, 3, 4, ...bytes])),
    )
    const sent = async (bytes: Uint8Array, apply: unknown) => {
      const text = Buffer.from(bytes).toString('latin1')
      await send('POST', `${pathOf(route)}?apply=${encodeURIComponent(String(apply))}`, text, {
        'content-type': 'text/csv',
      })
    }
    await fc.assert(fc.asyncProperty(file, fc.constantFrom('0', '1', '2', '__proto__'), sent), {
      seed: SEED,
      numRuns: 100,
    })
    expect(faults()).toEqual([])
  })

  it.each(GETS)('%s: any query', async (route) => {
    const queries = [
      'after=-1',
      'after=1e9',
      'after=9007199254740993',
      'after=NaN',
      'after[]=1&after[]=2',
      'after=1&after=2',
    ]
    queries.push('__proto__[x]=1', '%00', '%ff%fe', `x=${'a'.repeat(10_000)}`, 'after=%E2%80%AE', '&&&&====')
    for (const query of queries) await send('GET', `${pathOf(route)}?${query}`)
    expect(faults()).toEqual([])
  })

  it('any path', async () => {
    const paths = [
      '/api/meetings/%00',
      '/api/meetings/__proto__',
      '/api/meetings/constructor/events',
      '/api/meetings/%ff',
    ]
    paths.push(
      '/flags/..%2f..%2fpackage.svg',
      '/flags/%2e%2e.svg',
      '/assets/..%2f..%2f..%2fetc%2fpasswd',
      '//',
      '/%2e%2e/',
    )
    paths.push(
      `/api/meetings/${'a'.repeat(5_000)}`,
      '/api/sign-ins/__proto__/x',
      '/api/docs/static/..%2f..%2fpackage.json',
    )
    for (const path of paths) for (const method of ['GET', 'POST', 'PUT', 'DELETE', 'PATCH']) await send(method, path)
    expect(faults()).toEqual([])
  })

  it(`${RUNS} headers of any kind`, async () => {
    const names = [
      'cookie',
      'authorization',
      'rostrum-session',
      'rostrum-command-id',
      'if-none-match',
      'accept-encoding',
    ]
    const value = fc.oneof(
      fc.string({ unit: 'binary-ascii', maxLength: 400 }).map((text) => text.replace(/[^\x20-\x7e]/g, '')),
      fc.constantFrom('rostrum_=', 'rostrum_x=y; rostrum_x=z', '__proto__=1', 'Bearer ', `Bearer ${'a'.repeat(8_000)}`),
      fc
        .array(fc.string({ maxLength: 5 }), { maxLength: 200 })
        .map((all) => all.map((one, nth) => `rostrum_${nth}=${encodeURIComponent(one)}`).join('; ')),
    )
    const routes = GETS.filter((route) => route.includes('/api/meetings') || route.includes('sign-ins'))
    const arbitraries = [fc.constantFrom(...names), value, fc.constantFrom(...routes)] as const
    await fc.assert(fc.asyncProperty(...arbitraries, sendHeader), { seed: SEED, numRuns: RUNS })
    expect(faults()).toEqual([])
  })

  it('what is not HTTP at all', async () => {
    const { port } = new URL(building.rig.url)
    const lines = [
      '\r\n\r\n',
      'GET\r\n\r\n',
      `GET / HTTP/1.1\r\n${'x: y\r\n'.repeat(5_000)}\r\n`,
      '\x16\x03\x01\x02\x00',
      'GET / HTTP/9.9\r\n\r\n',
    ]
    lines.push('POST /api/sign-in HTTP/1.1\r\nhost: x\r\ncontent-length: -1\r\n\r\n')
    lines.push(
      'POST /api/sign-in HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\ncontent-length: 3\r\n\r\nzzz\r\n',
    )
    for (const line of lines) {
      const answer = await new Promise<string>((resolve) => {
        let heard = ''
        const socket = dial(Number(port), 'localhost', () => socket.end(line))
        socket.on('data', (bytes) => (heard += bytes.toString()))
        socket.on('error', () => resolve(heard))
        socket.on('close', () => resolve(heard))
      })
      expect(answer).not.toMatch(/^HTTP\/1\.1 5(?!05)/)
    }
    expect(faults()).toEqual([])
  })

  it('the server answers as quickly afterwards as before', async () => {
    const times: number[] = []
    for (let nth = 0; nth < 20; nth += 1) {
      const asked = performance.now()
      await send('GET', '/api/health')
      times.push(performance.now() - asked)
    }
    expect(times.toSorted((a, b) => a - b)[10]).toBeLessThan(100)
  })
})
