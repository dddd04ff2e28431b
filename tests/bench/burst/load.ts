/** One run of the burst: every delegation presses within a second, and screens watch. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import type { SnapshotMessage } from '#shared/wire/messages.ts'
import { percentile } from '../figures.ts'
import { toRostrum } from '../load/screen.ts'
import { answerWith, questionOf } from '../part.ts'
import { rostrum } from '../rostrum-process.ts'
import { listeners } from './listeners.ts'
import { presses } from './presses.ts'
import { foldsTo } from './replica.ts'

const question = z.object({
  root: z.string(),
  /** The folder in which burst/room.ts has put the room. */
  made: z.string(),
  screens: z.int(),
  within: z.int(),
  /** One in so many delegations keeps all that it hears, and folds it afterwards; of the public screens one does. */
  foldsOneIn: z.int(),
})
const room = z.object({
  meeting: z.string(),
  signedIn: z.array(z.object({ delegation: z.string(), token: z.string() })),
})

const failed = (why: Error) => {
  process.stderr.write(`${why.message}\n`)
  process.exit(1)
}

async function run(): Promise<unknown> {
  const { root, made, screens, within, foldsOneIn } = questionOf(question)
  const { meeting, signedIn } = room.parse(JSON.parse(readFileSync(join(made, 'room.json'), 'utf8')))
  const product = await rostrum(root, join(made, 'data'))
  const running = await product.open()
  const all = presses(signedIn.length)
  const publicWay = toRostrum(product.url, { meeting, session: null })
  const watching = await listeners(
    Array.from({ length: screens }, () => publicWay),
    { keeps: (nth) => nth === 0, failed },
  )
  const pressing = await listeners(
    signedIn.map(({ token }) => toRostrum(product.url, { meeting, token })),
    { keeps: (nth) => nth % foldsOneIn === 0, acknowledged: all.acknowledged, failed },
  )

  const before = await commits(product.url)
  const began = performance.now()
  await all.sendAll(within, (nth) => {
    const { delegation } = signedIn[nth] ?? { delegation: '' }
    const command = { type: 'Inscribe', delegation, capacity: { is: 'national' } }
    const submission = { commandId: `press-of-${delegation}`, command }
    pressing[nth]?.socket.send(`421${JSON.stringify(['command', submission])}`)
  })
  const pressedWithin = performance.now() - began
  const everybody = [...watching, ...pressing]
  while (all.unanswered > 0 || everybody.some(({ upTo }) => upTo < all.newest)) await pause(2)
  const lastScreen = performance.now() - began
  const synced = (await commits(product.url)) - before

  // From the log alone: what was in memory is gone.
  for (const { socket } of everybody) socket.removeAllListeners().on('error', () => {})
  await running.kill()
  await product.open()
  const truth = async (token?: string): Promise<SnapshotMessage> => {
    const headers = token === undefined ? {} : { authorization: `Bearer ${token}` }
    return (await fetch(`${product.url}/api/meetings/${meeting}`, { headers })).json()
  }
  // Every screen that heard the same bytes holds the same.
  const heardAlike = new Set(watching.map(({ digest }) => digest.digest('hex'))).size === 1
  let equal = heardAlike && foldsTo(watching[0]?.kept ?? [], await truth())
  for (const [nth, { kept }] of pressing.entries()) {
    if (kept) equal &&= foldsTo(kept, await truth(signedIn[nth]?.token))
  }
  const waits = all.waits()
  return {
    accepted: all.accepted,
    median: percentile(waits, 0.5),
    p99: percentile(waits, 0.99),
    longest: Math.max(...waits),
    pressedWithin,
    lastScreen,
    commits: synced,
    folded: pressing.filter(({ kept }) => kept).length,
    equal,
  }
}

/** Transactions of the journal, each of which is one sync to the disk. */
async function commits(url: string): Promise<number> {
  const page = await (await fetch(`${url}/metrics`)).text()
  const [, count] = /^rostrum_commits_total (\d+)/m.exec(page) ?? []
  if (count === undefined) throw new Error('The server does not tell how often it has committed.')
  return Number(count)
}

answerWith(run())
