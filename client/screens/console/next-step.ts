import type { Command } from '#shared/meeting/commands.ts'
import type { InterventionId } from '#shared/meeting/ids.ts'
import type { Holder, Inscription, Meeting, PodiumMember, Segment } from '#shared/meeting/meeting.ts'
import type { Instant } from '#shared/meeting/time.ts'
import { lastInterventionId } from '#shared/rules/floor.ts'
import { headOf } from '#shared/rules/order.ts'
import { openSegment, roundSpent } from '#shared/rules/order-of-the-day.ts'
import { stillToReply } from '#shared/rules/replies.ts'
import { WINDOW } from '../../staff/list-door.ts'

/** What comes next in the meeting, as the one large button and the key N do it. */
export type NextStep =
  | { readonly is: 'open-meeting' }
  | { readonly is: 'resume-meeting' }
  | { readonly is: 'open-segment'; readonly segment: Segment }
  | { readonly is: 'open-list' }
  /** The list is open for a window and nobody has asked for the floor yet. */
  | { readonly is: 'wait' }
  | { readonly is: 'call'; readonly inscription: Inscription }
  | { readonly is: 'call-podium'; readonly member: PodiumMember }
  | { readonly is: 'end'; readonly intervention: InterventionId; readonly holder: Holder }
  | { readonly is: 'adjourn' }
  | { readonly is: 'over' }

/** The one step the meeting takes next: nobody is ever cut by opening what follows, they are ended first. */
export function nextStep(meeting: Meeting, now: Instant): NextStep {
  switch (meeting.sitting.is) {
    case 'convened':
      return { is: 'open-meeting' }
    case 'suspended':
      return { is: 'resume-meeting' }
    case 'adjourned':
      return { is: 'over' }
    case 'open':
      return stepInSitting(meeting, now)
  }
}

/** What follows once the meeting sits and the floor is free: whose name plate is next. */
export function stepToCome(meeting: Meeting, now: Instant): NextStep {
  return meeting.sitting.is === 'adjourned' ? { is: 'over' } : stepOfSegment(meeting, openSegment(meeting), now)
}

function stepInSitting(meeting: Meeting, now: Instant): NextStep {
  const step = stepToCome(meeting, now)
  const { floor } = meeting
  if (floor.is === 'free' || step.is === 'call' || step.is === 'call-podium') return step
  return { is: 'end', intervention: floor.intervention, holder: floor.holder }
}

function stepOfSegment(meeting: Meeting, segment: Segment | null, now: Instant): NextStep {
  if (segment?.kind === 'floor' && !roundSpent(segment, now)) {
    const head = headOf(meeting)
    if (head) return { is: 'call', inscription: head }
    if (meeting.list.is === 'not-open') return { is: 'open-list' }
    if (meeting.list.is === 'open' && meeting.list.closesAt !== null) return { is: 'wait' }
  }
  const [member] = stillToReply(meeting)
  if (member) return { is: 'call-podium', member }
  const following = segmentAfter(meeting)
  return following ? { is: 'open-segment', segment: following } : { is: 'adjourn' }
}

/** The next one to come after the open one, or else after the last that was held: one that was passed over stays so. */
function segmentAfter({ orderOfTheDay }: Meeting): Segment | null {
  const open = orderOfTheDay.findIndex(({ state }) => state.is === 'open')
  const last = open >= 0 ? open : orderOfTheDay.findLastIndex(({ state }) => state.is === 'closed')
  return orderOfTheDay.slice(last + 1).find(({ state }) => state.is === 'to-come') ?? null
}

/** The command that takes the step; null where there is nothing to do. */
export function commandOf(step: NextStep, meeting: Meeting): Command | null {
  switch (step.is) {
    case 'open-meeting':
      return { type: 'OpenMeeting' }
    case 'resume-meeting':
      return { type: 'ResumeMeeting' }
    case 'open-segment':
      return { type: 'OpenSegment', segment: step.segment.id }
    case 'open-list':
      return { type: 'OpenList', window: WINDOW }
    case 'call':
      return { type: 'CallSpeaker', inscription: step.inscription.id, after: lastInterventionId(meeting) }
    case 'call-podium':
      return { type: 'CallPanellist', member: step.member.id, after: lastInterventionId(meeting) }
    case 'end':
      return { type: 'EndIntervention', intervention: step.intervention }
    case 'adjourn':
      return { type: 'AdjournMeeting' }
    case 'wait':
    case 'over':
      return null
  }
}

/** Names a step, so that two can be told apart: the same name, the same effect. */
export function nameOf(step: NextStep): string {
  switch (step.is) {
    case 'open-segment':
      return `open-segment ${step.segment.id}`
    case 'call':
      return `call ${step.inscription.id}`
    case 'call-podium':
      return `call-podium ${step.member.id}`
    case 'end':
      return `end ${step.intervention}`
    default:
      return step.is
  }
}
