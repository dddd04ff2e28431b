import type { MeetingEvent } from '#shared/meeting/events.ts'
import type { InscriptionId, SegmentId } from '#shared/meeting/ids.ts'
import type { Capacity, Holder, Intervention, Meeting } from '#shared/meeting/meeting.ts'
import type { Instant, Millis } from '#shared/meeting/time.ts'
import { delegationOfHolder } from '#shared/rules/floor.ts'
import { inscriptionOf } from '#shared/rules/order.ts'
import { segmentOf } from '#shared/rules/order-of-the-day.ts'
import { digitsOf } from '#shared/rules/speaking-clock.ts'

/** A length of time as the clock in the room shows it. */
export function digits(length: Millis): string {
  const { over, minutes, seconds } = digitsOf(length)
  return `${over ? '−' : ''}${minutes}:${String(seconds).padStart(2, '0')}`
}

/** A moment as the clock in the room shows it. */
export const timeOfDay = (at: Instant, { timeZone }: Meeting): string =>
  new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', timeZone }).format(at)

/** What happened, in a line; null for what goes without saying. `meeting` is as it was left. */
export function lineOf(event: MeetingEvent, meeting: Meeting): string | null {
  switch (event.type) {
    case 'MeetingConvened':
      return `Rehearsal of “${meeting.title}”`
    case 'MeetingOpened':
      return `The meeting is open. The interpreters leave at ${timeOfDay(event.hardEnd, meeting)}.`
    case 'MeetingAdjourned':
      return 'The meeting is adjourned.'
    case 'SegmentOpened':
      return `— ${titleOf(meeting, event.segment)} —`
    case 'SegmentClosed':
      return `   ${spentIn(meeting, event.segment)}`
    case 'ListOpened':
      return `The list of speakers is open${event.closesAt === null ? '' : ` until ${timeOfDay(event.closesAt, meeting)}`}.`
    case 'ListClosed':
      return `The list of speakers is closed: ${meeting.inscriptions.filter(({ standing }) => standing === 'listed').length} listed.`
    case 'InscriptionMade':
      return `+ ${placeOf(meeting, event.inscription)}${event.dignitary ? `, ${event.dignitary}` : ''}${event.ahead ? ', registered' : ''}`
    case 'CheckedIn':
      return `+ ${placeOf(meeting, event.inscription)}, checked in`
    case 'InscriptionWithdrawn':
      return `− ${placeOf(meeting, event.inscription)}, withdrawn`
    case 'InscriptionDeferred':
      return `↓ ${placeOf(meeting, event.inscription)}, after ${placeOf(meeting, event.beside)}`
    case 'PlacesSwapped':
      return `↕ ${placeOf(meeting, event.from)} and ${placeOf(meeting, event.to)}, swapped`
    case 'PriorityConfirmed':
      return `✓ ${placeOf(meeting, event.inscription)}, ${event.claim} confirmed`
    case 'PriorityRejected':
      return `✗ ${placeOf(meeting, event.inscription)}, ${event.claim} rejected`
    case 'ReservedPlacesDue':
      return `Reserved places next: ${event.inscriptions.map((id) => placeOf(meeting, id)).join(', ')}`
    case 'InterventionEnded':
      return spoken(meeting, meeting.interventions.at(-1))
    case 'SpeakerAbsent':
      return `   absent${event.struck ? ', struck from the list' : ', to be called once more'}`
    case 'SpeakerCalled':
      return `→ ${placeOf(meeting, event.inscription)}`
    case 'PanellistCalled':
      return `→ ${nameOf(meeting, { is: 'podium', member: event.member })}`
    default:
      return null
  }
}

const titleOf = (meeting: Meeting, id: SegmentId): string => segmentOf(meeting, id)?.title ?? id

/** Who speaks, for a delegation or for themselves. */
export function nameOf(meeting: Meeting, holder: Holder): string {
  if (holder.is === 'podium') return meeting.podium.find(({ id }) => id === holder.member)?.name ?? holder.member
  const name = delegationOfHolder(meeting, holder)?.name ?? holder.inscription
  return name + behalf(inscriptionOf(meeting, holder.inscription)?.capacity)
}

export const placeOf = (meeting: Meeting, inscription: InscriptionId): string =>
  nameOf(meeting, { is: 'inscription', inscription })

const behalf = (capacity: Capacity | undefined): string =>
  capacity?.is === 'group' ? ` (on behalf of ${capacity.group})` : ''

const spoken = (_: Meeting, ended: Intervention | undefined): string | null =>
  ended ? `   ${digits(ended.spent)} of ${digits(ended.allotted)}${ended.endedBy === 'limit' ? ', cut' : ''}` : null

/** What a segment took of its budget. */
export function spentIn(meeting: Meeting, id: SegmentId): string {
  const segment = segmentOf(meeting, id)
  if (segment?.state.is !== 'closed') return ''
  const spent = digits(segment.state.spent)
  return segment.budget > 0 ? `${spent} of ${digits(segment.budget)}` : spent
}
