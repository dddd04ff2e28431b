/**
 * Two occasions on one server, and everybody there is: who is signed in to this one, who to the other, and who is not.
 *
 *   const building = await openBuilding()
 *   const { status, text } = await building.ask('KE', 'GET', `/api/meetings/${building.rig.meeting}`)
 */
import { asDelegationId, asMeetingId, asOccasionId, asSignInId } from '#shared/meeting/ids.ts'
import type { MeetingId } from '#shared/meeting/ids.ts'
import type { MeetingPlan } from '#shared/meeting/events.ts'
import { MORNING } from '#server/demonstration/panels.ts'
import type { SignInRole } from '#server/store/sign-ins.ts'
import { z } from 'zod'
import { startServer } from '../room/rig.ts'
import type { Rig, RigOptions } from '../room/rig.ts'

const OTHER: MeetingPlan = {
  ...MORNING,
  id: asMeetingId('elsewhere'),
  occasion: { id: asOccasionId('another-occasion'), title: 'Another occasion' },
  synthetic: false,
}

/** Everybody who may ask for something: a `foreign` one is signed in to the other occasion. */
export const PEOPLE = [
  'secretariat',
  'moderator',
  'KE',
  'SN',
  'display',
  'foreign secretariat',
  'foreign moderator',
  'foreign KE',
  'signed out',
  'nonsense',
  'nobody',
] as const
export type Person = (typeof PEOPLE)[number]

const ROLE: Readonly<Partial<Record<Person, SignInRole>>> = {
  secretariat: 'secretariat',
  moderator: 'moderator',
  KE: 'delegation',
  SN: 'delegation',
  display: 'display',
  'foreign secretariat': 'secretariat',
  'foreign moderator': 'moderator',
  'foreign KE': 'delegation',
  'signed out': 'secretariat',
}

export type Pass = { readonly token: string; readonly session: string; readonly code: string; readonly signIn: string }
export type Heard = { readonly status: number; readonly text: string; readonly headers: string; readonly code: unknown }

export type Building = {
  readonly rig: Rig
  readonly elsewhere: MeetingId
  readonly pass: (person: Person) => Pass | null
  /** Signs somebody in once more, for a test that ends the session. */
  readonly signIn: (person: Person) => Promise<Pass | null>
  readonly ask: (person: Person, method: string, path: string, body?: unknown, type?: string) => Promise<Heard>
  readonly close: () => Promise<void>
}

const answer = z.object({ token: z.string(), session: z.string() })

export async function openBuilding(options: RigOptions = {}): Promise<Building> {
  const rig = await startServer({ meetings: [{ ...MORNING, synthetic: false }], ...options })
  await rig.server.rooms.convene(OTHER, { role: 'secretariat', signIn: asSignInId('rig') })

  const signIn = async (person: Person): Promise<Pass | null> => {
    const role = ROLE[person]
    if (role === undefined) return null
    const occasion = person.startsWith('foreign') ? OTHER.occasion.id : MORNING.occasion.id
    const delegation = role === 'delegation' ? asDelegationId(person.slice(-2)) : null
    const label = role === 'delegation' ? null : `SECRET-label-of-${person.replace(' ', '-')}`
    const { signIn, code } = await rig.server.desk.issue({ occasion, role, delegation, label })
    const response = await fetch(`${rig.url}/api/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code }),
    })
    return { ...answer.parse(await response.json()), code, signIn: signIn.id }
  }

  const passes = new Map<Person, Pass | null>()
  for (const person of PEOPLE) passes.set(person, await signIn(person))
  const pass = (person: Person) => passes.get(person) ?? null

  const ask: Building['ask'] = async (person, method, path, body, type = 'application/json') => {
    const token = person === 'nonsense' ? 'A'.repeat(43) : pass(person)?.token
    const response = await fetch(rig.url + path, {
      method,
      redirect: 'manual',
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': type }),
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const text = Buffer.from(await response.arrayBuffer()).toString('latin1')
    const headers = JSON.stringify([...response.headers])
    return { status: response.status, text, headers, code: codeIn(text) }
  }
  await ask('signed out', 'POST', '/api/sign-out')

  return { rig, elsewhere: OTHER.id, pass, signIn, ask, close: rig.close }
}

function codeIn(text: string): unknown {
  try {
    return Object(JSON.parse(text)).code
  } catch {
    return undefined
  }
}
