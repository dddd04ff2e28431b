import type { MeetingEvent, MeetingPlan } from '../meeting/events.ts'
import type { Holder, Meeting, PointOfOrder } from '../meeting/meeting.ts'
import type { SpeakerClass } from '../meeting/modalities.ts'
import type { Stamp } from '../meeting/role.ts'
import { add, asMillis, type Millis, subtract } from '../meeting/time.ts'
import { inscriptionOfHolder } from '../rules/floor.ts'
import { speakerClass } from '../rules/order.ts'
import { running, spentBy, startedClock, stopped } from '../rules/speaking-clock.ts'
import { amended, byId, toCome } from './evolve-plan.ts'
import * as floor from './evolve-floor.ts'
import * as list from './evolve-list.ts'
import * as segments from './evolve-segments.ts'

/** The meeting as its first event, which convenes it, leaves it. */
export function begin(event: MeetingEvent): Meeting {
  if (event.type !== 'MeetingConvened') throw new Error('a log begins by convening its meeting')
  return convened(event.plan)
}

/** The meeting after the whole log. */
export function fold(events: readonly MeetingEvent[]): Meeting {
  const [first, ...rest] = events
  if (!first) throw new Error('an empty log holds no meeting')
  return rest.reduce(evolve, begin(first))
}

/** Believes what happened: no rule is judged here, and the log is never contradicted. */
export function evolve(meeting: Meeting, event: MeetingEvent): Meeting {
  const stamp: Stamp = { by: event.by, at: event.at }
  const { at } = event
  switch (event.type) {
    case 'MeetingConvened':
      return convened(event.plan)
    case 'MeetingOpened':
      return { ...meeting, hardEnd: event.hardEnd, sitting: { is: 'open', openedAt: at } }
    case 'MeetingSuspended':
      return suspended(meeting, event.because, stamp)
    case 'MeetingResumed':
      return resumed(meeting, event.handOverEnds, stamp)
    case 'MeetingAdjourned':
      return { ...meeting, sitting: { is: 'adjourned', openedAt: openedAt(meeting), at }, slip: null }
    case 'SegmentOpened':
      return segments.segmentOpened(meeting, event, stamp)
    case 'SegmentClosed':
      return segments.segmentClosed(meeting, event, stamp)
    case 'SegmentExtended':
      return segments.segmentExtended(meeting, event)
    case 'SegmentSkipped':
      return segments.segmentSkipped(meeting, event)
    case 'SegmentMoved':
      return segments.segmentMoved(meeting, event)
    case 'ListOpened':
      return list.listOpened(meeting, event, stamp)
    case 'ListClosed': {
      const openedAt = meeting.list.is === 'not-open' ? at : meeting.list.openedAt
      return { ...meeting, list: { is: 'closed', openedAt, closedAt: at } }
    }
    case 'InscriptionMade':
      return list.inscriptionMade(meeting, event, stamp)
    case 'LotsDrawn':
      return list.lotsDrawn(meeting, event, stamp)
    case 'CheckedIn':
      return list.checkedIn(meeting, event, stamp)
    case 'InscriptionWithdrawn':
      return list.inscriptionWithdrawn(meeting, event, stamp)
    case 'InscriptionReinstated':
      return list.inscriptionReinstated(meeting, event.inscription)
    case 'SwapProposed':
      return { ...meeting, swaps: [...meeting.swaps, { from: event.from, to: event.to, at }] }
    case 'SwapDeclined':
      return { ...meeting, swaps: meeting.swaps.filter(({ from, to }) => from !== event.from || to !== event.to) }
    case 'PlacesSwapped':
      return list.placesSwapped(meeting, event, stamp)
    case 'ReservedPlacesDue':
      return list.reservedPlacesDue(meeting, event, stamp)
    case 'InscriptionNotReached':
      return list.withInscription(meeting, event.inscription, (row) => ({ ...row, standing: 'not-reached' }))
    case 'InscriptionMoved':
    case 'InscriptionDeferred':
      return list.inscriptionPlaced(meeting, event, stamp)
    case 'PriorityConfirmed':
    case 'PriorityRejected':
      return list.prioritySettled(meeting, event, stamp)
    case 'SpeakerNamed':
      return list.withInscription(meeting, event.inscription, (row) => ({ ...row, speaker: event.speaker }))
    case 'StatementHandedIn':
      return list.withInscription(meeting, event.inscription, (row) => ({ ...row, statement: event.text }))
    case 'SpeakerCalled':
    case 'PanellistCalled':
      return floor.called(meeting, event, stamp)
    case 'ClockStarted':
      return floor.clockStarted(meeting, stamp)
    case 'ClockPaused':
      return floor.clockPaused(meeting, stamp)
    case 'ClockResumed':
      return floor.clockResumed(meeting, stamp)
    case 'TimeAdded':
      return floor.timeAdded(meeting, event)
    case 'InterventionEnded':
      return floor.interventionEnded(meeting, event, stamp)
    case 'SpeakerAbsent':
      return floor.speakerAbsent(meeting, event, stamp)
    case 'PointOfOrderRaised':
      return pointRaised(meeting, event, stamp)
    case 'PointOfOrderEnded':
      return pointEnded(meeting, event, stamp)
    case 'FinishedSignalled':
      return floor.finishedSignalled(meeting, stamp)
    case 'CallTakenBack':
      return floor.callTakenBack(meeting)
    case 'AbsenceTakenBack':
      return floor.absenceTakenBack(meeting, event, stamp)
    case 'FloorRestored':
      return floor.floorRestored(meeting, event, stamp)
    case 'QuestionNoted': {
      const { question: id, panellist, text, askedIn } = event
      return {
        ...meeting,
        questions: [...meeting.questions, { id, panellist, text, askedIn, notedAt: at, answeredAt: null }],
      }
    }
    case 'QuestionAnswered': {
      const answered = (id: string) => id === event.question
      const questions = meeting.questions.map((other) => (answered(other.id) ? { ...other, answeredAt: at } : other))
      return { ...meeting, questions }
    }
    case 'SpeakingTimeSet':
      return speakingTimeSet(meeting, event.classes, event.time, stamp)
    case 'ModalitiesChanged': {
      const before = event.changes.reserved ? segments.withoutReserved(meeting) : meeting
      return { ...before, modalities: { ...meeting.modalities, ...event.changes } }
    }
    case 'MessageShown':
      return { ...meeting, message: { text: event.text, at } }
    case 'MessageCleared':
      return { ...meeting, message: null }
    case 'MeetingAmended':
    case 'PodiumAmended':
    case 'DelegationsAmended':
    case 'PaceSet':
      return amended(meeting, event)
  }
}

