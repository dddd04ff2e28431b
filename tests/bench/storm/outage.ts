/** One run of the outage: screens with the real client's library and back-off, whose server is away for a second. */
import { setTimeout as pause } from 'node:timers/promises'
import { io } from 'socket.io-client'
import { z } from 'zod'
import { RECONNECTING } from '#client/connection/reconnecting.ts'
import { relay } from '../load/relay.ts'
import { answerWith, questionOf } from '../part.ts'
import { rostrum } from '../rostrum-process.ts'
import { freePort } from '../server-process.ts'

const OUTAGE = 1_000

const question = z.object({ root: z.string(), screens: z.int() })

/** Counts screens as they hear something for the first time since it was last asked. */
function counting(screens: number) {
  let live = new Set<number>()
  let allAre: (() => void) | null = null
  return {
    heard: (nth: number) => {
      live.add(nth)
      if (live.size === screens) allAre?.()
    },
    all: () => {
      live = new Set()
      return new Promise<void>((resolve) => (allAre = resolve))
    },
  }
}

function open(url: string, meeting: string, heard: () => void): void {
  let version: number | null = null
  const socket = io(url, {
    ...RECONNECTING,
    auth: (give) => give({ meeting, session: null, ...(version === null ? {} : { after: version }) }),
  })
  socket.on('snapshot', (message: { readonly version: number }) => {
    version = message.version
    heard()
  })
  socket.on('events', (message: { readonly to: number }) => {
    version = message.to
    heard()
  })
}

async function run(): Promise<unknown> {
  const { root, screens } = questionOf(question)
  const product = await rostrum(root)
  const running = await product.open()
  const { meeting } = await product.signIn(await product.code('moderator'))
  const between = await relay(await freePort(), running.port)

  const { heard, all } = counting(screens)
  const allThere = all()
  for (let nth = 0; nth < screens; nth += 1) open(between.url, meeting, () => heard(nth))
  await allThere

  const allBack = all()
  const cut = performance.now()
  between.cut()
  await running.kill()
  await product.start().accepts
  // The server must be back by then, or the outage is longer; its length is told.
  await pause(Math.max(cut + OUTAGE - performance.now(), 0))
  await between.restore()
  const restored = performance.now()
  await allBack
  return { outageMs: restored - cut, backWithinMs: performance.now() - restored }
}

answerWith(run())
