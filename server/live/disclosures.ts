import { delegationsApart, discloseMeeting } from '#shared/decider/disclose.ts'
import type { DelegationId, MeetingId } from '#shared/meeting/ids.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'
import type { Audience } from '#shared/meeting/role.ts'
import type { Folded } from '../folding.ts'

/**
 * The meeting as each audience may know it. What many are told is worked out once per version and kept until the next;
 * what one delegation alone is told is not, since a thousand of them would be a thousand meetings.
 */
export interface Disclosures {
  of(folded: Folded, audience: Audience): Meeting
  /** The same as JSON: after a restart everybody asks for it at the same moment. */
  encoded(folded: Folded, audience: Audience): Buffer
}

type Cut = { readonly meeting: Meeting; encoded: Buffer | null }
type Shared = 'staff' | 'public'
type Version = {
  readonly version: number
  readonly shared: Map<Shared, Cut>
  readonly apart: ReadonlySet<DelegationId>
}

export function disclosures(): Disclosures {
  const known = new Map<MeetingId, Version>()
  const versionOf = ({ meeting, version }: Folded): Version => {
    const held = known.get(meeting.id)
    if (held?.version === version) return held
    const current: Version = { version, shared: new Map(), apart: delegationsApart(meeting) }
    known.set(meeting.id, current)
    return current
  }
  const isApart = (folded: Folded, audience: Audience): boolean =>
    audience.is === 'delegation' && versionOf(folded).apart.has(audience.delegation)

  const sharedCut = (folded: Folded, is: Shared): Cut => {
    const { shared } = versionOf(folded)
    const cut = shared.get(is) ?? { meeting: discloseMeeting(folded.meeting, { is }), encoded: null }
    shared.set(is, cut)
    return cut
  }

  const of: Disclosures['of'] = (folded, audience) =>
    isApart(folded, audience)
      ? discloseMeeting(folded.meeting, audience)
      : sharedCut(folded, sharedBy(audience)).meeting

  return {
    of,
    encoded: (folded, audience) => {
      if (isApart(folded, audience)) return Buffer.from(JSON.stringify(of(folded, audience)))
      const cut = sharedCut(folded, sharedBy(audience))
      cut.encoded ??= Buffer.from(JSON.stringify(cut.meeting))
      return cut.encoded
    },
  }
}

const sharedBy = ({ is }: Audience): Shared => (is === 'staff' ? 'staff' : 'public')
