import { z } from 'zod'
import type { Bench, Row, Verdict } from './bench.ts'
import { median, medianOf, percentile, rounded } from './figures.ts'
import { part } from './part.ts'

const answer = z.object({
  bytes: z.number(),
  took: z.array(z.number()),
  bareTook: z.array(z.number()),
})

const SIZES = [
  { screens: 100, broadcasts: 200 },
  { screens: 1_000, broadcasts: 100 },
  { screens: 5_000, broadcasts: 60 },
] as const

const goals = { median: 1.25, p99: 1.5 }

export const fanOut: Bench = {
  name: 'fan-out',
  what:
    'From the moment a moderator sends a command until it is durable and the last of N screens has it, ' +
    'beside a bare ws server that writes the same bytes, framed once, to as many',
  run: async ({ runs, root, say }) => {
    const rows: Row[] = []
    for (const { screens, broadcasts } of SIZES) {
      const found: z.output<typeof answer>[] = []
      for (let run = 1; run <= runs; run += 1) {
        say(`fan-out to ${screens} screens, run ${run} of ${runs}`)
        found.push(await part(root, 'tests/bench/fan-out/load.ts', { screens, broadcasts }, answer))
      }
      // Of all runs together: one alone has too few broadcasts for the 99th of a hundred to be told from the longest.
      const p99 = percentile(
        found.flatMap(({ took }) => took),
        0.99,
      )
      const bareP99 = percentile(
        found.flatMap(({ bareTook }) => bareTook),
        0.99,
      )
      rows.push({
        screens,
        broadcasts: broadcasts * runs,
        bytes: medianOf(found, ({ bytes }) => bytes),
        medianMs: medianOf(found, ({ took }) => median(took)),
        bareMedianMs: medianOf(found, ({ bareTook }) => median(bareTook)),
        medianRatio: medianOf(found, ({ took, bareTook }) => median(took) / median(bareTook)),
        p99Ms: rounded(p99),
        bareP99Ms: rounded(bareP99),
        p99Ratio: rounded(p99 / bareP99),
      })
    }
    return rows
  },
  verdicts: (rows) =>
    rows
      .filter(({ screens }) => Number(screens) >= 1_000)
      .flatMap(({ screens, medianRatio, p99Ratio }): Verdict[] => [
        {
          goal: `the last of ${screens} screens has it within ${goals.median} times the bare server's time (median)`,
          found: String(medianRatio),
          met: Number(medianRatio) <= goals.median,
        },
        {
          goal: `the same at the 99th percentile of all runs' broadcasts, within ${goals.p99} times`,
          found: String(p99Ratio),
          met: Number(p99Ratio) <= goals.p99,
        },
      ]),
}
