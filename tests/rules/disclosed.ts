import { cutFor, cutsOf } from '#shared/decider/disclose.ts'
import type { MeetingEvent } from '#shared/meeting/events.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'
import type { Audience } from '#shared/meeting/role.ts'

/** What the audience may know of the event, or null for nothing. `meeting` is the whole meeting after the event. */
export const discloseEvent = (event: MeetingEvent, audience: Audience, meeting: Meeting): MeetingEvent | null =>
  cutFor(cutsOf(event, meeting), audience)
