import { asMeetingId, type MeetingId } from '#shared/meeting/ids.ts'

export type RehearsalOutcome =
  | { readonly is: 'begun'; readonly id: MeetingId }
  | { readonly is: 'not-begun'; readonly because: 'too-many' | 'failed' }

/** Has a copy of the meeting convened to practise on; it begins at the pace of the clock on the wall. */
export async function rehearse(meeting: MeetingId, session: string): Promise<RehearsalOutcome> {
  try {
    const response = await fetch(`/api/meetings/${encodeURIComponent(meeting)}/rehearse`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'rostrum-session': session },
      body: JSON.stringify({ speed: 1 }),
    })
    if (!response.ok) return { is: 'not-begun', because: response.status === 409 ? 'too-many' : 'failed' }
    const { id }: { id: string } = await response.json()
    return { is: 'begun', id: asMeetingId(id) }
  } catch {
    return { is: 'not-begun', because: 'failed' }
  }
}
