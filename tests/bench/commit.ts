import { join } from 'node:path'
import { z } from 'zod'
import type { Bench, Row } from './bench.ts'
import { medianOf, rounded } from './figures.ts'
import { withFolder } from './growth/folder.ts'
import { part } from './part.ts'

const GOAL = 2
/** A panel of the Council. */
const MEETING = { inscriptions: 300, events: 310, sinceSnapshot: 5 }

const answer = z.object({
  commands: z.number(),
  roomMicros: z.number(),
  bothMicros: z.number(),
  eventsMicros: z.number(),
  roomP99: z.number(),
  bothP99: z.number(),
})

export const commit: Bench = {
  name: 'commit',
  what:
    'one durable command from parsed to answered, beside a bare SQLite transaction that inserts the same rows, which are its ' +
    'events and its outcome; and beside one of the events alone',
  run: async ({ runs, root, say }) => {
    const found: z.infer<typeof answer>[] = []
    for (let run = 1; run <= runs; run += 1) {
      say(`commit: run ${run} of ${runs}`)
      const meetings = ['warm', 'measured'].map((meeting) => ({ ...MEETING, meeting }))
      const question = { warm: 'warm', meeting: 'measured', warmCycles: 150, cycles: 100 }
      const script = join('tests', 'bench', 'commit', 'beside-sqlite.ts')
      found.push(
        await withFolder(root, meetings, (dataFolder) => part(root, script, { ...question, dataFolder }, answer)),
      )
    }
    const row: Row = {
      commands: medianOf(found, ({ commands }) => commands, 0),
      commandMicros: medianOf(found, ({ roomMicros }) => roomMicros, 0),
      bareMicros: medianOf(found, ({ bothMicros }) => bothMicros, 0),
      ratio: medianOf(found, ({ roomMicros, bothMicros }) => roomMicros / bothMicros),
      bareEventsMicros: medianOf(found, ({ eventsMicros }) => eventsMicros, 0),
      ratioToEvents: medianOf(found, ({ roomMicros, eventsMicros }) => roomMicros / eventsMicros),
      commandP99Micros: medianOf(found, ({ roomP99 }) => roomP99, 0),
      bareP99Micros: medianOf(found, ({ bothP99 }) => bothP99, 0),
    }
    return [row]
  },
  verdicts: (rows) =>
    rows.map(({ ratio }) => ({
      goal: `a durable command takes at most ${GOAL} times a bare transaction of the same rows`,
      found: `${rounded(Number(ratio))} times`,
      met: Number(ratio) <= GOAL,
    })),
}
