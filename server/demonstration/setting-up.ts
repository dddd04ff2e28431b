import { writeFileSync } from 'node:fs'
import type { Command } from '#shared/meeting/commands.ts'
import { asDelegationId } from '#shared/meeting/ids.ts'
import type { MeetingId } from '#shared/meeting/ids.ts'
import type { Actor } from '#shared/meeting/role.ts'
import type { SignInRole } from '../store/sign-ins.ts'
import type { MeetingRoom } from '../meeting-room.ts'
import type { Rostrum } from '../rostrum.ts'
import type { Link } from './demonstration.ts'
import { FLOOR_LIST } from './floor-list.ts'
import { AFTERNOON, MORNING } from './panels.ts'

/** The first one is printed: Brazil has not asked for the floor yet, and may speak for a group. */
const DELEGATIONS_SIGNED_IN = ['BR', 'SN', 'KE', 'CH', 'BO', 'NL', 'ZA', 'terre-des-hommes']

/** The sign-ins of each role, and both meetings. */
export async function convene({ desk, rooms }: Rostrum, linksPath: string, origin: string): Promise<void> {
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
  writeFileSync(linksPath, `${JSON.stringify(links, null, 2)}\n`, { mode: 0o600 })

  const by: Actor = { role: 'secretariat', signIn: secretariat.signIn.id }
  const convened = await Promise.all([MORNING, AFTERNOON].map((plan) => rooms.convene(plan, by)))
  if (convened.includes(false)) throw new Error('The demonstration could not be recorded.')
}

/** Opens the list of the morning as it stands before the first speaker, unless that was done. */
export async function fillTheList({ desk, rooms }: Rostrum): Promise<void> {
  const morning = rooms.room(MORNING.id)
  const signIn = desk.ofOccasion(MORNING.occasion.id).find(({ role }) => role === 'secretariat')
  if (!morning || !signIn || morning.durable().version > 1) return
  const commands: readonly Command[] = [...FLOOR_LIST, { type: 'OpenList' }]
  await giveAll(morning, { role: 'secretariat', signIn: signIn.id }, commands)
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
