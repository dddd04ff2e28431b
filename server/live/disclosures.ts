import { discloseMeeting } from '#shared/decider/disclose.ts'
import type { MeetingId } from '#shared/meeting/ids.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'
import type { Audience } from '#shared/meeting/role.ts'
import type { Folded } from '../folding.ts'
import { audienceKey } from './audiences.ts'

/** The meeting as each audience may know it, worked out once per version and audience. */
export interface Disclosures {
  of(folded: Folded, audience: Audience): Meeting
}

export function disclosures(): Disclosures {
  const known = new Map<MeetingId, { readonly version: number; readonly cuts: Map<string, Meeting> }>()
  const cutsOf = ({ meeting, version }: Folded) => {
    const held = known.get(meeting.id)
    if (held?.version === version) return held.cuts
    const cuts = new Map<string, Meeting>()
    known.set(meeting.id, { version, cuts })
    return cuts
  }
  return {
    of: (folded, audience) => {
      const cuts = cutsOf(folded)
      const key = audienceKey(audience)
      const cut = cuts.get(key) ?? discloseMeeting(folded.meeting, audience)
      cuts.set(key, cut)
      return cut
    },
  }
}
