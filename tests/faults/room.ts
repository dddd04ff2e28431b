import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { asMeetingId } from '#shared/meeting/ids.ts'
import type { MeetingId } from '#shared/meeting/ids.ts'
import { freePort } from '../bench/server-process.ts'
import { launch } from './rostrum.ts'

/** A session that outlives the server, as sessions do. */
export type Pass = { readonly token: string; readonly session: string }

/** A meeting as it is when the doors open: made once, and copied for each scenario. */
export interface Room {
  readonly meeting: MeetingId
  readonly desk: Pass
  readonly moderator: Pass
  /** Codes that have not been used, as on the card of somebody who has not come yet. */
  readonly code: (role: string) => string
  readonly delegations: readonly { readonly id: string; readonly pass: Pass }[]
  /** A data folder with this meeting in it, which is removed at the end. */
  copy(): string
  remove(): void
}

const links = z.array(z.object({ role: z.string(), delegation: z.string().optional(), code: z.string().optional() }))
const signedIn = z.object({ token: z.string(), session: z.string(), meeting: z.string() })

export async function signIn(url: string, code: string): Promise<z.output<typeof signedIn>> {
  const response = await fetch(`${url}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code }),
  })
  if (!response.ok) throw new Error(`a sign-in was refused: ${await response.text()}`)
  return signedIn.parse(await response.json())
}

export async function makeRoom(root: string): Promise<Room> {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-faults-'))
  const first = join(folder, 'first')
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const rostrum = launch({ root, dataFolder: first, port: await freePort() })
  await rostrum.open
  const cards = links.parse(JSON.parse(readFileSync(join(first, 'demo-sign-ins.json'), 'utf8')))
  const code = (role: string, delegation?: string) => {
    const card = cards.find((one) => one.role === role && one.delegation === delegation)
    if (card?.code === undefined) throw new Error(`nobody has a card as ${role}`)
    return card.code
  }
  const desk = await signIn(rostrum.url, code('secretariat'))
  const moderator = await signIn(rostrum.url, code('moderator'))
  const delegations = []
  for (const { delegation: id } of cards) {
    if (id !== undefined) delegations.push({ id, pass: await signIn(rostrum.url, code('delegation', id)) })
  }
  await rostrum.stop()
  let copies = 0
  return {
    meeting: asMeetingId(desk.meeting),
    desk,
    moderator,
    code,
    delegations,
    copy: () => {
      copies += 1
      const copy = join(folder, String(copies))
      cpSync(first, copy, { recursive: true })
      return copy
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
