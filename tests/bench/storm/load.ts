/** One run of the storm: all screens of a server lose it at once, and come back as soon as it accepts again. */
import { z } from 'zod'
import { bare } from '../bare-process.ts'
import { crowd } from '../load/crowd.ts'
import { toBare, toRostrum } from '../load/screen.ts'
import type { Way } from '../load/screen.ts'
import { answerWith, questionOf } from '../part.ts'
import { rostrum } from '../rostrum-process.ts'
import type { ServerProcess } from '../server-process.ts'

const question = z.object({ root: z.string(), screens: z.int(), bareFirst: z.boolean() })
const snapshotHead = z.tuple([z.literal('snapshot'), z.object({ version: z.int(), meeting: z.unknown() })])

type Storm = { readonly ms: number; readonly message: Buffer }

/** Kills the server while the screens are there, starts it anew at once, and times how they come back. */
async function storm(start: () => ServerProcess, running: ServerProcess, way: Way, screens: number) {
  const before = crowd()
  await before.enter(way, screens)
  before.mayGo()
  await running.kill()
  const again = start()
  before.leave()
  const back = crowd()
  const accepted = await again.accepts
  await back.enter(way, screens)
  const ms = performance.now() - accepted
  const message = back.sample
  back.leave()
  await again.kill()
  return { ms, message, told: before.sample }
}

async function run(): Promise<unknown> {
  const { root, screens, bareFirst } = questionOf(question)
  const product = await rostrum(root)
  const first = await product.open()
  const { meeting } = await product.signIn(await product.code('moderator'))
  const everything = { meeting, session: null }
  const sampled = crowd()
  await sampled.enter(toRostrum(product.url, everything), 1)
  const snapshot = sampled.sample
  const [, { version }] = snapshotHead.parse(JSON.parse(snapshot.toString().slice(2)))
  sampled.leave()
  await first.kill()

  const atRostrum = async (handshake: Readonly<Record<string, unknown>>): Promise<Storm> => {
    const running = product.start()
    await running.accepts
    const found = await storm(product.start, running, toRostrum(product.url, handshake), screens)
    if (meetingIn(found.message) !== meetingIn(found.told)) throw new Error('The meeting is not what it was.')
    return found
  }
  const atBare = async (welcome: Buffer): Promise<Storm> => {
    const baseline = await bare(root, welcome)
    const running = baseline.start()
    await running.accepts
    return storm(baseline.start, running, toBare(baseline.port), screens)
  }
  const missed = Buffer.from(`42["events",{"from":${version + 1},"to":${version},"now":1790000000000,"events":[]}]`)
  const steps = {
    snapshot: () => atRostrum(everything),
    bareSnapshot: () => atBare(snapshot),
    missed: () => atRostrum({ ...everything, after: version }),
    bareMissed: () => atBare(missed),
  }
  const order = bareFirst
    ? (['bareSnapshot', 'snapshot', 'bareMissed', 'missed'] as const)
    : (['snapshot', 'bareSnapshot', 'missed', 'bareMissed'] as const)
  const found: Record<string, { readonly ms: number; readonly bytes: number }> = {}
  for (const step of order) {
    const { ms, message } = await steps[step]()
    found[step] = { ms, bytes: message.length }
  }
  return found
}

/** What a message says but for the server's time. */
const meetingIn = (message: Buffer): string => message.toString().replace(/"now":\d+/, '')

answerWith(run())
