import { z } from 'zod'
import type { Bench, Row, Verdict } from './bench.ts'
import { medianOf } from './figures.ts'
import { part } from './part.ts'

const answer = z.object({
  bytes: z.number(),
  median: z.number(),
  bareMedian: z.number(),
  p99: z.number(),
  bareP99: z.number(),
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
      rows.push({
        screens,
        broadcasts,
        bytes: medianOf(found, ({ bytes }) => bytes),
        medianMs: medianOf(found, (one) => one.median),
        bareMedianMs: medianOf(found, (one) => one.bareMedian),
        medianRatio: medianOf(found, (one) => one.median / one.bareMedian),
        p99Ms: medianOf(found, (one) => one.p99),
        bareP99Ms: medianOf(found, (one) => one.bareP99),
        p99Ratio: medianOf(found, (one) => one.p99 / one.bareP99),
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
          goal: `the same at the 99th percentile, within ${goals.p99} times`,
          found: String(p99Ratio),
          met: Number(p99Ratio) <= goals.p99,
        },
      ]),
}
