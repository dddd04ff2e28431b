import type { PriorityClaim } from '#shared/meeting/commands.ts'
import type { Happening, MeetingPlan } from '#shared/meeting/events.ts'
import { inscriptionId, numberOf } from '#shared/meeting/ids.ts'
import type { InscriptionId, MeetingId } from '#shared/meeting/ids.ts'
import type { Claim, Inscription, Meeting } from '#shared/meeting/meeting.ts'
import type { Actor } from '#shared/meeting/role.ts'
import { after, elapsed } from '#shared/meeting/time.ts'
import type { Instant } from '#shared/meeting/time.ts'
import { asPlanned } from '#shared/rules/as-planned.ts'
import { sameCapacity } from '#shared/rules/pending.ts'
import type { Entered } from '../meeting-rooms.ts'
import { asDelegation } from './intention.ts'

export type Wanted = { readonly id: MeetingId; readonly speed: number; readonly now: Instant }

/**
 * The plan of a rehearsal: as the meeting's stands now, to begin at once. Its order of the day is that of `prepared`,
 * the meeting before it was opened, so that what was extended or left out since then is as it was.
 */
export function rehearsalPlan(meeting: Meeting, prepared: Meeting, { id, speed, now }: Wanted): MeetingPlan {
  const { planned } = meeting
  const orderOfTheDay = prepared.orderOfTheDay.filter(({ state }) => state.is !== 'skipped')
  return {
    ...asPlanned({ ...meeting, orderOfTheDay }),
    id,
    rehearsal: { of: meeting.rehearsal?.of ?? meeting.id, speed },
    planned: { start: now, end: after(now, elapsed(planned.start, planned.end)) },
  }
}

/**
 * Who asked for the floor of the meeting, entered again as they were: by whom, registered or checked in, their claims
 * open or settled. Whoever spoke, or was not reached, waits again; who withdrew does not come.
 */
export function enteredAgain({ inscriptions }: Meeting, desk: Actor): readonly Entered[] {
  const stand = inscriptions.filter(({ standing }) => standing !== 'withdrawn')
  const once = stand.filter((one, index) => stand.findIndex((other) => isSamePlace(one, other)) === index)
  return once
    .toSorted((a, b) => a.at - b.at || numberOf(a.id) - numberOf(b.id))
    .flatMap((inscription, index) => entered(inscription, inscriptionId(index + 1), desk))
}

/** LS2 */
const isSamePlace = (a: Inscription, b: Inscription) =>
  a.delegation === b.delegation && sameCapacity(a.capacity, b.capacity)

function entered(inscription: Inscription, id: InscriptionId, desk: Actor): readonly Entered[] {
  const { delegation, capacity, dignitary, groupClaim, standing, registeredAt } = inscription
  const ahead = standing === 'registered' || registeredAt !== null
  const made: Happening = {
    type: 'InscriptionMade',
    inscription: id,
    delegation,
    capacity,
    dignitary: dignitary?.rank ?? null,
    // Its delegations give no names: those of the meeting are told when their turn comes, and not by practising it.
    speaker: null,
    confirmed: false,
    late: false,
    round: 1,
    ahead,
  }
  const bySelf = inscription.by === 'delegation'
  const atDesk: readonly Happening[] = [
    ...(dignitary ? settled(id, 'dignitary', dignitary.claim) : []),
    ...(groupClaim ? settled(id, 'group', groupClaim) : []),
    ...(ahead && standing !== 'registered' ? [{ type: 'CheckedIn', inscription: id, round: 1 } as const] : []),
  ]
  return [
    { by: bySelf ? asDelegation(delegation) : desk, happenings: [made] },
    { by: desk, happenings: atDesk },
  ]
}

function settled(inscription: InscriptionId, claim: PriorityClaim, { is, ...verdict }: Claim): readonly Happening[] {
  if (is === 'claimed') return []
  if (is === 'confirmed') return [{ type: 'PriorityConfirmed', inscription, claim }]
  return [{ type: 'PriorityRejected', inscription, claim, because: 'because' in verdict ? verdict.because : null }]
}
