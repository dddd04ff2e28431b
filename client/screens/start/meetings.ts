import type { Meeting } from '#shared/meeting/meeting.ts'
import type { Instant } from '#shared/meeting/time.ts'

/** What anybody is told of a meeting before entering it. */
export type Listed = Pick<
  Meeting,
  'id' | 'title' | 'theme' | 'occasion' | 'planned' | 'room' | 'timeZone' | 'synthetic' | 'rehearsal' | 'sitting'
>

export type Programme = { readonly now: Instant; readonly meetings: readonly Listed[] }

/** What is on; null where the server cannot be reached. */
export async function fetchProgramme(): Promise<Programme | null> {
  try {
    const response = await fetch('/api/meetings')
    if (!response.ok) return null
    const programme: Programme = await response.json()
    return programme
  } catch {
    return null
  }
}
