import type { InterventionId } from '../meeting/ids.ts'
import { interventionId } from '../meeting/ids.ts'
import type { Delegation, Floor, Holder, Inscription, Interrupted, Meeting } from '../meeting/meeting.ts'
import type { Instant, Millis } from '../meeting/time.ts'
import { inscriptionOf, speakerClass } from './order.ts'
import { remaining } from './speaking-clock.ts'

/** FL1: the intervention of whoever is called or speaking; null while the floor is free. */
export const currentIntervention = (meeting: Meeting): InterventionId | null =>
  meeting.floor.is === 'free' ? null : meeting.floor.intervention

/** FL1: the last intervention given out, held or ended; null before the first. A command names it to prove it is not stale. */
export const lastInterventionId = (meeting: Meeting): InterventionId | null =>
  meeting.lastIntervention === 0 ? null : interventionId(meeting.lastIntervention)

/** FL3: the speaking time of the inscription's class, in ms. */
export const speakingTimeOf = (meeting: Meeting, inscription: Inscription): Millis =>
  meeting.modalities.speakingTime[speakerClass(meeting, inscription)]

/** The time left of whoever is called or speaking at `now`, in ms; null while the floor is free. */
export function floorLeft(meeting: Meeting, now: Instant): Millis | null {
  const { floor } = meeting
  if (floor.is === 'free') return null
  return floor.is === 'called' ? floor.allotted : remaining(floor.clock, now)
}

/** The inscription a holder stands for; null for the podium. */
export const inscriptionOfHolder = (meeting: Meeting, holder: Holder): Inscription | null =>
  holder.is === 'inscription' ? (inscriptionOf(meeting, holder.inscription) ?? null) : null

/** Whose name plate is shown; null for the podium. */
export function delegationOfHolder(meeting: Meeting, holder: Holder): Delegation | null {
  const inscription = inscriptionOfHolder(meeting, holder)
  return inscription ? (meeting.delegations[inscription.delegation] ?? null) : null
}

/** FL8: what is needed to give the floor back to whoever speaks at `at`. */
export function interruptedAt(floor: Extract<Floor, { is: 'speaking' }>, at: Instant): Interrupted {
  return {
    intervention: floor.intervention,
    holder: floor.holder,
    left: remaining(floor.clock, at),
    running: floor.clock.runningSince !== null || floor.resumesAt !== null,
  }
}
