import { expect, it } from 'vitest'
import { asMeetingId, asSignInId } from '#shared/meeting/ids.ts'
import { MORNING } from '#server/demonstration/panels.ts'
import { journal as openJournal } from '#server/journal.ts'
import { createLogger } from '#server/logger.ts'
import { meetingRooms } from '#server/meeting-rooms.ts'
import { chanceFrom } from '#server/rehearsal/chance.ts'
import type { Chance } from '#server/rehearsal/chance.ts'
import { player } from '#server/rehearsal/player.ts'
import { eventLog as openEventLog } from '#server/store/event-log.ts'
import { outcomes as openOutcomes } from '#server/store/outcomes.ts'
import { snapshots } from '#server/store/snapshots.ts'
import { manualClock } from '../room/manual-clock.ts'
import { freshDatabase } from './store.ts'

const by = { role: 'secretariat', signIn: asSignInId('desk') } as const

it('those who are simulated consider what happened four times a second at the most, and miss nothing', async () => {
  const db = freshDatabase()
  const clock = manualClock(MORNING.planned.start)
  const eventLog = openEventLog(db)
  const outcomes = openOutcomes(db)
  const journal = openJournal(db, eventLog, outcomes)
  const log = createLogger('silent')
  const rooms = meetingRooms({ clock, journal, outcomes, log, eventLog, snapshots: snapshots(db, 1) })
  const id = asMeetingId('practice')
  await rooms.convene({ ...MORNING, id, rehearsal: { of: MORNING.id, speed: 1 } }, by)
  const room = rooms.room(id)
  if (!room) throw new Error('the rehearsal was not convened')

  let considered = 0
  const [first] = MORNING.delegations
  const seeded = chanceFrom(7)
  const chance: Chance = (...of) => {
    if (of[0] === 'asks' && of[1] === first?.id) considered += 1
    return seeded(...of)
  }
  const playing = player({ room, company: 'delegations', chance, clock }, [])
  rooms.audit((told) => playing.heard(told))
  expect(considered).toBe(1)

  for (let count = 0; count < 10; count += 1) {
    await room.handle({ commandId: `message ${count}`, command: { type: 'ShowMessage', text: `${count}` } }, by)
  }
  await room.handle({ commandId: 'open', command: { type: 'OpenList' } }, by)
  expect(considered).toBe(1)
  clock.advance(249)
  expect(considered).toBe(1)
  clock.advance(1)
  expect(considered).toBe(2)
  for (let passed = 0; passed < 20_000; passed += 250) {
    clock.advance(250)
    await journal.idle()
  }
  expect(room.durable().meeting.inscriptions.some(({ standing }) => standing === 'listed')).toBe(true)
  expect(considered).toBeLessThanOrEqual(2 + 80)
  playing.stop()
  rooms.close()
  const before = considered
  clock.advance(60_000)
  expect(considered).toBe(before)
})
