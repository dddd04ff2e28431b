/** A part of the bench `commit`: durable commands to a room, and bare transactions with the same rows, in turn. */
import { join } from 'node:path'
import { z } from 'zod'
import { asMeetingId } from '#shared/meeting/ids.ts'
import { findProject } from '#server/project.ts'
import { databaseIn, openDatabase } from '#server/store/database.ts'
import { migrate, readMigrations } from '#server/store/migrate.ts'
import { median, percentile } from '../figures.ts'
import { cycle } from '../growth/cycle.ts'
import { openOn } from '../growth/open.ts'
import { answerWith, questionOf } from '../part.ts'

const { root, dataFolder, meeting, warm, warmCycles, cycles } = questionOf(
  z.object({
    root: z.string(),
    dataFolder: z.string(),
    meeting: z.string(),
    warm: z.string(),
    warmCycles: z.number(),
    cycles: z.number(),
  }),
)

/** SQLite and nothing else: the same tables with the same rows in them, and a prepared statement for each row of a command. */
function bareDatabase(name: string) {
  const db = openDatabase(join(dataFolder, name))
  migrate(db, readMigrations(findProject(join(root, 'package.json')).migrationsFolder))
  db.prepare('ATTACH ? AS record').run(databaseIn(dataFolder))
  db.exec('INSERT INTO event SELECT * FROM record.event ORDER BY meeting_id, version')
  db.exec('DETACH record')
  const event = db.prepare<unknown[]>('INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
  const outcome = db.prepare<unknown[]>('INSERT INTO outcome VALUES (?, ?, ?, ?)')
  return { db, event, outcome }
}

/** What a command left behind, as it lies in the tables. */
type Rows = readonly (readonly unknown[])[]
const isRow = (found: unknown): found is readonly unknown[] => Array.isArray(found)
const rowsOf = (found: readonly unknown[]): Rows => found.filter(isRow)

type Took = { readonly [what in 'room' | 'both' | 'events']: number[] }

async function measured() {
  const rostrum = await openOn(root, dataFolder)
  // Both are found by their keys: going through the whole log between two commands would empty the processor's caches.
  const eventsAfter = rostrum.db
    .prepare<[string, number]>('SELECT * FROM event WHERE meeting_id = ? AND version > ?')
    .raw()
  const outcomesOf = rostrum.db
    .prepare<[string, string, string]>(
      'SELECT * FROM outcome WHERE meeting_id = ? AND sign_in_id = ? AND command_id = ?',
    )
    .raw()
  const both = bareDatabase('bare.sqlite')
  const alone = bareDatabase('bare-events.sqlite')
  const insertEvents = alone.db.transaction((events: Rows) => {
    for (const row of events) alone.event.run(...row)
  })
  const insertBoth = both.db.transaction((events: Rows, outcomes: Rows) => {
    for (const row of events) both.event.run(...row)
    for (const row of outcomes) both.outcome.run(...row)
  })
  let commandId = 0

  const go = async (name: string, times: number) => {
    const room = rostrum.rooms.room(asMeetingId(name))
    if (!room) throw new Error(`There is no meeting ${name}.`)
    const took: Took = { room: [], both: [], events: [] }
    for (let nth = 0; nth < times; nth += 1) {
      await cycle(
        () => room.durable().meeting,
        async (by, command) => {
          commandId += 1
          const id = `bench-${commandId}`
          const { version } = room.durable()
          const { micros, found: answer } = await timed(() => room.handle({ commandId: id, command }, by))
          took.room.push(micros)
          if (!answer.accepted) throw new Error(`${command.type} was refused: ${JSON.stringify(answer.refusal)}`)
          const events = rowsOf(eventsAfter.all(name, version))
          const outcomes = 'signIn' in by ? rowsOf(outcomesOf.all(name, by.signIn, id)) : []
          const eventsAlone = async () => took.events.push((await timed(() => insertEvents.immediate(events))).micros)
          const bothRows = async () =>
            took.both.push((await timed(() => insertBoth.immediate(events, outcomes))).micros)
          // Whoever comes second finds the disk as the first has left it.
          for (const next of commandId % 2 === 0 ? [eventsAlone, bothRows] : [bothRows, eventsAlone]) await next()
        },
      )
    }
    return took
  }

  await go(warm, warmCycles)
  const took = await go(meeting, cycles)
  return {
    commands: took.room.length,
    roomMicros: median(took.room),
    bothMicros: median(took.both),
    eventsMicros: median(took.events),
    roomP99: percentile(took.room, 0.99),
    bothP99: percentile(took.both, 0.99),
  }
}

/** In microseconds; both are called in a turn of their own. */
async function timed<Found>(work: () => Found | Promise<Found>): Promise<{ micros: number; found: Found }> {
  await new Promise((resolve) => setImmediate(resolve))
  const began = performance.now()
  const found = await work()
  return { micros: (performance.now() - began) * 1_000, found }
}

answerWith(measured())
