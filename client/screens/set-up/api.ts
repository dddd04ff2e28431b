import { browserMemories, signInAt } from '#client/sign-in/sign-ins.ts'
import type { MeetingId } from '#shared/meeting/ids.ts'

/** What the server answered; null where it did not. */
export type Answered = { readonly status: number; readonly text: string; readonly body: unknown } | null

/** Asks the server as the secretariat, whatever else this browser is signed in as. */
export async function askAs(session: string, path: string, init: RequestInit = {}): Promise<Answered> {
  try {
    const response = await fetch(path, { ...init, headers: { ...init.headers, 'rostrum-session': session } })
    const text = await response.text()
    const body: unknown = JSON.parse(text)
    return { status: response.status, text, body }
  } catch {
    return null
  }
}

/** The session with which this tab sets up the meeting. */
export const sessionFor = (meeting: MeetingId): string =>
  signInAt('secretariat', meeting, browserMemories())?.session ?? ''

/** Fetches a file and lets the browser save it under its name; false where it could not be had. */
export async function saveFile(session: string, path: string, name: string): Promise<boolean> {
  try {
    const response = await fetch(path, { headers: { 'rostrum-session': session } })
    if (!response.ok) return false
    const address = URL.createObjectURL(await response.blob())
    const link = Object.assign(document.createElement('a'), { href: address, download: name })
    link.click()
    URL.revokeObjectURL(address)
    return true
  } catch {
    return false
  }
}

/** A member of an answer, where there is one of that name. */
export const memberOf = (body: unknown, name: string): unknown =>
  typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined

/** The stable code of a problem. */
export function codeOf(answered: Answered): string {
  const code = memberOf(answered?.body, 'code')
  return typeof code === 'string' ? code : 'no-answer'
}

/** Where in what was sent something is wrong, as programs are told. */
export function issuesOf(answered: Answered): readonly string[] {
  const issues = memberOf(answered?.body, 'issues')
  if (!Array.isArray(issues)) return []
  return issues.map((issue: unknown) => `${String(memberOf(issue, 'path'))}: ${String(memberOf(issue, 'message'))}`)
}
