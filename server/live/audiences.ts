import { cutFor } from '#shared/decider/disclose.ts'
import type { MeetingEvent } from '#shared/meeting/events.ts'
import type { DelegationId, MeetingId } from '#shared/meeting/ids.ts'
import type { Audience } from '#shared/meeting/role.ts'
import type { Telling } from '../folding.ts'

/** Who hears the same: all staff, everybody else, and each delegation what concerns it alone. */
export const staffChannel = (meeting: MeetingId) => `${meeting}/staff`
export const publicChannel = (meeting: MeetingId) => `${meeting}/public`
export const ownChannel = (meeting: MeetingId, delegation: DelegationId) => `${meeting}/of/${delegation}`

/** A delegation listens in public, and on its own channel for what only it is told. */
export function channelsOf(meeting: MeetingId, audience: Audience): string[] {
  switch (audience.is) {
    case 'staff':
      return [staffChannel(meeting)]
    case 'delegation':
      return [publicChannel(meeting), ownChannel(meeting, audience.delegation)]
    case 'public':
      return [publicChannel(meeting)]
  }
}

/** Names an audience among those of one meeting. */
export const audienceKey = (audience: Audience): string =>
  audience.is === 'delegation' ? `of/${audience.delegation}` : audience.is

/** What the audience may know of what happened. */
export const disclosed = (told: readonly Telling[], audience: Audience): readonly MeetingEvent[] =>
  told.map(({ cuts }) => cutFor(cuts, audience)).filter((event) => event !== null)
