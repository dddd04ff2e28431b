/** Makes the room of the burst once: a meeting of so many delegations, all signed in, whose list is open. */
import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { moderator } from '../load/moderator.ts'
import { toRostrum } from '../load/screen.ts'
import { answerWith, questionOf } from '../part.ts'
import { rostrum } from '../rostrum-process.ts'

/** Proofs of codes that wait for their turn at a time; the server takes them one or two at once. */
const SIGNING_IN = 20
const START = Date.UTC(2030, 2, 7, 9)

const question = z.object({ root: z.string(), delegations: z.int(), into: z.string() })
const convened = z.object({ id: z.string(), code: z.string() })
const cards = z.object({
  cards: z.array(z.object({ code: z.string(), signIn: z.object({ delegation: z.string() }) })),
})

const meetingOf = (delegations: number) => ({
  title: 'A panel of all who could ever come',
  theme: 'Everybody asks for the floor at once',
  room: 'Room XX',
  planned: { start: START, end: START + 3 * 3_600_000 },
  occasion: { title: 'The burst' },
  delegations: Array.from({ length: delegations }, (_, nth) => ({
    id: `d${nth}`,
    name: `Delegation number ${nth}`,
    kind: nth % 5 === 0 ? 'ngo' : nth % 3 === 0 ? 'observer-state' : 'member-state',
  })),
})

async function run(): Promise<unknown> {
  const { root, delegations, into } = questionOf(question)
  const product = await rostrum(root)
  const running = await product.open()
  const post = async (path: string, token: string, body: unknown): Promise<unknown> => {
    const response = await fetch(`${product.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    })
    if (!response.ok) throw new Error(`${path} was refused: ${await response.text()}`)
    return response.json()
  }
  const first = await product.signIn(await product.code('secretariat'))
  const { id: meeting, code } = convened.parse(await post('/api/meetings', first.token, meetingOf(delegations)))
  const { token } = await product.signIn(code)
  const issued = cards.parse(await post('/api/sign-ins/cards', token, { role: 'delegation' })).cards
  const signedIn: { readonly delegation: string; readonly token: string }[] = []
  const signInNext = async (): Promise<void> => {
    const card = issued.pop()
    if (!card) return
    signedIn.push({ delegation: card.signIn.delegation, token: (await product.signIn(card.code)).token })
    await signInNext()
  }
  await Promise.all(Array.from({ length: SIGNING_IN }, signInNext))
  const desk = await moderator(toRostrum(product.url, { meeting, token }))
  await desk.give({ type: 'OpenList' })
  await running.stop()
  cpSync(product.dataFolder, join(into, 'data'), { recursive: true })
  writeFileSync(join(into, 'room.json'), JSON.stringify({ meeting, signedIn }))
  return signedIn.length
}

answerWith(run())
