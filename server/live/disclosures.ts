import { discloseMeeting } from '#shared/decider/disclose.ts'
import type { MeetingId } from '#shared/meeting/ids.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'
import type { Audience } from '#shared/meeting/role.ts'
import type { Folded } from '../folding.ts'
import { audienceKey } from './audiences.ts'

/** The meeting as each audience may know it, worked out once per version and audience. */
export interface Disclosures {
  of(folded: Folded, audience: Audience): Meeting
  /** The same as JSON, encoded once: after a restart everybody asks for it at the same moment. */
  encoded(folded: Folded, audience: Audience): Buffer
}

type Cut = { readonly meeting: Meeting; encoded: Buffer | null }

export function disclosures(): Disclosures {
  const known = new Map<MeetingId, { readonly version: number; readonly cuts: Map<string, Cut> }>()
  const cutsOf = ({ meeting, version }: Folded) => {
    const held = known.get(meeting.id)
    if (held?.version === version) return held.cuts
    const cuts = new Map<string, Cut>()
    known.set(meeting.id, { version, cuts })
    return cuts
  }
  const cutOf = (folded: Folded, audience: Audience): Cut => {
    const cuts = cutsOf(folded)
    const key = audienceKey(audience)
    const cut = cuts.get(key) ?? { meeting: discloseMeeting(folded.meeting, audience), encoded: null }
    cuts.set(key, cut)
    return cut
  }
  return {
    of: (folded, audience) => cutOf(folded, audience).meeting,
    encoded: (folded, audience) => {
      const cut = cutOf(folded, audience)
      cut.encoded ??= Buffer.from(JSON.stringify(cut.meeting))
      return cut.encoded
    },
  }
}
