import { asDelegationId, asMeetingId, type DelegationId, type MeetingId } from '#shared/meeting/ids.ts'
import { ROLES, type Role } from '#shared/meeting/role.ts'

/** What a tab remembers of its sign-in. The secret itself is in a cookie that no script can read. */
export type SignIn = {
  readonly session: string
  readonly role: Role
  readonly meeting: MeetingId
  readonly delegation: DelegationId | null
}

/** Who may stand behind a screen: staff at the console, the secretariat alone at its own, delegations at their phones. */
export type Door = 'staff' | 'secretariat' | 'delegation'

/** The part of the browser's storages that is needed, so that it can be tried without a browser. */
export type Memory = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
export type Memories = { readonly tab: Memory; readonly browser: Memory }

const TAB = 'rostrum.sign-in'
const latestOf = (role: Role) => `rostrum.sign-in.${role}`

const ROLES_OF: Readonly<Record<Door, readonly Role[]>> = {
  staff: ['secretariat', 'moderator'],
  secretariat: ['secretariat'],
  delegation: ['delegation'],
}

function parse(text: string | null): SignIn | null {
  if (text === null) return null
  try {
    const read: unknown = JSON.parse(text)
    if (typeof read !== 'object' || read === null) return null
    if (!('session' in read) || !('role' in read) || !('meeting' in read)) return null
    const role = ROLES.find((known) => known === read.role)
    if (typeof read.session !== 'string' || typeof read.meeting !== 'string' || role === undefined) return null
    const delegation = 'delegation' in read && typeof read.delegation === 'string' ? read.delegation : null
    return {
      session: read.session,
      role,
      meeting: asMeetingId(read.meeting),
      delegation: delegation === null ? null : asDelegationId(delegation),
    }
  } catch {
    return null
  }
}

/**
 * Remembers a sign-in: this tab goes by it, and a new tab of this browser by the latest of each role. So one browser
 * can hold a console, a phone and a screen side by side.
 */
export function rememberSignIn(signIn: SignIn, { tab, browser }: Memories): void {
  const text = JSON.stringify(signIn)
  try {
    tab.setItem(TAB, text)
    browser.setItem(latestOf(signIn.role), text)
  } catch {
    // A full or forbidden storage costs the next tab its sign-in, nothing more.
  }
}

/**
 * The sign-in with which this tab may stand at that door: the tab's own before the browser's latest, and one given for
 * this very meeting before one for another, since a sign-in is good for all meetings of its occasion.
 */
export function signInAt(door: Door, meeting: MeetingId, { tab, browser }: Memories): SignIn | null {
  const known = [parse(tab.getItem(TAB)), ...ROLES_OF[door].map((role) => parse(browser.getItem(latestOf(role))))]
  const fitting = known.filter((one) => one !== null).filter(({ role }) => ROLES_OF[door].includes(role))
  return fitting.find((one) => one.meeting === meeting) ?? fitting[0] ?? null
}

/** All sign-ins this browser remembers, the tab's own first. */
export function knownSignIns({ tab, browser }: Memories): readonly SignIn[] {
  const known = [parse(tab.getItem(TAB)), ...ROLES.map((role) => parse(browser.getItem(latestOf(role))))]
  const found = known.filter((one) => one !== null)
  return found.filter((one, index) => found.findIndex(({ session }) => session === one.session) === index)
}

export function forgetSignIn(session: string, { tab, browser }: Memories): void {
  if (parse(tab.getItem(TAB))?.session === session) tab.removeItem(TAB)
  for (const role of ROLES) {
    if (parse(browser.getItem(latestOf(role)))?.session === session) browser.removeItem(latestOf(role))
  }
}

const NOWHERE: Memory = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined }

function memoryOf(find: () => Storage): Memory {
  try {
    return find()
  } catch {
    // A browser that forbids storage throws on the mere mention of it.
    return NOWHERE
  }
}

export const browserMemories = (): Memories => ({
  tab: memoryOf(() => sessionStorage),
  browser: memoryOf(() => localStorage),
})

/** Where a role's screen is. */
export function screenOf({ role, meeting }: Pick<SignIn, 'role' | 'meeting'>): string {
  switch (role) {
    case 'secretariat':
      return `/desk/${meeting}`
    case 'moderator':
      return `/console/${meeting}`
    case 'delegation':
      return `/delegate/${meeting}`
    case 'display':
    case 'public':
    case 'clock':
      return `/display/${meeting}`
  }
}
