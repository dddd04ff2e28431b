import { afterEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { z } from 'zod'
import { LIMITS } from '#server/config.ts'
import { connect } from '../room/client.ts'
import { startServer } from '../room/rig.ts'
import type { Rig, RigOptions } from '../room/rig.ts'

let rig: Rig
const open: WebSocket[] = []
afterEach(async () => {
  for (const socket of open.splice(0)) socket.terminate()
  await rig.close()
})
const start = async (limits: RigOptions['limits'] = {}) => {
  rig = await startServer({ limits: { ...LIMITS, ...limits } })
}

const description = async () => Buffer.from(await (await fetch(`${rig.url}/api/openapi.json`)).arrayBuffer())
const isCounted = async (path: string) => (await fetch(rig.url + path)).headers.has('x-ratelimit-limit')
const live = () => `${rig.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`
const KENYA = { type: 'Inscribe', delegation: 'KE', capacity: { is: 'national' } }

/** A bare connection; what it comes to: let in, refused, or closed. */
function bare(headers: Record<string, string> = {}): Promise<{ socket: WebSocket; is: 'open' | 'refused' }> {
  const socket = new WebSocket(live(), { headers })
  open.push(socket)
  return new Promise((resolve) => {
    socket.on('open', () => resolve({ socket, is: 'open' }))
    socket.on('error', () => resolve({ socket, is: 'refused' }))
  })
}
const closed = (socket: WebSocket) =>
  socket.readyState === WebSocket.CLOSED
    ? Promise.resolve()
    : new Promise<void>((resolve) => void socket.on('close', () => resolve()))
/** Sends the same again and again until the connection is cut; gives how often. */
async function flood(socket: WebSocket, packet: string | Uint8Array, most = 200_000): Promise<number> {
  let sent = 0
  while (socket.readyState === WebSocket.OPEN && sent < most) {
    socket.send(packet, () => undefined)
    sent += 1
    if (sent % 100 === 0) await new Promise((resolve) => setImmediate(resolve))
  }
  await closed(socket)
  return sent
}
const joined = async (socket: WebSocket, token?: string) => {
  socket.send(`40${JSON.stringify({ meeting: rig.meeting, ...(token ? { token } : {}) })}`)
  await new Promise((resolve) => socket.once('message', resolve))
}

describe('the live door', () => {
  it.each(['https://elsewhere.example', 'null', 'http://localhost:1', 'file://'])(
    'is shut to a page of %s',
    async (origin) => {
      await start()
      expect((await bare({ origin })).is).toBe('refused')
      const poll = await fetch(`${rig.url}/socket.io/?EIO=4&transport=polling`, { headers: { origin } })
      expect([poll.status, poll.headers.get('access-control-allow-origin')]).toEqual([403, null])
    },
  )

  it('lets so many in from one address, and of nobody a little fewer, so that the room is not kept out', async () => {
    await start({ socketsPerAddress: 10 })
    const { cookie, token } = await rig.signIn('moderator')
    const crowd: string[] = []
    for (let nth = 0; nth < 10; nth += 1) crowd.push((await bare()).is)
    expect(crowd).toEqual([...Array.from({ length: 8 }, () => 'open'), 'refused', 'refused'])
    expect((await bare({ cookie })).is).toBe('open')
    const moderator = await connect(rig.url, { meeting: rig.meeting, token, options: { extraHeaders: { cookie } } })
    // There were ten, of which two are somebody's.
    expect((await bare({ cookie })).is).toBe('refused')
    moderator.close()
  })

  it('gives a place back when somebody goes', async () => {
    await start({ socketsPerAddress: 5 })
    const first = await bare()
    for (let nth = 0; nth < 3; nth += 1) await bare()
    expect((await bare()).is).toBe('refused')
    first.socket.close()
    await closed(first.socket)
    await expect.poll(async () => (await bare()).is).toBe('open')
  })

  it.each([
    ['packets', '2'],
    ['commands', '42["command",{}]'],
    ['commands that ask for an answer', '420["command",{}]'],
    ['questions for the time', '420["clock"]'],
    ['events nobody knows', '42["nothing",1]'],
    ['answers nobody asked for', '43999[]'],
    ['other namespaces', '40/nothing,{}'],
    ['bytes', new Uint8Array(100)],
    ['what is no packet', 'zzz'],
  ])('is shut again to who sends %s without end', async (_, packet) => {
    await start()
    const { socket } = await bare()
    await joined(socket)
    const watching = await rig.connect('public')
    expect(await flood(socket, packet)).toBeLessThan(200_000)
    const asked = performance.now()
    await watching.clock()
    expect(performance.now() - asked).toBeLessThan(1_000)
    expect(rig.server.sockets()).toBe(1)
  })

  it('is shut again to who goes in and out, and has the whole meeting sent each time', async () => {
    await start()
    const { socket } = await bare()
    for (let nth = 0; nth < 20; nth += 1) {
      socket.send(`40${JSON.stringify({ meeting: rig.meeting })}`)
      socket.send('41')
    }
    await closed(socket)
    expect(rig.server.sockets()).toBe(0)
  })

  it('sends the whole meeting to so many who are nobody at one address, and to everybody who is signed in', async () => {
    await start({ socketsPerAddress: 10 })
    const { token } = await rig.signIn('moderator')
    const comeAndGo = async () => {
      const nobody = await connect(rig.url, { meeting: rig.meeting })
      nobody.close()
      await nobody.disconnected
    }
    for (let nth = 0; nth < 10; nth += 1) await comeAndGo()
    await expect(comeAndGo()).rejects.toMatchObject({ data: { because: 'too-many' } })
    const moderator = await connect(rig.url, { meeting: rig.meeting, token })
    expect(moderator.version).toBeGreaterThan(0)
    moderator.close()
  })

  it('is shut again to who sends more than a packet may hold', async () => {
    await start()
    const { socket } = await bare()
    await joined(socket)
    socket.send(`42["command","${'x'.repeat(LIMITS.commandLength * 4)}"]`)
    await closed(socket)
  })

  it('is shut again to a poll with a hundred thousand packets in it', async () => {
    await start()
    const path = `${rig.url}/socket.io/?EIO=4&transport=polling`
    const { sid } = z.object({ sid: z.string() }).parse(JSON.parse((await (await fetch(path)).text()).slice(1)))
    await fetch(`${path}&sid=${sid}`, { method: 'POST', body: `40${JSON.stringify({ meeting: rig.meeting })}` })
    const many = Array.from({ length: 100_000 }, () => '42["x"]').join('\u001e')
    await fetch(`${path}&sid=${sid}`, { method: 'POST', body: many }).catch(() => undefined)
    const again = await fetch(`${path}&sid=${sid}`)
    expect(again.status).toBe(400)
  })
})

describe('a delegation', () => {
  it('that presses without end with many devices is bounded as one, and others are not hindered', async () => {
    await start({ commandsOfDelegation: 40 })
    const { code } = await rig.issue('delegation', 'KE')
    const tokens: string[] = []
    for (let device = 0; device < 5; device += 1) {
      const response = await fetch(`${rig.url}/api/sign-in`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ code }),
      })
      tokens.push(z.object({ token: z.string() }).parse(await response.json()).token)
    }
    const devices = await Promise.all(tokens.map((token) => connect(rig.url, { meeting: rig.meeting, token })))
    const moderator = await rig.connect('moderator')
    await moderator.send({ type: 'OpenList' })
    const answers = await Promise.all(
      devices.flatMap((device) =>
        Array.from({ length: 20 }, (_, nth) =>
          device.sendRaw({
            commandId: crypto.randomUUID(),
            command: nth % 2 === 0 ? KENYA : { type: 'Withdraw', inscription: 'i1' },
          }),
        ),
      ),
    )
    const heard = answers.filter((answer) => answer.accepted || answer.refusal.because !== 'too-many')
    expect(heard).toHaveLength(40)
    expect(await moderator.send({ type: 'ShowMessage', text: 'Nobody is hindered' })).toMatchObject({ accepted: true })
    for (const device of devices) device.close()
  })

  it('has so many connections, however many devices', async () => {
    await start({ socketsPerDelegation: 3 })
    const { token } = await rig.signIn('delegation', 'KE')
    for (let nth = 0; nth < 3; nth += 1) await rig.connect('delegation', 'KE', { token })
    await expect(rig.connect('delegation', 'KE', { token })).rejects.toMatchObject({ data: { because: 'too-many' } })
    await rig.connect('delegation', 'SN')
  })

  it('and sixty others press once in the same second, from one address, and all are heard', async () => {
    await start()
    const ids = Object.keys(rig.server.rooms.room(rig.meeting)?.durable().meeting.delegations ?? {}).slice(0, 60)
    const everybody = []
    for (const id of ids) everybody.push({ id, client: await rig.connect('delegation', id) })
    const desk = await rig.connect('secretariat')
    await desk.send({ type: 'OpenList' })
    const answers = await Promise.all(
      everybody.map(({ id, client }) =>
        client.sendRaw({ commandId: crypto.randomUUID(), command: { ...KENYA, delegation: id } }),
      ),
    )
    expect(answers.filter((answer) => !answer.accepted && answer.refusal.because === 'too-many')).toEqual([])
  })
})

