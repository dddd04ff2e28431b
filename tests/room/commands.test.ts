import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { asDelegationId } from '#shared/meeting/ids.ts'
import type { Command } from '#shared/meeting/commands.ts'
import { asInstant } from '#shared/meeting/time.ts'
import { startServer } from './rig.ts'
import type { Rig, RigOptions } from './rig.ts'

let rig: Rig
const open = async (options?: RigOptions) => {
  rig = await startServer(options)
  return rig
}
afterEach(() => rig.close())

const inscribe = (delegation: string): Command => ({
  type: 'Inscribe',
  delegation: asDelegationId(delegation),
  capacity: { is: 'national' },
})

describe('a command', () => {
  it('is answered with the version it led to, and heard by everybody', async () => {
    await open()
    const desk = await rig.connect('secretariat')
    const screen = await rig.connect('public')
    expect(await desk.send({ type: 'OpenList' })).toEqual({ accepted: true, version: 2 })
    const meeting = await screen.until(({ list }) => list.is === 'open')
    expect(meeting.list).toMatchObject({ is: 'open', openedAt: rig.clock.now() })
    expect(screen.version).toBe(2)
  })

  it('that comes again gets its first answer and changes nothing', async () => {
    await open()
    const desk = await rig.connect('secretariat')
    const first = await desk.send(inscribe('KE'), 'the-same-id')
    expect(await desk.send({ type: 'OpenList' }, 'another-id')).toEqual({ accepted: true, version: 3 })
    expect(await desk.send(inscribe('KE'), 'the-same-id')).toEqual(first)
    await rig.settled()
    expect(desk.version).toBe(3)
  })

  it('of one sign-in gets its first answer from any of its devices, and after a restart', async () => {
    await open()
    const { token } = await rig.signIn('secretariat')
    const desk = await rig.connect('secretariat', undefined, { token })
    const both = await Promise.all([
      desk.send(inscribe('KE'), 'one-and-the-same'),
      desk.send(inscribe('KE'), 'one-and-the-same'),
    ])
    expect(both).toEqual([
      { accepted: true, version: 2 },
      { accepted: true, version: 2 },
    ])
    await rig.restart()
    const other = await rig.connect('secretariat', undefined, { token })
    expect(await other.send(inscribe('KE'), 'one-and-the-same')).toEqual({ accepted: true, version: 2 })
    expect(other.version).toBe(2)
  })

  it('that was refused is refused again in the same words, even when it would be accepted by now', async () => {
    await open()
    const kenya = await rig.connect('delegation', 'KE')
    const desk = await rig.connect('secretariat')
    const refused = { accepted: false, refusal: { because: 'list-not-open' } }
    expect(await kenya.send(inscribe('KE'), 'too-early')).toEqual(refused)
    await desk.send({ type: 'OpenList' })
    expect(await kenya.send(inscribe('KE'), 'too-early')).toEqual(refused)
    expect(await kenya.send(inscribe('KE'))).toEqual({ accepted: true, version: 3 })
  })

  it('is judged by authority, whoever connected', async () => {
    await open()
    const screen = await rig.connect('public')
    const display = await rig.connect('display')
    const kenya = await rig.connect('delegation', 'KE')
    const command = { type: 'OpenList' } as const
    expect(await screen.send(command)).toEqual({ accepted: false, refusal: { because: 'not-allowed', role: 'public' } })
    expect(await display.send(command)).toEqual({
      accepted: false,
      refusal: { because: 'not-allowed', role: 'display' },
    })
    expect(await kenya.send(inscribe('SN'))).toEqual({ accepted: false, refusal: { because: 'not-your-delegation' } })
  })

  it('that is malformed is told where, and changes nothing', async () => {
    await open()
    const desk = await rig.connect('secretariat')
    const raw = (command: unknown) => desk.sendRaw({ commandId: randomUUID(), command })
    expect(await desk.sendRaw('OpenList')).toMatchObject({ refusal: { because: 'malformed' } })
    expect(await raw({ type: 'OpenEverything' })).toMatchObject({ refusal: { issues: [{ path: 'command.type' }] } })
    expect(await raw({ type: 'OpenList', by: { role: 'clock' } })).toMatchObject({ refusal: { because: 'malformed' } })
    expect(await raw({ type: 'ShowMessage', text: '\u202Egnp.exe' })).toMatchObject({
      refusal: { issues: [{ path: 'command.text' }] },
    })
    expect(await raw({ type: 'SetSpeakingTime', classes: 'all', time: 0.5 })).toMatchObject({
      refusal: { issues: [{ path: 'command.time' }] },
    })
    expect(desk.version).toBe(1)
  })

  it('that is too large is told so, and the socket lives', async () => {
    await open()
    const desk = await rig.connect('secretariat')
    const text = 'a'.repeat(rig.server.app.initialConfig.bodyLimit ?? 0)
    expect(await desk.sendRaw({ commandId: randomUUID(), command: { type: 'ShowMessage', text } })).toEqual({
      accepted: false,
      refusal: { because: 'too-large' },
    })
    expect(await desk.send({ type: 'OpenList' })).toMatchObject({ accepted: true })
  })

  it('of a flood is told that it is too many, and others are heard', async () => {
    await open({ limits: { commandsPerSecond: 5 } })
    const desk = await rig.connect('secretariat')
    const moderator = await rig.connect('moderator')
    const answers = await Promise.all(Array.from({ length: 20 }, () => desk.send({ type: 'ClearMessage' })))
    const tooMany = answers.filter((answer) => !answer.accepted && answer.refusal.because === 'too-many')
    expect(tooMany.length).toBeGreaterThanOrEqual(10)
    expect(await moderator.send({ type: 'OpenList' })).toMatchObject({ accepted: true })
  })

  it('that lay too long in a broken connection is not done any more, and one that was done keeps its answer', async () => {
    await open()
    const desk = await rig.connect('secretariat')
    const notAfter = asInstant(rig.clock.now() + 7_000)
    const inTime = { commandId: 'came-in-time', command: { type: 'OpenList' }, notAfter }
    expect(await desk.sendRaw(inTime)).toEqual({ accepted: true, version: 2 })
    await rig.advance(7_001)
    expect(await desk.sendRaw(inTime)).toEqual({ accepted: true, version: 2 })
    const late = { commandId: 'came-too-late', command: { type: 'CloseList' }, notAfter }
    expect(await desk.sendRaw(late)).toEqual({ accepted: false, refusal: { because: 'too-late' } })
    expect(desk.meeting.list.is).toBe('open')
  })

  it('and questions for the time are answered so often and no oftener, to each socket', async () => {
    await open({ limits: { clockQuestionsPerSecond: 5 } })
    const flooding = await rig.connect('public')
    const other = await rig.connect('public')
    let answered = 0
    for (let asked = 0; asked < 50; asked += 1) flooding.socket.emit('clock', () => (answered += 1))
    const desk = await flooding.send({ type: 'OpenList' })
    expect(desk).toMatchObject({ accepted: false })
    expect(answered).toBeLessThanOrEqual(10)
    expect(await other.clock()).toBe(rig.clock.now())
  })

  it('and all that it led to travel in one message', async () => {
    await open()
    const moderator = await rig.connect('moderator')
    const screen = await rig.connect('public')
    await moderator.send({ type: 'OpenMeeting' })
    const [first, second] = moderator.meeting.orderOfTheDay
    if (!first || !second) throw new Error('the order of the day is too short')
    await moderator.send({ type: 'OpenSegment', segment: first.id })
    await rig.settled()
    const before = screen.messages.length
    await moderator.send({ type: 'OpenSegment', segment: second.id })
    await rig.settled()
    const told = screen.messages.slice(before)
    expect(told).toHaveLength(1)
    expect(told[0]).toMatchObject({ is: 'events', events: [{ type: 'SegmentClosed' }, { type: 'SegmentOpened' }] })
  })
})

