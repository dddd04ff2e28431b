import { z } from 'zod'
import type { Bench } from './bench.ts'
import { medianOf } from './figures.ts'
import { part } from './part.ts'

const answer = z.object({ messages: z.number(), bytes: z.number(), beats: z.number() })

const SCREENS = 100
const SECONDS = 20

export const silence: Bench = {
  name: 'silence',
  what: `What the server sends to each of ${SCREENS} screens by the second while a clock runs, for ${SECONDS} s`,
  run: async ({ runs, root, say }) => {
    const found: z.output<typeof answer>[] = []
    for (let run = 1; run <= runs; run += 1) {
      say(`silence, run ${run} of ${runs}`)
      found.push(await part(root, 'tests/bench/silence/load.ts', { screens: SCREENS, seconds: SECONDS }, answer))
    }
    return [
      {
        screens: SCREENS,
        seconds: SECONDS,
        messagesPerScreenPerSecond: medianOf(found, ({ messages }) => messages, 4),
        bytesPerScreenPerSecond: medianOf(found, ({ bytes }) => bytes, 2),
        heartbeatsPerScreenPerSecond: medianOf(found, ({ beats }) => beats, 4),
      },
    ]
  },
  verdicts: (rows) =>
    rows.map(({ messagesPerScreenPerSecond }) => ({
      goal: 'no message while a clock runs, besides the heartbeat of the connection',
      found: `${messagesPerScreenPerSecond} by the screen and second`,
      met: messagesPerScreenPerSecond === 0,
    })),
}
