import { z } from 'zod'
import type { Bench, Row } from './bench.ts'
import { medianOf, rounded } from './figures.ts'
import { part } from './part.ts'

const back = z.object({ ms: z.number(), bytes: z.number() })
const answer = z.object({ snapshot: back, bareSnapshot: back, missed: back, bareMissed: back })
const outage = z.object({ outageMs: z.number(), backWithinMs: z.number() })
type Found = z.output<typeof answer>

const SIZES = [1_000, 5_000] as const
const IN_AN_OUTAGE = 500
const goals = { ratio: 2, backWithinMs: 2_500 }

export const storm: Bench = {
  name: 'storm',
  what:
    'From the moment a killed server accepts again until all screens are live and equal, all coming back at once: ' +
    'empty-handed, or with the version they have; beside a bare ws server, killed likewise, that gives each newcomer ' +
    'the bytes of the snapshot, which is what the goal is held against, or the same bytes that ours gives. ' +
    'And with the back-off of the real screens, after an outage of a second',
  run: async ({ runs, root, say }) => {
    const rows: Row[] = []
    for (const screens of SIZES) {
      const found: Found[] = []
      for (let run = 1; run <= runs; run += 1) {
        say(`storm of ${screens} screens, run ${run} of ${runs}`)
        found.push(await part(root, 'tests/bench/storm/load.ts', { screens, bareFirst: run % 2 === 0 }, answer))
      }
      rows.push(
        rowOf(screens, 'empty-handed', found, ({ snapshot, bareSnapshot }) => ({
          ours: snapshot,
          bareSnapshot,
          bareSame: bareSnapshot,
        })),
        rowOf(screens, 'with a version', found, ({ missed, bareSnapshot, bareMissed }) => ({
          ours: missed,
          bareSnapshot,
          bareSame: bareMissed,
        })),
      )
    }
    const outages: z.output<typeof outage>[] = []
    for (let run = 1; run <= runs; run += 1) {
      say(`outage of a second, run ${run} of ${runs}`)
      outages.push(await part(root, 'tests/bench/storm/outage.ts', { screens: IN_AN_OUTAGE }, outage))
    }
    rows.push({
      screens: IN_AN_OUTAGE,
      back: 'by their own back-off',
      outageMs: medianOf(outages, ({ outageMs }) => outageMs, 0),
      // The longest, since it is for all that the goal is.
      backWithinMs: rounded(Math.max(...outages.map(({ backWithinMs }) => backWithinMs)), 0),
    })
    return rows
  },
  verdicts: (rows) =>
    rows.map(({ screens, back, ratioToBareSnapshot, backWithinMs }) =>
      backWithinMs === undefined
        ? {
            goal: `${screens} screens back ${back} within ${goals.ratio} times the time of bare ones given the snapshot`,
            found: String(ratioToBareSnapshot),
            met: Number(ratioToBareSnapshot) <= goals.ratio,
          }
        : {
            goal: `${screens} screens back within ${goals.backWithinMs} ms after an outage of a second`,
            found: `${backWithinMs} ms`,
            met: Number(backWithinMs) <= goals.backWithinMs,
          },
    ),
}

type Back = z.output<typeof back>

type Beside = { readonly ours: Back; readonly bareSnapshot: Back; readonly bareSame: Back }

function rowOf(screens: number, name: string, found: readonly Found[], of: (one: Found) => Beside): Row {
  const all = found.map(of)
  return {
    screens,
    back: name,
    bytes: medianOf(all, ({ ours }) => ours.bytes, 0),
    ms: medianOf(all, ({ ours }) => ours.ms, 0),
    bareSnapshotMs: medianOf(all, ({ bareSnapshot }) => bareSnapshot.ms, 0),
    ratioToBareSnapshot: medianOf(all, ({ ours, bareSnapshot }) => ours.ms / bareSnapshot.ms),
    bareSameBytesMs: medianOf(all, ({ bareSame }) => bareSame.ms, 0),
    ratioToBareSameBytes: medianOf(all, ({ ours, bareSame }) => ours.ms / bareSame.ms),
  }
}