describe('requests for work', () => {
  it('are counted however their address is spelt, and the screens are not', async () => {
    await start()
    const asked = ['/api/health', '/%61pi/health', '/api/%68ealth', '/%6detrics', '/flags/ke.svg'].map(isCounted)
    expect(await Promise.all(asked)).toEqual([true, true, true, true, false])
  })
})

describe('work that takes long', () => {
  it('is done so often in a minute for one sign-in', async () => {
    await start({ deskWorkPerMinute: 3 })
    const { token } = await rig.signIn('secretariat')
    const headers = { authorization: `Bearer ${token}` }
    const statuses: number[] = []
    for (let nth = 0; nth < 4; nth += 1) {
      statuses.push((await fetch(`${rig.url}/api/meetings/${rig.meeting}/sheets/speakers.csv`, { headers })).status)
    }
    expect(statuses).toEqual([200, 200, 200, 429])
    const other = await rig.signIn('secretariat')
    const plan = await fetch(`${rig.url}/api/meetings/${rig.meeting}/plan.json`, {
      headers: { authorization: `Bearer ${other.token}` },
    })
    expect(plan.status).toBe(200)
  })

  it('is the log read page by page: so often for one sign-in, and for all who are nobody at one address', async () => {
    await start({ historyPerMinute: 2, historyOfAddress: 3 })
    const { token } = await rig.signIn('moderator')
    const read = async (headers: Record<string, string>) =>
      (await fetch(`${rig.url}/api/meetings/${rig.meeting}/events`, { headers })).status
    const mine = { authorization: `Bearer ${token}` }
    expect([await read(mine), await read(mine), await read(mine)]).toEqual([200, 200, 429])
    expect([await read({}), await read({}), await read({}), await read({})]).toEqual([200, 200, 200, 429])
  })

  it('is not the description of the API: it is written once', async () => {
    await start()
    const first = await description()
    const began = performance.now()
    for (let nth = 0; nth < 50; nth += 1) expect((await description()).equals(first)).toBe(true)
    expect((performance.now() - began) / 50).toBeLessThan(50)
  })
})

describe('a connection that says nothing', () => {
  it('is let go after a while, as is one that says it letter by letter', async () => {
    await start()
    const { headersTimeout, requestTimeout } = rig.server.app.server
    expect([headersTimeout, requestTimeout]).toEqual([15_000, 60_000])
  })
})