describe('the journal', () => {
  it('records a burst in one transaction and tells it in one message', async () => {
    await open()
    const desk = await rig.connect('secretariat')
    const room = rig.server.rooms.room(rig.meeting)
    if (!room) throw new Error('no room')
    const by = {
      role: 'secretariat',
      signIn: (
        await rig.server.desk.issue({ occasion: desk.meeting.occasion.id, role: 'secretariat', delegation: null })
      ).signIn.id,
    } as const
    const before = rig.server.journal.commits
    const delegations = Object.values(desk.meeting.delegations).slice(0, 100)
    const answers = await Promise.all(
      delegations.map(({ id }) => room.handle({ commandId: randomUUID(), command: inscribe(id) }, by)),
    )
    expect(answers.map((answer) => answer.accepted && answer.version)).toEqual(delegations.map((_, index) => index + 2))
    expect(rig.server.journal.commits - before).toBe(1)
    await rig.settled()
    expect(desk.messages.filter(({ is }) => is === 'events')).toHaveLength(1)
    expect(desk.meeting.inscriptions).toHaveLength(100)
  })

  it('that cannot be written leaves everything as it was, and works again by itself', async () => {
    await open()
    const { token } = await rig.signIn('secretariat')
    const desk = await rig.connect('secretariat', undefined, { token })
    const screen = await rig.connect('public')
    expect(await desk.send(inscribe('KE'))).toMatchObject({ accepted: true })
    const inscription = desk.meeting.inscriptions[0]?.id
    if (!inscription) throw new Error('nobody is inscribed')
    await rig.settled()

    // A full disk: not one page more.
    const { db } = rig.server
    db.pragma(`max_page_count = ${Number(db.pragma('page_count', { simple: true }))}`)
    const handIn = (nth: number) =>
      desk.send({ type: 'HandInStatement', inscription, text: `${nth} `.repeat(2_500) }, `statement-${nth}`)
    const answers = await Promise.all([1, 2, 3, 4].map(handIn))
    expect(answers).toEqual(
      Array.from({ length: 4 }, () => ({ accepted: false, refusal: { because: 'cannot-record' } })),
    )
    await rig.settled()
    expect(desk.version).toBe(2)
    expect(screen.version).toBe(2)
    expect(rig.server.rooms.room(rig.meeting)?.durable().meeting.inscriptions[0]?.statement).toBeNull()

    db.pragma('max_page_count = 1000000')
    expect(await handIn(1)).toEqual({ accepted: true, version: 3 })
    expect(await desk.send({ type: 'OpenList' })).toEqual({ accepted: true, version: 4 })
    expect((await screen.until(({ list }) => list.is === 'open')).inscriptions).toHaveLength(1)
  })
})
