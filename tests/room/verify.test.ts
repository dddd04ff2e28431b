import { afterEach, expect, test } from 'vitest'
import { startServer } from './rig.ts'
import type { Rig } from './rig.ts'

let rig: Rig
afterEach(() => rig.close())

const ask = async (meeting: string = rig.meeting) => {
  const response = await fetch(`${rig.url}/api/meetings/${meeting}/verify`)
  return { status: response.status, body: await response.text() }
}

test('RC2 anybody may ask whether a record is whole, and is told nothing of what is in it', async () => {
  rig = await startServer()
  const desk = await rig.connect('secretariat')
  await desk.send({ type: 'OpenList' })
  await desk.send({ type: 'ShowMessage', text: 'The secret text' })
  const { version, hash } = rig.server.rooms.room(rig.meeting)?.durable() ?? {}
  const answer = await ask()
  expect(answer.status).toBe(200)
  expect(JSON.parse(answer.body)).toEqual({ whole: true, version, head: hash })
  expect(answer.body).not.toContain('secret')
  expect((await ask('no-such-meeting')).status).toBe(404)
})

test('RC2 a record that somebody wrote into is told as broken', async () => {
  rig = await startServer()
  const desk = await rig.connect('secretariat')
  await desk.send({ type: 'ShowMessage', text: 'As it was shown' })
  rig.server.db.exec(`DROP TRIGGER event_is_never_changed; UPDATE event SET body = '{"text":"x"}' WHERE version = 2`)
  expect(JSON.parse((await ask()).body)).toEqual({ whole: false, brokenAt: 2, because: 'hash' })
})

test('RC2 the log of the server tells the head of a meeting that was adjourned', async () => {
  const lines: string[] = []
  rig = await startServer({ log: { write: (line) => void lines.push(line) } })
  const desk = await rig.connect('secretariat')
  await desk.send({ type: 'OpenMeeting' })
  await desk.send({ type: 'AdjournMeeting' })
  await rig.settled()
  const head = rig.server.rooms.room(rig.meeting)?.durable().hash
  expect(lines.filter((line) => line.includes('adjourned') && line.includes(String(head)))).toHaveLength(1)
})
