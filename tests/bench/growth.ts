import { z } from 'zod'
import type { Bench, BenchOptions, Row } from './bench.ts'
import { median, medianOf, rounded } from './figures.ts'
import { script, withFolder } from './growth/folder.ts'
import type { Written } from './growth/folder.ts'
import { part } from './part.ts'

const LISTS = [10, 100, 1_000, 10_000]
const LOGS = [1_000, 10_000, 100_000, 1_000_000]
/** Of the meetings with long logs: a panel of the Council. */
const INSCRIPTIONS = 300
/** The same number of events as the longest log, in the meetings of many years; all but one were held long ago. */
const MANY = { meetings: 100, events: 10_000 }

const COST_GOAL = 1.5
const START_GOAL_MS = 1_000

const commandsAnswer = z.object({
  kinds: z.array(z.object({ command: z.string(), micros: z.number() })),
  median: z.number(),
  mean: z.number(),
  p99: z.number(),
  worst: z.number(),
  processor: z.number(),
  rssMb: z.number(),
  heapMb: z.number(),
})
const startAnswer = z.object({ startMs: z.number(), rssMb: z.number() })
type Costs = z.infer<typeof commandsAnswer>

/** A snapshot is as old as it becomes on the average. */
const written = (meeting: string, inscriptions: number, events: number): Written => ({
  meeting,
  inscriptions,
  events,
  sinceSnapshot: 250,
})

const costs = (root: string, dataFolder: string): Promise<Costs> =>
  part(
    root,
    script('commands'),
    { dataFolder, warm: 'warm', meeting: 'measured', warmCycles: 150, cycles: 50 },
    commandsAnswer,
  )

/** Every shape once in each run, so that whatever else the machine does comes over all of them. */
async function lists({ runs, root, say }: BenchOptions): Promise<readonly Row[]> {
  const found = new Map<number, Costs[]>(LISTS.map((inscriptions) => [inscriptions, []]))
  for (let run = 1; run <= runs; run += 1) {
    for (const inscriptions of LISTS) {
      say(`growth: run ${run} of ${runs}, ${inscriptions} inscriptions`)
      const meetings = ['warm', 'measured'].map((name) => written(name, inscriptions, inscriptions + 10))
      found.get(inscriptions)?.push(await withFolder(root, meetings, (folder) => costs(root, folder)))
    }
  }
  const first = costOf(found.get(LISTS[0] ?? NaN) ?? [])
  return [...found].map(([inscriptions, all]) => ({ shape: 'list', inscriptions, ...costRow(all, first) }))
}

async function logs({ runs, root, say }: BenchOptions): Promise<readonly Row[]> {
  const found: { readonly events: number; readonly all: readonly Costs[]; readonly starts: readonly Start[] }[] = []
  for (const events of LOGS) {
    say(`growth: a log of ${events} events is written, opened and continued`)
    const meetings = [written('warm', INSCRIPTIONS, INSCRIPTIONS + 10), written('measured', INSCRIPTIONS, events)]
    const measured = await withFolder(root, meetings, async (dataFolder) => {
      const starts = await inTurn(runs, () => started(root, dataFolder))
      return { starts, all: await inTurn(runs, () => costs(root, dataFolder)) }
    })
    found.push({ events, ...measured })
  }
  const first = costOf(found[0]?.all ?? [])
  return found.map(({ events, all, starts }) => ({
    shape: 'log',
    inscriptions: INSCRIPTIONS,
    events,
    ...costRow(all, first),
    startUpMs: medianOf(starts, ({ startMs }) => startMs, 0),
    startRssMb: medianOf(starts, ({ rssMb }) => rssMb, 0),
  }))
}

async function manyMeetings({ runs, root, say }: BenchOptions): Promise<readonly Row[]> {
  say(`growth: ${MANY.meetings} meetings of ${MANY.events} events each are written and opened`)
  const meetings = Array.from({ length: MANY.meetings }, (_, nth) => ({
    ...written(`meeting-${nth}`, INSCRIPTIONS, MANY.events),
    // Adjourned meetings were written down as they ended.
    sinceSnapshot: nth === 0 ? 250 : 0,
  }))
  const starts = await withFolder(root, meetings, (folder) => inTurn(runs, () => started(root, folder)))
  return [
    {
      shape: `${MANY.meetings} meetings`,
      inscriptions: INSCRIPTIONS,
      events: MANY.meetings * MANY.events,
      startUpMs: medianOf(starts, ({ startMs }) => startMs, 0),
      startRssMb: medianOf(starts, ({ rssMb }) => rssMb, 0),
    },
  ]
}

type Start = z.infer<typeof startAnswer>
const started = (root: string, dataFolder: string): Promise<Start> =>
  part(root, script('start'), { dataFolder }, startAnswer)

async function inTurn<Answer>(times: number, work: () => Promise<Answer>): Promise<readonly Answer[]> {
  const answers: Answer[] = []
  for (let nth = 0; nth < times; nth += 1) answers.push(await work())
  return answers
}

const costOf = (all: readonly Costs[]): number => median(all.map((one) => one.median))

/** What a command costs on the median of its kind, over all kinds, and how much that is of the first row's; the dearest kind. */
function costRow(all: readonly Costs[], first: number): Row {
  const kinds = all[0]?.kinds.map(({ command }) => command) ?? []
  const microsOf = (wanted: string) =>
    medianOf(all, (one) => one.kinds.find(({ command }) => command === wanted)?.micros ?? Number.NaN, 0)
  const dearest = kinds.toSorted((a, b) => microsOf(b) - microsOf(a))[0] ?? ''
  return {
    microsPerCommand: medianOf(all, (one) => one.median, 0),
    ratio: rounded(costOf(all) / first),
    processorMicros: medianOf(all, (one) => one.processor, 0),
    p99Micros: medianOf(all, (one) => one.p99, 0),
    dearest: `${dearest} ${microsOf(dearest)}`,
    rssMb: medianOf(all, (one) => one.rssMb, 0),
    heapMb: medianOf(all, (one) => one.heapMb, 0),
  }
}

const numbers = (rows: readonly Row[], name: string) =>
  rows.map((row) => row[name]).filter((value) => typeof value === 'number')

export const growth: Bench = {
  name: 'growth',
  what: 'one durable command with ever longer lists and logs, from handed to the room to answered; start-up and memory',
  run: async (options) => [...(await lists(options)), ...(await logs(options)), ...(await manyMeetings(options))],
  verdicts: (rows) => {
    // How much it grew: the last row of its shape, whose ratio is to the first.
    const grown = (shape: string) => Number(rows.findLast((row) => row.shape === shape)?.ratio)
    const logs = rows.filter(({ shape }) => shape === 'log')
    const starts = numbers(logs, 'startUpMs')
    const more = (starts.at(-1) ?? Number.NaN) - (starts[0] ?? Number.NaN)
    return [
      {
        goal: `a command costs at most ${COST_GOAL} times as much with 10,000 inscriptions as with 10`,
        found: `${grown('list')} times`,
        met: grown('list') <= COST_GOAL,
      },
      {
        goal: `a command costs at most ${COST_GOAL} times as much after a million events as after a thousand`,
        found: `${grown('log')} times`,
        met: grown('log') <= COST_GOAL,
      },
      {
        goal: `a start after a million events takes at most ${START_GOAL_MS} ms more than after a thousand`,
        found: `${rounded(more, 0)} ms more`,
        met: more <= START_GOAL_MS,
      },
    ]
  },
}
