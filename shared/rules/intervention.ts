import type { InterventionId } from '../meeting/ids.ts'
import type { Floor, Meeting } from '../meeting/meeting.ts'
import type { Refusal } from '../meeting/refusals.ts'
import { add, type Instant, type Millis } from '../meeting/time.ts'
import { notAtFloor } from './calling.ts'
import { accept, type Decision, refuse } from './decision.ts'
import { notSitting } from './sitting.ts'
import { spentBy } from './speaking-clock.ts'

type Speaking = Extract<Floor, { is: 'speaking' }>

/** FL2: the speaker begins. */
export function startClock(meeting: Meeting, intervention: InterventionId): Decision {
  const no = undisturbed(meeting, intervention)
  if (no) return refuse(no)
  if (meeting.floor.is === 'speaking') return refuse({ because: 'clock-already-started' })
  return accept({ type: 'ClockStarted', intervention })
}

/** FL5; also holds up a clock that is about to go on by itself after a point of order. */
export function pauseClock(meeting: Meeting, intervention: InterventionId): Decision {
  const floor = speakingIn(meeting, intervention)
  if ('because' in floor) return refuse(floor)
  if (floor.clock.runningSince === null && floor.resumesAt === null) return refuse({ because: 'clock-not-running' })
  return accept({ type: 'ClockPaused', intervention })
}

/** FL5 */
export function resumeClock(meeting: Meeting, intervention: InterventionId): Decision {
  const floor = speakingIn(meeting, intervention)
  if ('because' in floor) return refuse(floor)
  if (floor.clock.runningSince !== null) return refuse({ because: 'clock-running' })
  return accept({ type: 'ClockResumed', intervention })
}

/** FL5: adds ms (or takes them away), with a reason; never below what has been spent, and not while a point of order has the clock. */
export function addTime(
  meeting: Meeting,
  intervention: InterventionId,
  by: Millis,
  because: string,
  at: Instant,
): Decision {
  const no = undisturbed(meeting, intervention)
  if (no) return refuse(no)
  const { floor } = meeting
  if (floor.is === 'free') return refuse({ because: 'floor-free' })
  const allotted = floor.is === 'called' ? floor.allotted : floor.clock.allotted
  const spent = floor.is === 'called' ? 0 : spentBy(floor.clock, at)
  if (by < 0 && add(allotted, by) <= spent) return refuse({ because: 'time-too-short' })
  return accept({ type: 'TimeAdded', intervention, added: by, because })
}

/** The speaker has finished; the floor is free. */
export function endIntervention(meeting: Meeting, intervention: InterventionId): Decision {
  const floor = speakingIn(meeting, intervention)
  return 'because' in floor ? refuse(floor) : accept({ type: 'InterventionEnded', intervention, endedBy: 'finished' })
}

/** FL7: a delegation says it has finished: a signal to the console, which ends the intervention or does not. */
export function signalFinished(meeting: Meeting, intervention: InterventionId): Decision {
  const floor = speakingIn(meeting, intervention)
  if ('because' in floor) return refuse(floor)
  if (floor.finishedAt !== null) return refuse({ because: 'already-signalled' })
  return accept({ type: 'FinishedSignalled', intervention })
}

function undisturbed(meeting: Meeting, intervention: InterventionId): Refusal | null {
  const no = notSitting(meeting) ?? notAtFloor(meeting, intervention)
  if (no) return no
  return meeting.pointOfOrder ? { because: 'point-of-order-open' } : null
}

function speakingIn(meeting: Meeting, intervention: InterventionId): Speaking | Refusal {
  const no = undisturbed(meeting, intervention)
  if (no) return no
  return meeting.floor.is === 'speaking' ? meeting.floor : { because: 'clock-not-started' }
}
