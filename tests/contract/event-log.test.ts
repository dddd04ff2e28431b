import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { MeetingEvent } from '#shared/meeting/events.ts'
import { asMeetingId } from '#shared/meeting/ids.ts'
import { asInstant, asMillis } from '#shared/meeting/time.ts'
import type { Db } from '#server/store/database.ts'
import { eventLog } from '#server/store/event-log.ts'
import type { EventLog } from '#server/store/event-log.ts'
import { eventOf, firstEvents, freshDatabase, MEETING, rowsOf } from './store.ts'

let db: Db
let log: EventLog
beforeEach(() => {
  db = freshDatabase()
  log = eventLog(db)
})
const append = (events: readonly MeetingEvent[], before?: string) => log.append(rowsOf(events, before))

describe('the event log', () => {
  it('gives back what was appended, after any version', () => {
    const events = firstEvents(5)
    append(events)
    expect(log.after(MEETING, 0)).toEqual(events)
    expect(log.after(MEETING, 3)).toEqual(events.slice(3))
    expect(log.after(MEETING, 1, 2)).toEqual(events.slice(1, 3))
    expect(log.head(MEETING)).toMatchObject({ version: 5, at: events[4]?.at })
    expect(log.meetings()).toEqual([MEETING])
    expect(log.latest()).toBe(events[4]?.at)
  })

  it('is read to its end, however long it is', () => {
    const events = firstEvents(2_500)
    append(events)
    expect([...log.each(MEETING, 0)]).toEqual(events)
    expect([...log.each(MEETING, 1_499)]).toEqual(events.slice(1_499))
    expect([...log.each(MEETING, 2_500)]).toEqual([])
  })

  it('names its meetings in the order in which they were convened', () => {
    const [convened] = firstEvents(1)
    if (convened?.type !== 'MeetingConvened') throw new Error('a log begins by convening its meeting')
    expect(log.meetings()).toEqual([])
    for (const [nth, id] of ['m', 'z', 'a'].entries()) {
      const [event] = firstEvents(1).map((first) => ({ ...first, at: asInstant(convened.at + nth) }))
      if (event) log.append(rowsOf([event], undefined, asMeetingId(id)))
    }
    expect(log.meetings()).toEqual(['m', 'z', 'a'])
  })

  it('is empty for a meeting it does not know', () => {
    expect(log.after(asMeetingId('none'), 0)).toEqual([])
    expect(log.head(asMeetingId('none'))).toEqual({ version: 0, at: 0, hash: '0'.repeat(64) })
  })

  it.each([
    ['repeats a version', 2],
    ['leaves a gap', 4],
  ])('refuses an event that %s', (_, version) => {
    append(firstEvents(2))
    expect(() => append([eventOf(version, { type: 'MessageCleared' })])).toThrow(/follow/)
  })

  it.each([
    ['changed', `UPDATE event SET body = '{}'`],
    ['deleted', 'DELETE FROM event'],
    [
      'replaced',
      `INSERT OR REPLACE INTO event SELECT meeting_id, version, at, 'MessageCleared', '{}', actor, command_id, hash FROM event`,
    ],
  ])('is never %s', (_, sql) => {
    const events = firstEvents(3)
    append(events)
    expect(() => db.exec(sql)).toThrow()
    expect(log.after(MEETING, 0)).toEqual(events)
  })

  it('is believed where the door would ask for something else today', () => {
    const changes = {
      order: [['ngo'], ['member-state']],
      reserved: [{ classes: ['ngo'], places: 1_000 }],
      warning: asMillis(24 * 3_600_000),
      atZero: { is: 'cut', grace: asMillis(-1) },
    } as const
    const events = [...firstEvents(1), eventOf(2, { type: 'ModalitiesChanged', changes })]
    append(events)
    expect(log.after(MEETING, 0)).toEqual(events)
  })

  it('stops at a row that is no event', () => {
    append(firstEvents(1))
    const [row] = rowsOf([eventOf(2, { type: 'MessageCleared' })])
    if (!row) throw new Error('no row')
    log.append([{ ...row, type: 'SomethingElse' }])
    expect(() => log.after(MEETING, 0)).toThrow()
  })

  it('[RC2] chains each event to the one before it, as documented', () => {
    append(firstEvents(4))
    const stored = z.array(
      z.object({
        meeting_id: z.string(),
        version: z.number(),
        at: z.number(),
        type: z.string(),
        body: z.string(),
        actor: z.string(),
        command_id: z.string().nullable(),
        hash: z.string(),
      }),
    )
    let before = '0'.repeat(64)
    for (const row of stored.parse(db.prepare('SELECT * FROM event ORDER BY version').all())) {
      const { meeting_id, version, at, type, body, actor, command_id, hash } = row
      const canonical = JSON.stringify([before, meeting_id, version, at, type, body, actor, command_id])
      expect(hash).toBe(createHash('sha256').update(canonical).digest('hex'))
      before = hash
    }
    expect(log.head(MEETING).hash).toBe(before)
  })
})
