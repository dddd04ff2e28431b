/** One run of the fan-out: both servers with as many screens each, and broadcasts by turns. */
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { WebSocket } from 'ws'
import { z } from 'zod'
import { bare } from '../bare-process.ts'
import { crowd } from '../load/crowd.ts'
import type { Crowd } from '../load/crowd.ts'
import { moderator } from '../load/moderator.ts'
import { toBare, toRostrum } from '../load/screen.ts'
import { answerWith, questionOf } from '../part.ts'
import { rostrum } from '../rostrum-process.ts'

const WARM_UP = 20
/** The room is quiet for a moment between two broadcasts, in ms. */
const PAUSE = 10

const question = z.object({ root: z.string(), screens: z.int(), broadcasts: z.int() })

/** From the moment at which something is asked for until the last of the crowd has it. */
async function timed(listening: Crowd, ask: () => Promise<void> | void): Promise<number> {
  await pause(PAUSE)
  const last = listening.lastHears()
  const began = performance.now()
  const asked = ask()
  const took = (await last) - began
  await asked
  return took
}

async function run(): Promise<unknown> {
  const { root, screens, broadcasts } = questionOf(question)
  const product = await rostrum(root)
  await product.open()
  const { token, meeting } = await product.signIn(await product.code('moderator'))
  const atRostrum = crowd()
  await atRostrum.enter(toRostrum(product.url, { meeting, session: null }), screens)
  const { give } = await moderator(toRostrum(product.url, { meeting, token }))

  let shown = 0
  const show = () => {
    shown += 1
    const text = shown % 2 === 0 ? 'The list of speakers closes soon.' : 'Delegations may now take the floor.'
    return give({ type: 'ShowMessage', text })
  }
  await timed(atRostrum, show)
  const message = atRostrum.sample

  const baseline = await bare(root, message)
  await baseline.start().accepts
  const atBare = crowd()
  await atBare.enter(toBare(baseline.port), screens)
  const trigger = new WebSocket(`ws://127.0.0.1:${baseline.port}/trigger`)
  await once(trigger, 'open')
  const go = () => trigger.send('go')

  const took: number[] = []
  const bareTook: number[] = []
  for (let nth = 0; nth < WARM_UP + broadcasts; nth += 1) {
    const rostrumFirst = nth % 2 === 0
    const first = rostrumFirst ? await timed(atRostrum, show) : await timed(atBare, go)
    const second = rostrumFirst ? await timed(atBare, go) : await timed(atRostrum, show)
    if (nth < WARM_UP) continue
    took.push(rostrumFirst ? first : second)
    bareTook.push(rostrumFirst ? second : first)
  }
  return { bytes: message.length, took, bareTook }
}

answerWith(run())
