import { z } from 'zod'
import type { Bench, Row } from './bench.ts'
import { medianOf } from './figures.ts'
import { part } from './part.ts'

const held = z.object({ taken: z.number(), resident: z.number(), reachable: z.number() })
const answer = z.object({ rostrum: held, bare: held, socketIo: held })

const SIZES = [
  { screens: 1_000, goal: 40 },
  { screens: 5_000, goal: 20 },
] as const

export const memory: Bench = {
  name: 'memory',
  what:
    'How much more memory the server takes of the system for each idle screen: as it stands after they connected, ' +
    'after a garbage collection, and what its program can reach of it; beside bare ws and plain Socket.IO',
  run: async ({ runs, root, say }) => {
    const rows: Row[] = []
    for (const { screens } of SIZES) {
      const found: z.output<typeof answer>[] = []
      for (let run = 1; run <= runs; run += 1) {
        say(`memory of ${screens} screens, run ${run} of ${runs}`)
        found.push(await part(root, 'tests/bench/memory/load.ts', { screens }, answer))
      }
      rows.push({
        screens,
        kbPerScreen: medianOf(found, (one) => one.rostrum.taken, 1),
        bareKbPerScreen: medianOf(found, (one) => one.bare.taken, 1),
        socketIoKbPerScreen: medianOf(found, (one) => one.socketIo.taken, 1),
        collectedKb: medianOf(found, (one) => one.rostrum.resident, 1),
        bareCollectedKb: medianOf(found, (one) => one.bare.resident, 1),
        socketIoCollectedKb: medianOf(found, (one) => one.socketIo.resident, 1),
        reachableKb: medianOf(found, (one) => one.rostrum.reachable, 1),
        bareReachableKb: medianOf(found, (one) => one.bare.reachable, 1),
        socketIoReachableKb: medianOf(found, (one) => one.socketIo.reachable, 1),
      })
    }
    return rows
  },
  verdicts: (rows) =>
    SIZES.flatMap(({ screens, goal }) => {
      const kb = rows.find((row) => row.screens === screens)?.kbPerScreen
      if (kb === undefined) return []
      return [
        { goal: `at most ${goal} KB for each of ${screens} idle screens`, found: `${kb} KB`, met: Number(kb) <= goal },
      ]
    }),
}
