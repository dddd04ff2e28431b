import { Agent, request } from 'node:http'
import { connect as connectTcp } from 'node:net'
import { once } from 'node:events'
import { afterEach, describe, expect, it } from 'vitest'
import type { SignInId } from '#shared/meeting/ids.ts'
import { startServer } from './rig.ts'
import type { Rig } from './rig.ts'

let rig: Rig
afterEach(() => rig.close())

const answered = (url: string, agent: Agent): Promise<void> =>
  new Promise((resolve, reject) => {
    request(url, { agent }, (response) => response.resume().on('end', resolve))
      .on('error', reject)
      .end()
  })

describe('stopping', () => {
  it('takes no time with live sockets, polling clients and idle connections', async () => {
    rig = await startServer()
    const clients = await Promise.all([
      rig.connect('secretariat'),
      rig.connect('public'),
      rig.connect('public', undefined, { options: { transports: ['polling'] } }),
    ])
    const agent = new Agent({ keepAlive: true })
    await answered(`${rig.url}/api/health`, agent)
    const silent = connectTcp(Number(new URL(rig.url).port), 'localhost')
    await once(silent, 'connect')
    const before = performance.now()
    await rig.stop()
    expect(performance.now() - before).toBeLessThan(2_000)
    await Promise.all(clients.map((client) => client.disconnected))
    silent.destroy()
    agent.destroy()
  })

  it('loses nothing that was answered, and answers nothing that is lost', async () => {
    rig = await startServer()
    const signIn: SignInId = (
      await rig.server.desk.issue({ occasion: occasion(), role: 'secretariat', delegation: null })
    ).signIn.id
    const room = rig.server.rooms.room(rig.meeting)
    if (!room) throw new Error('no room')
    const by = { role: 'secretariat', signIn } as const
    const answers = Array.from({ length: 50 }, (_, nth) =>
      room.handle({ commandId: `message-${nth}`, command: { type: 'ShowMessage', text: `${nth}` } }, by),
    )
    await rig.stop()
    const versions = (await Promise.all(answers)).map((answer) => (answer.accepted ? answer.version : 0))
    await rig.start()
    expect(rig.server.rooms.room(rig.meeting)?.durable().version).toBe(Math.max(...versions))
    expect(rig.server.rooms.room(rig.meeting)?.durable().meeting.message?.text).toBe('49')
  })

  it('lets nobody else write to a data folder meanwhile', async () => {
    rig = await startServer()
    await expect(startServer({ dataFolder: rig.dataFolder })).rejects.toThrow(/already running on the data folder/)
  })
})

const occasion = () => {
  const meeting = rig.server.rooms.room(rig.meeting)?.durable().meeting
  if (!meeting) throw new Error('no room')
  return meeting.occasion.id
}