function convened(plan: MeetingPlan): Meeting {
  const { delegations, orderOfTheDay, ...rest } = plan
  return {
    ...rest,
    sitting: { is: 'convened' },
    hardEnd: plan.planned.end,
    orderOfTheDay: toCome(orderOfTheDay),
    delegations: byId(delegations),
    list: { is: 'not-open' },
    inscriptions: [],
    moves: 0,
    swaps: [],
    draws: [],
    floor: { is: 'free' },
    pointOfOrder: null,
    lastIntervention: 0,
    interventions: [],
    pointsOfOrder: [],
    slip: null,
    questions: [],
    message: null,
    announcement: null,
  }
}

function openedAt({ sitting }: Meeting): Extract<Meeting['sitting'], { is: 'adjourned' }>['openedAt'] {
  return 'openedAt' in sitting ? sitting.openedAt : null
}

function suspended(meeting: Meeting, because: string | null, { at }: Stamp): Meeting {
  if (meeting.sitting.is !== 'open') throw new Error('the log suspends a meeting that was not open')
  const { pointOfOrder } = meeting
  return {
    ...meeting,
    sitting: { is: 'suspended', openedAt: meeting.sitting.openedAt, since: at, because },
    orderOfTheDay: segments.segmentClock(meeting, 'still', at),
    floor: floor.heldUp(meeting.floor, at),
    pointOfOrder: pointOfOrder && { ...pointOfOrder, clock: stopped(pointOfOrder.clock, at) },
  }
}

function resumed(meeting: Meeting, handOverEnds: Meeting['hardEnd'] | null, { at }: Stamp): Meeting {
  if (meeting.sitting.is !== 'suspended') throw new Error('the log resumes a meeting that was not suspended')
  const { pointOfOrder } = meeting
  return {
    ...meeting,
    sitting: { is: 'open', openedAt: meeting.sitting.openedAt },
    orderOfTheDay: segments.segmentClock(meeting, 'on', at),
    floor: meeting.floor.is === 'called' ? { ...meeting.floor, startsAt: handOverEnds } : meeting.floor,
    pointOfOrder: pointOfOrder && { ...pointOfOrder, clock: running(pointOfOrder.clock, at) },
  }
}

function pointRaised(meeting: Meeting, event: list.Of<'PointOfOrderRaised'>, { at }: Stamp): Meeting {
  const pointOfOrder: PointOfOrder = {
    id: event.point,
    delegation: event.delegation,
    raisedAt: at,
    clock: startedClock(event.allotted, at),
    interrupted: floor.isRunning(meeting.floor),
  }
  return { ...meeting, pointOfOrder, floor: floor.heldUp(meeting.floor, at) }
}

function pointEnded(meeting: Meeting, event: list.Of<'PointOfOrderEnded'>, { at }: Stamp): Meeting {
  if (!meeting.pointOfOrder) throw new Error('the log ends a point of order that was not raised')
  const { id, delegation, raisedAt, clock } = meeting.pointOfOrder
  return {
    ...meeting,
    pointOfOrder: null,
    pointsOfOrder: [...meeting.pointsOfOrder, { id, delegation, raisedAt, endedAt: at, spent: spentBy(clock, at) }],
    floor: floor.goingOn(meeting.floor, event.goesOnAt),
  }
}

/** FL3: whoever is called but has not begun, or could be called back (FL8), gets the new time with whatever was added. */
function speakingTimeSet(meeting: Meeting, classes: readonly SpeakerClass[], time: Millis, { at }: Stamp): Meeting {
  const changed = Object.fromEntries(classes.map((named) => [named, time]))
  const speakingTime = { ...meeting.modalities.speakingTime, ...changed }
  const next = { ...meeting, modalities: { ...meeting.modalities, speakingTime }, announcement: { speakingTime, at } }
  const retimed = (holder: Holder, allotted: Millis): Millis => {
    const inscription = inscriptionOfHolder(meeting, holder)
    if (!inscription) return allotted
    const named = speakerClass(meeting, inscription)
    const more = subtract(speakingTime[named], meeting.modalities.speakingTime[named])
    // Where much was taken away by hand before, a shorter time leaves nothing rather than less than nothing.
    return asMillis(Math.max(0, add(allotted, more)))
  }
  const { floor: called, slip } = meeting
  if (called.is === 'called')
    return { ...next, floor: { ...called, allotted: retimed(called.holder, called.allotted) } }
  const begun = meeting.interventions.at(-1)?.id === slip?.intervention
  return slip?.is === 'absence' && !begun
    ? { ...next, slip: { ...slip, allotted: retimed(slip.holder, slip.allotted) } }
    : next
}
