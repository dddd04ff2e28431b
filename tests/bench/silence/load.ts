/** One run of the silence: a clock runs, and nobody says anything. */
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { headOf } from '#shared/rules/order.ts'
import type { SnapshotMessage } from '#shared/wire/messages.ts'
import { moderator } from '../load/moderator.ts'
import { screen, toRostrum } from '../load/screen.ts'
import { answerWith, questionOf } from '../part.ts'
import { rostrum } from '../rostrum-process.ts'

/** Until all have been told what opened the meeting and started the clock, in ms. */
const SETTLING = 1_500
/** Of a websocket's frame, for messages of fewer than 126 bytes and for longer ones. */
const HEAD = { short: 2, long: 4 } as const

const question = z.object({ root: z.string(), screens: z.int(), seconds: z.int() })

const running = z.object({
  meeting: z.object({ floor: z.object({ is: z.literal('speaking'), clock: z.object({ runningSince: z.int() }) }) }),
})

async function run(): Promise<unknown> {
  const { root, screens, seconds } = questionOf(question)
  const product = await rostrum(root)
  await product.open()
  const { meeting, token } = await product.signIn(await product.code('moderator'))
  const desk = await moderator(toRostrum(product.url, { meeting, token }))
  let messages = 0
  let bytes = 0
  let beats = 0
  for (let nth = 0; nth < screens; nth += 1) {
    screen(toRostrum(product.url, { meeting, session: null }), {
      heard: ({ length }) => {
        messages += 1
        bytes += length + (length < 126 ? HEAD.short : HEAD.long)
      },
      beat: () => (beats += 1),
      gone: (why) => {
        throw why
      },
    })
  }
  await desk.give({ type: 'OpenMeeting' })
  await desk.give({ type: 'OpenSegment', segment: 'floor-1' })
  const told: SnapshotMessage = await (await fetch(`${product.url}/api/meetings/${meeting}`)).json()
  await desk.give({ type: 'CallSpeaker', inscription: headOf(told.meeting)?.id, after: null })
  await desk.give({ type: 'StartClock', intervention: 'v1' })
  await pause(SETTLING)
  running.parse(await (await fetch(`${product.url}/api/meetings/${meeting}`)).json())
  if (messages < screens) throw new Error('Not all screens have heard of the meeting.')
  messages = 0
  bytes = 0
  beats = 0
  await pause(seconds * 1_000)
  running.parse(await (await fetch(`${product.url}/api/meetings/${meeting}`)).json())
  const each = (count: number) => count / screens / seconds
  return { messages: each(messages), bytes: each(bytes), beats: each(beats) }
}

answerWith(run())
