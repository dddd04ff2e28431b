import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBuilding } from './building.ts'
import type { Building, Person } from './building.ts'
import { ROUTES } from './routes.ts'

const ORIGIN = 'https://rostrum.example.org'

let plain: Building
let secure: Building
beforeAll(async () => {
  plain = await openBuilding()
  secure = await openBuilding({ env: { ROSTRUM_PUBLIC_URL: ORIGIN, ROSTRUM_TRUST_PROXY: 'yes' } })
})
afterAll(async () => {
  await plain.close()
  await secure.close()
})

const GETS = Object.keys(ROUTES).filter((route) => route.startsWith('GET'))
const OTHERS = [
  '/',
  '/enter',
  '/display/any',
  '/nothing.js',
  '//',
  '/assets/',
  '/.env',
  '/api/nothing',
  '/assets/nothing.js',
]
const PATHS = [...GETS.map((route) => route.slice(4)), ...OTHERS]
const at = (building: Building, path: string) =>
  building.rig.url + path.replace(':id', building.rig.meeting).replace(/:code\(.*?\)/, 'ke')
const look = (building: Building, path: string) => fetch(at(building, path), { redirect: 'manual' })

describe.each(PATHS)('GET %s', (path) => {
  it('runs no script of another host, none that is inlined, and is in nobody’s frame', async () => {
    const { headers } = await look(plain, path)
    const policy = new Map(
      (headers.get('content-security-policy') ?? '').split(';').map((part) => {
        const [name = '', ...sources] = part.trim().split(/ +/)
        return [name, sources.join(' ')] as const
      }),
    )
    expect(policy.get('default-src')).toBe("'self'")
    expect(policy.get('script-src')).toBe("'self'")
    expect(policy.get('style-src')).toBe("'self'")
    expect(policy.get('object-src')).toBe("'none'")
    expect(policy.get('base-uri')).toBe("'none'")
    expect(policy.get('form-action')).toBe("'self'")
    expect(policy.get('frame-ancestors')).toBe("'none'")
    expect(headers.get('x-frame-options')).toMatch(/deny/i)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('permissions-policy')).toContain('camera=()')
    expect(headers.get('x-powered-by')).toBeNull()
    expect(headers.get('server')).toBeNull()
    expect(headers.get('access-control-allow-origin')).toBeNull()
  })

  it('insists on TLS where there is TLS, and nowhere else', async () => {
    expect((await look(plain, path)).headers.get('strict-transport-security')).toBeNull()
    expect((await look(secure, path)).headers.get('strict-transport-security')).toMatch(/max-age=\d{7,}/)
  })
})

describe('what not everybody may know', () => {
  const ASKED: readonly (readonly [Person, string])[] = [
    ['secretariat', '/api/sign-ins'],
    ['secretariat', '/api/meetings/:id'],
    ['moderator', '/api/meetings/:id'],
    ['KE', '/api/meetings/:id'],
    ['KE', '/api/meetings/:id/events'],
    ['secretariat', '/api/meetings/:id/plan.json'],
    ['secretariat', '/api/meetings/:id/sheets/speakers.csv'],
    ['secretariat', '/api/meetings/:id/sheets/speakers.xlsx'],
    ['nobody', '/api/sign-ins'],
    ['nobody', '/api/nothing'],
  ]
  it.each(ASKED)('%s, %s: is kept nowhere on the way', async (person, path) => {
    const { headers } = await plain.ask(person, 'GET', path.replace(':id', plain.rig.meeting))
    expect(headers).toContain('["cache-control","no-store"]')
  })

  it('is not mixed up by whoever keeps what everybody may know', async () => {
    const { headers } = await look(plain, '/api/meetings/:id')
    expect(headers.get('cache-control')).toBe('private, no-cache')
    for (const name of ['authorization', 'cookie', 'rostrum-session']) expect(headers.get('vary')).toContain(name)
  })
})

/** Signs somebody in by the address that people use; gives the cookie as it is set. */
async function set({ rig }: Building) {
  const { code } = await rig.issue('moderator')
  const response = await fetch(`${rig.url}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: ORIGIN, host: 'rostrum.example.org' },
    body: JSON.stringify({ code }),
  })
  return { cookie: response.headers.getSetCookie()[0] ?? '', session: String(Object(await response.json()).session) }
}

describe('the cookie', () => {
  it('is read by no script and sent from no other site; over TLS to this host alone', async () => {
    const { cookie, session } = await set(secure)
    expect(cookie).toMatch(/^__Host-rostrum_[\w-]+=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Strict$/)
    expect(cookie).not.toMatch(/domain/i)
    const headers = { cookie: cookie.split(';')[0] ?? '', 'rostrum-session': session }
    expect((await fetch(`${secure.rig.url}/api/sign-ins`, { headers })).status).toBe(403)
    expect((await fetch(`${secure.rig.url}/api/sign-ins`, { headers: { cookie: headers.cookie } })).status).toBe(403)
  })

  it('goes when somebody signs out', async () => {
    const { cookie, session } = await set(secure)
    const response = await fetch(`${secure.rig.url}/api/sign-out`, {
      method: 'POST',
      headers: { cookie: cookie.split(';')[0] ?? '', 'rostrum-session': session },
    })
    expect(response.headers.getSetCookie()[0]).toMatch(/^__Host-rostrum_[\w-]+=; .*Expires=Thu, 01 Jan 1970/)
  })
})

describe('/metrics', () => {
  it.each([
    ['passed on by a proxy', { 'x-forwarded-for': '203.0.113.7' }],
    ['passed on by another', { forwarded: 'for=203.0.113.7' }],
    ['passed on by a third', { via: '1.1 somewhere' }],
  ])('is not there for a request %s', async (_, headers) => {
    for (const building of [plain, secure]) {
      expect((await fetch(`${building.rig.url}/metrics`, { headers })).status).toBe(404)
    }
  })

  it('names nobody', async () => {
    const text = await (await look(plain, '/metrics')).text()
    const passes = (['secretariat', 'KE', 'foreign secretariat'] as const).flatMap((one) => plain.pass(one) ?? [])
    for (const { token, session, signIn, code } of passes) {
      for (const secret of [token, session, signIn, code]) expect(text).not.toContain(secret)
    }
  })
})

describe('a page of another site', () => {
  const POSTS = Object.keys(ROUTES).filter((route) => route.startsWith('POST'))
  it.each(POSTS)('cannot %s', async (route) => {
    for (const origin of [
      'https://elsewhere.example',
      'null',
      'http://localhost:1',
      'https://rostrum.example.org.evil.example',
    ]) {
      const response = await fetch(at(secure, route.slice(5)), {
        method: 'POST',
        headers: {
          origin,
          'content-type': 'application/json',
          authorization: `Bearer ${secure.pass('secretariat')?.token}`,
        },
        body: '{}',
      })
      expect([response.status, Object(await response.json()).code]).toEqual([403, 'foreign-origin'])
    }
  })
})
