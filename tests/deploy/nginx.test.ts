import { connect as connectOverHttp2 } from 'node:http2'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { asDelegationId } from '#shared/meeting/ids.ts'
import { connect, NotLetIn } from '../room/client.ts'
import type { Client, Joining } from '../room/client.ts'
import { startServer } from '../room/rig.ts'
import type { Rig, RigOptions } from '../room/rig.ts'
import { NGINX_CONF, startNginx } from './nginx.ts'
import type { Nginx } from './nginx.ts'

let nginx: Nginx
let rig: Rig
let clients: Client[] = []

// Long enough for Debian's nginx to be installed where there is none.
beforeAll(async () => {
  nginx = await startNginx()
  return () => nginx.close()
}, 180_000)
afterEach(async () => {
  for (const client of clients) client.close()
  clients = []
  await rig.close()
})

const start = async (options: RigOptions = {}) => {
  const env = { ROSTRUM_TRUST_PROXY: 'yes', ROSTRUM_PUBLIC_URL: nginx.url }
  rig = await startServer({ ...options, env, port: nginx.upstream })
}

/** Signs in through nginx, as a page would. */
const signIn = async (role: 'secretariat' | 'delegation', delegation?: string) => {
  const { code } = await rig.issue(role, delegation)
  const told = await nginx.ask('/api/sign-in', { method: 'POST', headers: { origin: nginx.url }, body: { code } })
  const [cookie = ''] = told.headers['set-cookie'] ?? []
  return { cookie, token: z.object({ token: z.string() }).parse(JSON.parse(told.text)).token }
}

const join = async (joining: Partial<Joining> = {}) => {
  const client = await connect(nginx.url, {
    meeting: rig.meeting,
    ...joining,
    options: { ca: nginx.ca, ...joining.options },
  })
  clients.push(client)
  return client
}

const claiming = (address: string) => ({ options: { extraHeaders: { 'x-forwarded-for': address } } })

describe('behind nginx as in deploy/nginx.conf', () => {
  it('the page comes over TLS, and browsers are told to insist on it', async () => {
    await start()
    const { status, headers } = await nginx.ask('/')
    expect(status).toBe(200)
    expect(headers['content-type']).toMatch('text/html')
    expect(headers['strict-transport-security']).toMatch(/^max-age=\d{8,}/)
  })

  it('plain HTTP leads to the same address over TLS', async () => {
    await start()
    const { status, headers } = await fetch(`${nginx.plainUrl}/display/this?x=1`, { redirect: 'manual' })
    expect(status).toBe(301)
    expect(headers.get('location')).toBe(`${nginx.url}/display/this?x=1`)
  })

  it('HTTP/2 is spoken, and a page’s own requests are not taken for foreign ones', async () => {
    await start()
    const session = connectOverHttp2(nginx.url, { ca: nginx.ca })
    const status = await new Promise((resolve, reject) => {
      const asking = session.request({ ':method': 'POST', ':path': '/api/sign-out', origin: nginx.url })
      asking.on('response', (headers) => resolve(headers[':status']))
      asking.on('error', reject)
      asking.end()
    })
    session.close()
    expect(status).toBe(401)
  })

  it('a sign-in sets a cookie that only travels over TLS', async () => {
    await start()
    expect((await signIn('secretariat')).cookie).toMatch(/rostrum.*; HttpOnly; Secure; SameSite=Strict/)
  })

  it.each([['websocket'], ['polling']] as const)('commands and events pass over %s', async (way) => {
    await start()
    const options = { transports: [way] }
    const desk = await join({ token: (await signIn('secretariat')).token, options })
    const screen = await join({ options })
    expect(screen.socket.io.engine.transport.name).toBe(way)
    expect(await desk.send({ type: 'OpenList' })).toMatchObject({ accepted: true })
    expect((await screen.until(({ list }) => list.is === 'open')).id).toBe(rig.meeting)
  })

  it('a socket is recognised by the cookie, and a page of another site is not let in', async () => {
    await start()
    const { cookie } = await signIn('delegation', 'KE')
    const of = (origin: string) => ({ cookie: cookie.split(';')[0] ?? '', origin })
    const kenya = await join({ options: { extraHeaders: of(nginx.url) } })
    const delegation = asDelegationId('KE')
    const answer = await kenya.send({ type: 'Inscribe', delegation, capacity: { is: 'national' } })
    expect(answer).toMatchObject({ refusal: { because: 'list-not-open' } })
    await expect(join({ options: { extraHeaders: of('https://elsewhere.example') } })).rejects.toThrow(NotLetIn)
  })

  it('an address is the one nginx saw, whatever a visitor claims', async () => {
    await start({ limits: { socketsPerAddress: 2 } })
    await join(claiming('198.51.100.1'))
    await join(claiming('198.51.100.2'))
    await expect(join(claiming('198.51.100.3'))).rejects.toThrow(NotLetIn)
    const fromElsewhere = { localAddress: '127.0.0.2', family: 4, ...claiming('198.51.100.1').options }
    await join({ options: fromElsewhere })
  })

  it('what is too large is told so by its stable code, over HTTP and on a socket', async () => {
    await start()
    const { token } = await signIn('secretariat')
    const command = { type: 'ShowMessage', text: 'x'.repeat(600_000) }
    const told = await nginx.ask(`/api/meetings/${rig.meeting}/commands`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: { commandId: 'much-too-large', command },
    })
    expect(told.status).toBe(413)
    expect(JSON.parse(told.text)).toMatchObject({ code: 'too-large' })
    const desk = await join({ token })
    const answer = await desk.sendRaw({ commandId: 'much-too-large', command })
    expect(answer).toMatchObject({ accepted: false, refusal: { because: 'too-large' } })
  })

  it('what Rostrum takes is let through: a sheet of 1 MB, a plan of 3 MB', async () => {
    await start()
    const headers = { authorization: `Bearer ${(await signIn('secretariat')).token}` }
    const sheet = await nginx.ask(`/api/meetings/${rig.meeting}/sheets/delegations`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'text/csv' },
      body: 'x'.repeat(1_000_000),
    })
    expect(JSON.parse(sheet.text)).toMatchObject({ code: 'no-heading' })
    const plan = await nginx.ask('/api/meetings', { method: 'POST', headers, body: 'x'.repeat(3_000_000) })
    expect(JSON.parse(plan.text)).toMatchObject({ code: 'malformed' })
  })

  it('the figures are shown to nobody from outside', async () => {
    await start()
    expect((await fetch(`${rig.url}/metrics`)).status).toBe(200)
    for (const path of ['/metrics', '/metrics?all', '/%6detrics', '//metrics', '/metrics/']) {
      expect((await nginx.ask(path)).text, path).not.toContain('rostrum_')
    }
    expect((await nginx.ask('/metrics')).status).toBe(404)
  })

  it('a restart of Rostrum is told at once, and served at once afterwards', async () => {
    await start()
    await rig.stop()
    expect((await nginx.ask('/api/health')).status).toBe(502)
    await rig.start()
    expect((await nginx.ask('/api/ready')).status).toBe(200)
  })

  it('a silent socket is kept for far longer than the pulse, and than the minute nginx would give it', () => {
    const [, sockets = ''] = /location \/socket\.io\/ \{([^}]+)\}/.exec(NGINX_CONF) ?? []
    expect(sockets).toContain('proxy_read_timeout 1h;')
    expect(sockets).toContain('proxy_send_timeout 1h;')
    expect(sockets).toContain('proxy_buffering off;')
  })
})
