import { beforeEach, describe, expect, it } from 'vitest'
import { asMeetingId, asSignInId } from '#shared/meeting/ids.ts'
import { journal as openJournal } from '#server/journal.ts'
import type { Author, Journal } from '#server/journal.ts'
import type { Db } from '#server/store/database.ts'
import { eventLog } from '#server/store/event-log.ts'
import { outcomes as openOutcomes } from '#server/store/outcomes.ts'
import type { Outcomes } from '#server/store/outcomes.ts'
import { eventOf, firstEvents, freshDatabase, MEETING, rowsOf } from './store.ts'

let db: Db
let journal: Journal
let outcomes: Outcomes
let heard: string[]
beforeEach(() => {
  db = freshDatabase()
  outcomes = openOutcomes(db)
  journal = openJournal(db, eventLog(db), outcomes)
  heard = []
})
const author = (name: string): Author => ({
  recorded: () => void heard.push(`${name} recorded`),
  lost: () => void heard.push(`${name} lost`),
})
const OTHER = asMeetingId('another')
const signIn = asSignInId('desk')

describe('the journal', () => {
  it('records everything of one turn in one transaction, and tells each author once', async () => {
    const [first, second] = [author('first'), author('second')]
    const rows = rowsOf(firstEvents(3))
    for (const row of rows) journal.stage(first, { rows: [row], outcome: null })
    journal.stage(second, { rows: rowsOf(firstEvents(1), undefined, OTHER), outcome: null })
    expect(heard).toEqual([])
    await journal.idle()
    expect(journal.commits).toBe(1)
    expect(heard).toEqual(['first recorded', 'second recorded'])
    expect(eventLog(db).head(MEETING).version).toBe(3)
    expect(eventLog(db).head(OTHER).version).toBe(1)
  })

  it('records the outcome of a command together with its events, or neither', async () => {
    const outcome = { meeting: MEETING, signIn, commandId: 'the-command', version: 1 }
    journal.stage(author('first'), { rows: rowsOf(firstEvents(1)), outcome })
    await journal.idle()
    expect(outcomes.versionOf(MEETING, signIn, 'the-command')).toBe(1)
    // The same command again: the outcome is there already, so nothing of it may be recorded.
    const { hash } = eventLog(db).head(MEETING)
    journal.stage(author('again'), { rows: rowsOf([eventOf(2, { type: 'MessageCleared' })], hash), outcome })
    await journal.idle()
    expect(heard).toEqual(['first recorded', 'again lost'])
    expect(eventLog(db).head(MEETING).version).toBe(1)
  })

  it('loses the whole turn where one part of it cannot be recorded, and works again at the next', async () => {
    const wrong = rowsOf([eventOf(7, { type: 'MessageCleared' })])
    journal.stage(author('right'), { rows: rowsOf(firstEvents(1)), outcome: null })
    journal.stage(author('wrong'), { rows: wrong, outcome: null })
    await journal.idle()
    expect(heard).toEqual(['right lost', 'wrong lost'])
    expect(eventLog(db).meetings()).toEqual([])
    journal.stage(author('right'), { rows: rowsOf(firstEvents(1)), outcome: null })
    await journal.idle()
    expect(heard.at(-1)).toBe('right recorded')
  })
})
