import { request } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { asDelegationId } from '#shared/meeting/ids.ts'
import { startServer } from './rig.ts'
import type { Rig, RigOptions } from './rig.ts'

let rig: Rig
const start = async (options?: RigOptions) => {
  rig = await startServer(options)
}
afterEach(() => rig.close())

/** Every figure by its name and labels as they are printed. */
const figures = async (): Promise<ReadonlyMap<string, number>> => {
  const text = await (await fetch(`${rig.url}/metrics`)).text()
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))]))
}

const statusWith = (headers: Record<string, string>): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    request(`${rig.url}/metrics`, { headers }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
      .on('error', reject)
      .end()
  })

describe('GET /metrics', () => {
  it('counts commands by type and outcome, refusals by reason, and each transaction once', async () => {
    await start()
    const desk = await rig.connect('secretariat')
    const before = await figures()
    await desk.send({ type: 'OpenList' })
    await desk.send({ type: 'OpenList' })
    await desk.sendRaw({ commandId: 'no-such-command', command: { type: 'Abolish' } })
    const after = await figures()
    const more = (name: string) => (after.get(name) ?? 0) - (before.get(name) ?? 0)
    expect(more('rostrum_commands_total{type="OpenList",outcome="accepted"}')).toBe(1)
    expect(more('rostrum_commands_total{type="OpenList",outcome="list-already-open"}')).toBe(1)
    expect(more('rostrum_refusals_total{because="list-already-open"}')).toBe(1)
    expect(more('rostrum_refusals_total{because="malformed"}')).toBe(1)
    expect(more('rostrum_commits_total')).toBe(1)
    expect(more('rostrum_commit_seconds_count')).toBe(1)
    expect(more('rostrum_fan_out_seconds_count')).toBe(1)
    expect(more('rostrum_command_seconds_count')).toBe(2)
    expect(after.get('rostrum_commit_failures_total')).toBe(0)
    expect([...after.keys()].filter((name) => name.includes('Abolish'))).toEqual([])
  })

  it('counts live connections by role, and meetings by where they stand', async () => {
    await start()
    await rig.connect('moderator')
    await rig.connect('delegation', 'KE')
    const screen = await rig.connect('public')
    const before = await figures()
    expect(before.get('rostrum_sockets{role="moderator"}')).toBe(1)
    expect(before.get('rostrum_sockets{role="delegation"}')).toBe(1)
    expect(before.get('rostrum_sockets{role="public"}')).toBe(1)
    expect(before.get('rostrum_sockets{role="secretariat"}')).toBe(0)
    expect(before.get('rostrum_meetings{sitting="convened",rehearsal="no"}')).toBe(1)
    expect(before.get('rostrum_sign_ins_total{outcome="signed-in"}')).toBe(2)
    screen.close()
    await expect.poll(async () => (await figures()).get('rostrum_sockets{role="public"}')).toBe(0)
  })

  it('takes from a screen how far its clock may be off, within bounds, and answers whatever it says', async () => {
    await start()
    const { socket } = await rig.connect('public')
    const ask = (said: unknown) =>
      new Promise((resolve) => Reflect.apply(socket.emit, socket, ['clock', said, resolve]))
    for (const said of [{ quality: 12 }, { quality: -1 }, { quality: 1e9 }, { quality: 'good' }, null, 'clock', [1]]) {
      expect(await ask(said)).toEqual({ now: rig.clock.now() })
    }
    const told = await figures()
    expect(told.get('rostrum_screen_clock_seconds_count')).toBe(1)
    expect(told.get('rostrum_screen_clock_seconds_bucket{le="0.01"}')).toBe(0)
    expect(told.get('rostrum_screen_clock_seconds_bucket{le="0.017"}')).toBe(1)
  })

  it('tells of the process and its event loop, and nothing by socket, person, delegation or meeting', async () => {
    await start()
    await (
      await rig.connect('delegation', 'KE')
    ).send({
      type: 'Inscribe',
      delegation: asDelegationId('KE'),
      capacity: { is: 'national' },
    })
    const names = [...(await figures()).keys()]
    expect(names).toContain('process_resident_memory_bytes')
    expect(names).toContain('nodejs_eventloop_lag_p99_seconds')
    expect(names.filter((name) => name.startsWith('nodejs_active_'))).toEqual([])
    expect(names.filter((name) => name.includes(rig.meeting) || name.includes('"KE"'))).toEqual([])
  })

  it('is shown to this computer alone, and never through a proxy, unless it is opened', async () => {
    await start({ env: { ROSTRUM_TRUST_PROXY: 'yes' } })
    expect(await statusWith({})).toBe(200)
    expect(await statusWith({ 'x-forwarded-for': '127.0.0.1' })).toBe(404)
    expect(await statusWith({ forwarded: 'for=127.0.0.1' })).toBe(404)
    expect(await statusWith({ via: '1.1 proxy' })).toBe(404)
    expect(await statusWith({ host: 'rostrum.example.org' })).toBe(404)
  })

  it('is open to everybody where that is set', async () => {
    await start({ env: { ROSTRUM_METRICS: 'open' } })
    expect(await statusWith({ 'x-forwarded-for': '192.0.2.7', host: 'rostrum.example.org' })).toBe(200)
  })

  it('is shown to nobody where it is off', async () => {
    await start({ env: { ROSTRUM_METRICS: 'off' } })
    expect(await statusWith({})).toBe(404)
  })
})

const ready = () => fetch(`${rig.url}/api/ready`)

describe('GET /api/ready', () => {
  it('says so once something was really written, and not while it cannot be', async () => {
    await start()
    expect((await ready()).status).toBe(200)
    rig.server.db.pragma('user_version = 1')
    const answer = await ready()
    expect(answer.status).toBe(503)
    expect(await answer.json()).toMatchObject({ code: 'not-ready' })
  })

  it('finds out by itself that nothing can be written', async () => {
    await start()
    rig.server.db.pragma('query_only = ON')
    expect((await ready()).status).toBe(503)
    expect((await figures()).get('rostrum_recording')).toBe(0)
    expect((await fetch(`${rig.url}/api/health`)).status).toBe(200)
    rig.server.db.pragma('query_only = OFF')
    await rig.advance(1_000)
    expect((await ready()).status).toBe(200)
    expect((await figures()).get('rostrum_recording')).toBe(1)
  })
})
