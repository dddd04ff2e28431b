import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import type { Bench, Row } from './bench.ts'
import { medianOf } from './figures.ts'
import { part } from './part.ts'

const answer = z.object({
  accepted: z.number(),
  median: z.number(),
  p99: z.number(),
  longest: z.number(),
  pressedWithin: z.number(),
  lastScreen: z.number(),
  commits: z.number(),
  folded: z.number(),
  equal: z.boolean(),
})

const DELEGATIONS = 1_000
const SCREENS = 1_000
/** All within a second, which is what the goals are for, and all in the same instant. */
const SECOND = 1_000
const WITHIN = [SECOND, 0] as const
const goals = { p99: 1_000, commits: 25 }

export const burst: Bench = {
  name: 'burst',
  what:
    `${DELEGATIONS} delegations ask for the floor within a second, each on a socket of its own, and ${SCREENS} screens ` +
    'watch: from each press to its durable answer, and whether the screens, which must all have heard the same bytes, and the ' +
    'delegations hold what the log says: one in 20 of these, and in the last run all',
  run: async ({ runs, root, say }) => {
    const made = mkdtempSync(join(tmpdir(), 'rostrum-burst-'))
    try {
      say(`burst: ${DELEGATIONS} delegations are given codes and sign in, which takes a minute`)
      await part(root, 'tests/bench/burst/room.ts', { delegations: DELEGATIONS, into: made }, z.number())
      const rows: Row[] = []
      for (const within of WITHIN) {
        const found: z.output<typeof answer>[] = []
        for (let run = 1; run <= runs; run += 1) {
          say(`burst within ${within} ms, run ${run} of ${runs}`)
          const foldsOneIn = run === runs ? 1 : 20
          const asked = { made, screens: SCREENS, within, foldsOneIn }
          found.push(await part(root, 'tests/bench/burst/load.ts', asked, answer))
        }
        rows.push({
          delegations: DELEGATIONS,
          screens: SCREENS,
          withinMs: within,
          accepted: Math.min(...found.map(({ accepted }) => accepted)),
          medianMs: medianOf(found, ({ median }) => median, 0),
          p99Ms: medianOf(found, ({ p99 }) => p99, 0),
          longestMs: medianOf(found, ({ longest }) => longest, 0),
          pressedWithinMs: medianOf(found, ({ pressedWithin }) => pressedWithin, 0),
          lastScreenMs: medianOf(found, ({ lastScreen }) => lastScreen, 0),
          syncs: medianOf(found, ({ commits }) => commits, 0),
          folded: Math.max(...found.map(({ folded }) => folded)),
          allEqual: found.every(({ equal }) => equal),
        })
      }
      return rows
    } finally {
      rmSync(made, { recursive: true, force: true })
    }
  },
  verdicts: (rows) =>
    rows
      .filter(({ withinMs }) => withinMs === SECOND)
      .flatMap(({ accepted, p99Ms, syncs, folded, allEqual }) => [
        {
          goal: `pressed within a second, all are answered, 99 of 100 within ${goals.p99} ms`,
          found: `${accepted} accepted, ${p99Ms} ms`,
          met: accepted === DELEGATIONS && Number(p99Ms) <= goals.p99,
        },
        {
          goal: `at most ${goals.commits} syncs to the disk`,
          found: String(syncs),
          met: Number(syncs) <= goals.commits,
        },
        {
          goal: `all screens and ${folded} delegations hold what the log says`,
          found: allEqual ? 'all do' : 'not all do',
          met: allEqual === true,
        },
      ]),
}
