/** A part of the bench `growth`: opens a data folder, gives commands one after another and says what each took. */
import { z } from 'zod'
import { asMeetingId } from '#shared/meeting/ids.ts'
import { median, percentile } from '../figures.ts'
import { answerWith, questionOf } from '../part.ts'
import { cycle, waitingIn } from './cycle.ts'
import { openOn } from './open.ts'

const { root, dataFolder, warm, meeting, warmCycles, cycles } = questionOf(
  z.object({
    root: z.string(),
    dataFolder: z.string(),
    /** On which the processor learns the way; as large as the one that is measured. */
    warm: z.string(),
    meeting: z.string(),
    warmCycles: z.number(),
    cycles: z.number(),
  }),
)

async function measured() {
  const rostrum = await openOn(root, dataFolder)
  const took = new Map<string, number[]>()
  let commandId = Math.floor(performance.timeOrigin)

  const go = async (name: string, times: number, keep: boolean) => {
    const room = rostrum.rooms.room(asMeetingId(name))
    if (!room) throw new Error(`There is no meeting ${name}.`)
    for (let nth = 0; nth < times; nth += 1) {
      await cycle(
        () => room.durable().meeting,
        async (by, command) => {
          commandId += 1
          const began = performance.now()
          const answer = await room.handle({ commandId: `${commandId}`, command }, by)
          const ended = performance.now()
          if (!answer.accepted) throw new Error(`${command.type} was refused: ${JSON.stringify(answer.refusal)}`)
          if (keep) took.set(command.type, [...(took.get(command.type) ?? []), (ended - began) * 1_000])
        },
      )
    }
    return room.durable().meeting
  }

  await go(warm, warmCycles, false)
  const cpu = process.cpuUsage()
  const began = performance.now()
  const after = await go(meeting, cycles, true)
  const { user, system } = process.cpuUsage(cpu)
  const lasted = (performance.now() - began) * 1_000
  const all = [...took.values()].flat()
  const kinds = [...took].map(([command, micros]) => ({ command, micros: median(micros) }))
  const { rss, heapUsed } = process.memoryUsage()
  const answer = {
    kinds,
    median: kinds.reduce((sum, { micros }) => sum + micros, 0) / kinds.length,
    mean: lasted / all.length,
    p99: percentile(all, 0.99),
    worst: Math.max(...all),
    processor: (user + system) / all.length,
    waiting: waitingIn(after),
    rssMb: rss / 2 ** 20,
    heapMb: heapUsed / 2 ** 20,
  }
  // As a crash would, so that the next run finds the folder as this one did, but for what was measured.
  return answer
}

answerWith(measured())
