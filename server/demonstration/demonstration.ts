import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Command } from '#shared/meeting/commands.ts'
import { asDelegationId } from '#shared/meeting/ids.ts'
import type { MeetingId } from '#shared/meeting/ids.ts'
import type { Actor } from '#shared/meeting/role.ts'
import { SIGN_IN_ROLES } from '../store/sign-ins.ts'
import type { SignInRole } from '../store/sign-ins.ts'
import type { MeetingRoom } from '../meeting-room.ts'
import type { Rostrum } from '../rostrum.ts'
import { FLOOR_LIST } from './floor-list.ts'
import { AFTERNOON, MORNING } from './panels.ts'

/** A way into the demonstration, as the file lists it. */
export type Link = {
  readonly role: SignInRole | 'public'
  readonly delegation?: string
  readonly code?: string
  readonly url: string
}

const link: z.ZodType<Link> = z.object({
  role: z.enum([...SIGN_IN_ROLES, 'public']),
  delegation: z.string().exactOptional(),
  code: z.string().exactOptional(),
  url: z.string(),
})

/** The first one is printed: Brazil has not asked for the floor yet, and may speak for a group. */
const DELEGATIONS_SIGNED_IN = ['BR', 'SN', 'KE', 'CH', 'BO', 'NL', 'ZA', 'terre-des-hommes']
const fileIn = (folder: string) => join(folder, 'demo-sign-ins.json')

/** Sets up the demonstration where there is no meeting yet; one that was interrupted is finished. */
export async function setUp(rostrum: Rostrum, dataFolder: string, origin: string): Promise<void> {
  const { rooms, desk } = rostrum
  if (rooms.all().length === 0) await convene(rostrum, dataFolder, origin)
  const morning = rooms.room(MORNING.id)
  const signIn = desk.ofOccasion(MORNING.occasion.id).find(({ role }) => role === 'secretariat')
  if (!morning || !signIn || morning.durable().version > 1) return
  const commands: readonly Command[] = [...FLOOR_LIST, { type: 'OpenList' }]
  await giveAll(morning, { role: 'secretariat', signIn: signIn.id }, commands)
}

/** The sign-ins of each role, and both meetings. */
async function convene({ desk, rooms }: Rostrum, dataFolder: string, origin: string): Promise<void> {
  const occasion = MORNING.occasion.id
  const issue = async (role: SignInRole, of: string | null = null) => {
    const { signIn, code } = await desk.issue({ occasion, role, delegation: of === null ? null : asDelegationId(of) })
    const url = role === 'display' ? displayAt(origin, MORNING.id) : `${origin}/enter#${code}`
    return { signIn, link: { role, ...(of === null ? {} : { delegation: of }), code, url } }
  }
  const secretariat = await issue('secretariat')
  const issued = [secretariat, await issue('moderator')]
  for (const delegation of DELEGATIONS_SIGNED_IN) issued.push(await issue('delegation', delegation))
  issued.push(await issue('display'))
  const links: Link[] = [...issued.map((one) => one.link), { role: 'public', url: `${origin}/` }]
  // Before the meetings: a start that is interrupted here begins again, and no code is lost.
  writeFileSync(fileIn(dataFolder), `${JSON.stringify(links, null, 2)}\n`, { mode: 0o600 })

  const by: Actor = { role: 'secretariat', signIn: secretariat.signIn.id }
  const convened = await Promise.all([MORNING, AFTERNOON].map((plan) => rooms.convene(plan, by)))
  if (convened.includes(false)) throw new Error('The demonstration could not be recorded.')
}

/** Gives commands as the desk would, all in one breath. */
async function giveAll(room: MeetingRoom, by: Actor, commands: readonly Command[]): Promise<void> {
  const answers = await Promise.all(
    commands.map((command, index) => room.handle({ commandId: `demonstration-${index}`, command }, by)),
  )
  const refused = answers.findIndex((answer) => !answer?.accepted)
  if (refused >= 0) {
    throw new Error(`The demonstration was refused: ${JSON.stringify([commands[refused], answers[refused]])}`)
  }
}

const displayAt = (origin: string, meeting: MeetingId) => `${origin}/display/${meeting}`

/** The links that were made when the demonstration was set up, led to where the server is reached now. */
export function linksIn(dataFolder: string, origin: string): readonly Link[] {
  try {
    const links = z.array(link).parse(JSON.parse(readFileSync(fileIn(dataFolder), 'utf8')))
    return links.map((one) => ({ ...one, url: moved(one.url, origin) }))
  } catch {
    return []
  }
}

const moved = (url: string, origin: string): string => {
  const { pathname, hash } = new URL(url)
  return `${origin}${pathname}${hash}`
}

/** One link per role, as they are printed. */
export function printedLinks(links: readonly Link[]): string {
  const shown = [
    ['Secretariat (desk)', 'secretariat'],
    ['Moderator', 'moderator'],
    ['Delegation', 'delegation'],
    ['Projected screen', 'display'],
    ['Public', 'public'],
  ] as const
  return shown
    .flatMap(([label, role]) => {
      const first = links.find((one) => one.role === role)
      return first ? [`  ${`${label}:`.padEnd(20)} ${first.url}`] : []
    })
    .join('\n')
}
