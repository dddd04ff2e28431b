import { describe, expect, it } from 'vitest'
import { newCommandId } from '#client/connection/command-id.ts'
import { deliver } from '#client/connection/deliver.ts'
import { receive } from '#client/connection/replica.ts'
import type { Wire } from '#client/connection/wire.ts'
import { fold } from '#shared/decider/evolve.ts'
import type { MeetingEvent } from '#shared/meeting/events.ts'
import type { Submission } from '#shared/wire/messages.ts'
import { clockTime, desk, kenya, moderator } from '../rules/council.ts'
import { convened, submit } from '../rules/story.ts'

const now = clockTime('9:00')

/** Four events: convened, opened, list opened, Kenya inscribed. */
function panel(): readonly MeetingEvent[] {
  const story = { ...convened(), now }
  const opened = submit(story, moderator, { type: 'OpenMeeting' }).story
  const listed = submit(opened, moderator, { type: 'OpenList' }).story
  const inscribe = { type: 'Inscribe', delegation: kenya.id, capacity: { is: 'national' } } as const
  return submit(listed, desk, inscribe).story.log
}

describe('a replica', () => {
  const log = panel()
  const upTo = (version: number) => ({ version, meeting: fold(log.slice(0, version)) })
  const events = (from: number, to: number, told = log.slice(from - 1, to)) =>
    ({ is: 'events', message: { from, to, now, events: told } }) as const

  it('folds what comes next', () => {
    expect(receive(events(2, 4), upTo(1))).toEqual(upTo(4))
  })

  it('folds only what is new of what overlaps', () => {
    expect(receive(events(1, 4), upTo(2))).toEqual(upTo(4))
  })

  it('stays as it is when told again what it knows', () => {
    const held = upTo(4)
    expect(receive(events(2, 3), held)).toBe(held)
  })

  it('notices a gap, and asks instead of guessing', () => {
    expect(receive(events(4, 4), upTo(2))).toBe('gap')
    expect(receive(events(2, 4), null)).toBe('gap')
  })

  it('counts versions it may not know', () => {
    expect(receive(events(3, 6, []), upTo(2))).toEqual({ ...upTo(2), version: 6 })
  })

  it('takes a snapshot as it is, also an older one from a server that was set back', () => {
    const message = { ...upTo(2), now }
    expect(receive({ is: 'snapshot', message }, upTo(4))).toEqual(upTo(2))
    expect(receive({ is: 'snapshot', message }, null)).toEqual(upTo(2))
  })
})

const lost = () => Promise.reject(new Error('timeout'))

describe('a tap', () => {
  const command = { type: 'OpenList' } as const
  type Answering = (sent: number) => Promise<{ accepted: true; version: number }>

  /** A wire whose time passes only where it says so. */
  function wire(answering: Answering, { open = true, comesBack = true } = {}) {
    const sent: Submission[] = []
    let tick = 0
    const itself: Wire = {
      isOpen: () => open,
      send: (submission, patience) => {
        sent.push(submission)
        return answering(sent.length).catch((error) => {
          tick += patience
          throw error
        })
      },
      openWithin: (patience) => {
        if (!comesBack) tick += patience
        return Promise.resolve(comesBack)
      },
    }
    return { itself, sent, ticks: () => tick }
  }
  it('is answered', async () => {
    const line = wire(() => Promise.resolve({ accepted: true, version: 7 }))
    expect(await deliver(command, line.itself, line.ticks, null)).toEqual({ accepted: true, version: 7 })
    expect(line.sent).toHaveLength(1)
  })

  it('without a connection is told so at once, and never sent later', async () => {
    const line = wire(lost, { open: false })
    expect(await deliver(command, line.itself, line.ticks, null)).toEqual({
      accepted: false,
      refusal: { because: 'not-sent' },
    })
    expect(line.sent).toHaveLength(0)
    expect(await deliver(command, null, line.ticks, null)).toMatchObject({ refusal: { because: 'not-sent' } })
  })

  it('whose answer is lost is sent again under the same id', async () => {
    const line = wire((count) => (count < 2 ? lost() : Promise.resolve({ accepted: true, version: 7 })))
    expect(await deliver(command, line.itself, line.ticks, null)).toEqual({ accepted: true, version: 7 })
    expect(line.sent).toHaveLength(2)
    expect(line.sent[0]?.commandId).toBe(line.sent[1]?.commandId)
  })

  it('that was sent but never answered says that nobody knows', async () => {
    const silent = wire(lost)
    expect(await deliver(command, silent.itself, silent.ticks, null)).toMatchObject({
      refusal: { because: 'no-answer' },
    })
    expect(silent.sent.length).toBeLessThanOrEqual(3)
    const gone = wire(lost, { comesBack: false })
    expect(await deliver(command, gone.itself, gone.ticks, null)).toMatchObject({ refusal: { because: 'no-answer' } })
    expect(gone.sent).toHaveLength(1)
  })

  it('may not be done any more once nobody waits for its answer', async () => {
    const line = wire(() => Promise.resolve({ accepted: true, version: 7 }))
    await deliver(command, line.itself, line.ticks, now)
    expect(line.sent[0]?.notAfter).toBe(clockTime('9:00:07'))
  })

  it('in a rehearsal at twenty times the pace may take as long on the wall', async () => {
    const line = wire(() => Promise.resolve({ accepted: true, version: 7 }))
    await deliver(command, line.itself, line.ticks, now, 20)
    expect(line.sent[0]?.notAfter).toBe(clockTime('9:02:20'))
  })

  it('has a name the server accepts, and no other tap has it', () => {
    const names = Array.from({ length: 1_000 }, newCommandId)
    for (const name of names) expect(name).toMatch(/^[\w-]{8,64}$/)
    expect(new Set(names).size).toBe(1_000)
  })
})
