/** A part of the bench `growth`: how long the server takes to open a data folder, in a process that has just begun. */
import { z } from 'zod'
import { answerWith, questionOf } from '../part.ts'
import { openOn } from './open.ts'

const { root, dataFolder } = questionOf(z.object({ root: z.string(), dataFolder: z.string() }))

async function started() {
  const began = performance.now()
  const rostrum = await openOn(root, dataFolder)
  await rostrum.app.listen({ host: '127.0.0.1', port: 0 })
  const startMs = performance.now() - began
  const { rss } = process.memoryUsage()
  return { startMs, rssMb: rss / 2 ** 20, meetings: rostrum.rooms.all().length }
}

answerWith(started())
