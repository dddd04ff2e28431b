import type { EndedBy, Floor, Holder, Intervention, Meeting, Standing } from '../meeting/meeting.ts'
import type { Stamp } from '../meeting/role.ts'
import { add, asMillis, type Instant } from '../meeting/time.ts'
import { inscriptionOfHolder, interruptedAt } from '../rules/floor.ts'
import { openSegment } from '../rules/order-of-the-day.ts'
import { remaining, running, spentBy, startedClock, stopped } from '../rules/speaking-clock.ts'
import { carryTurns } from '../rules/turns-held.ts'
import { type Of, withInscription, withoutSwapsOf } from './evolve-list.ts'

type Speaking = Extract<Floor, { is: 'speaking' }>
type Called = Extract<Floor, { is: 'called' }>

const FREE: Floor = { is: 'free' }

export function called(meeting: Meeting, event: Of<'SpeakerCalled' | 'PanellistCalled'>, { at }: Stamp): Meeting {
  const holder: Holder =
    event.type === 'SpeakerCalled'
      ? { is: 'inscription', inscription: event.inscription }
      : { is: 'podium', member: event.member }
  const { slip } = meeting
  // An intervention ended by "next" can only have been ended by this very call, so taking it back restores both.
  const endedByThis = slip?.is === 'end' && meeting.interventions.at(-1)?.endedBy === 'next' ? slip.ended : null
  const standing =
    event.type === 'SpeakerCalled'
      ? withInscription(withoutSwapsOf(meeting, event.inscription), event.inscription, (inscription) => ({
          ...inscription,
          standing: 'called',
          speaker: event.speaker,
          named: true,
        }))
      : meeting
  return {
    ...standing,
    lastIntervention: meeting.lastIntervention + 1,
    floor: calledFloor(meeting, { ...event, holder }, at),
    slip: { is: 'call', intervention: event.intervention, ended: endedByThis },
  }
}

function calledFloor(
  meeting: Meeting,
  call: Pick<Called, 'intervention' | 'holder' | 'allotted' | 'startsAt'>,
  calledAt: Instant,
): Called {
  const { intervention, holder, allotted, startsAt } = call
  return { is: 'called', intervention, holder, segment: segmentNow(meeting), calledAt, allotted, startsAt }
}

export function clockStarted(meeting: Meeting, { at }: Stamp): Meeting {
  const { floor } = meeting
  if (floor.is !== 'called') throw new Error('the log starts a clock of somebody who was not called')
  const { intervention, holder, segment, calledAt, allotted } = floor
  // RP1: a panellist found absent earlier who speaks now has come, and shares in the replies again.
  const here = holder.is === 'podium' ? withPresence(meeting, holder, true) : meeting
  return {
    ...nowStanding(here, holder, 'speaking'),
    floor: {
      is: 'speaking',
      intervention,
      holder,
      segment,
      calledAt,
      startedAt: at,
      clock: startedClock(allotted, at),
      resumesAt: null,
      finishedAt: null,
      continues: null,
    },
  }
}

export const clockPaused = (meeting: Meeting, { at }: Stamp): Meeting =>
  whileSpeaking(meeting, (floor) => ({ ...floor, clock: stopped(floor.clock, at), resumesAt: null }))

export const clockResumed = (meeting: Meeting, { at }: Stamp): Meeting =>
  whileSpeaking(meeting, (floor) => ({ ...floor, clock: running(floor.clock, at), resumesAt: null, finishedAt: null }))

export const finishedSignalled = (meeting: Meeting, { at }: Stamp): Meeting =>
  whileSpeaking(meeting, (floor) => ({ ...floor, finishedAt: at }))

export function timeAdded(meeting: Meeting, event: Of<'TimeAdded'>): Meeting {
  const { floor } = meeting
  if (floor.is === 'called') return { ...meeting, floor: { ...floor, allotted: add(floor.allotted, event.added) } }
  return whileSpeaking(meeting, (speaking) => ({
    ...speaking,
    clock: { ...speaking.clock, allotted: add(speaking.clock.allotted, event.added) },
  }))
}

const CAN_BE_RESTORED: readonly EndedBy[] = ['finished', 'next', 'segment']

export function interventionEnded(meeting: Meeting, event: Of<'InterventionEnded'>, { at }: Stamp): Meeting {
  const { floor } = meeting
  if (floor.is !== 'speaking') throw new Error('the log ends an intervention that never began')
  const slip = CAN_BE_RESTORED.includes(event.endedBy)
    ? ({ is: 'end', intervention: floor.intervention, ended: interruptedAt(floor, at) } as const)
    : null
  const ended = { ...meeting, interventions: [...meeting.interventions, recordOf(floor, event.endedBy, at)], slip }
  carryTurns(meeting, ended)
  // Who was found absent stays at the floor for the event that says so, which comes with this one.
  if (event.endedBy === 'absent') return ended
  return { ...nowStanding(ended, floor.holder, event.endedBy === 'taken-back' ? 'listed' : 'spoken'), floor: FREE }
}

function recordOf(floor: Speaking, endedBy: EndedBy, at: Instant): Intervention {
  const { intervention, holder, segment, calledAt, startedAt, clock, continues } = floor
  const spent = spentBy(clock, at)
  return {
    id: intervention,
    holder,
    segment,
    calledAt,
    startedAt,
    endedAt: at,
    allotted: clock.allotted,
    spent,
    endedBy,
    continues,
  }
}

/** LS11: back to the end of its class, or struck. A panellist who is absent leaves the share to the others (RP1). */
export function speakerAbsent(meeting: Meeting, event: Of<'SpeakerAbsent'>, { at }: Stamp): Meeting {
  const { floor } = meeting
  if (floor.is === 'free') throw new Error('the log finds somebody absent who was not called')
  const { holder, calledAt, intervention } = floor
  // FL8: marked absent in mid-speech by a slip, the speaker is called back with the time that was left.
  const allotted = floor.is === 'called' ? floor.allotted : asMillis(Math.max(0, remaining(floor.clock, at)))
  const inscription = inscriptionOfHolder(meeting, holder)
  const slip = { is: 'absence', intervention, holder, place: inscription?.place ?? BY_RULE, allotted } as const
  const freed: Meeting = { ...meeting, floor: FREE, slip }
  if (holder.is === 'podium') return withPresence(freed, holder, false)
  return withInscription(freed, holder.inscription, (absent) => ({
    ...absent,
    standing: event.struck ? 'absent' : 'listed',
    place: BY_RULE,
    absences: [...absent.absences, { calledAt, at }],
  }))
}

const BY_RULE = { is: 'by-rule' } as const

export function callTakenBack(meeting: Meeting): Meeting {
  const { floor } = meeting
  if (floor.is === 'free') throw new Error('the log takes back a call that was not made')
  return { ...nowStanding(meeting, floor.holder, 'listed'), floor: FREE, slip: null }
}

export function absenceTakenBack(meeting: Meeting, event: Of<'AbsenceTakenBack'>, { at }: Stamp): Meeting {
  const { slip } = meeting
  if (slip?.is !== 'absence') throw new Error('the log takes back an absence that was not recorded')
  const { holder, place, allotted } = slip
  const { intervention, startsAt } = event
  const back = {
    ...meeting,
    lastIntervention: meeting.lastIntervention + 1,
    floor: calledFloor(meeting, { intervention, holder, allotted, startsAt }, at),
    slip: null,
  }
  if (holder.is === 'podium') return withPresence(back, holder, true)
  return withInscription(back, holder.inscription, (inscription) => ({
    ...inscription,
    standing: 'called',
    place,
    absences: inscription.absences.slice(0, -1),
  }))
}

/** FL8: a new intervention with the time that was left; the one it continues stays as it was recorded. */
export function floorRestored(meeting: Meeting, event: Of<'FloorRestored'>, { at }: Stamp): Meeting {
  const { intervention, holder, continues, left } = event
  const clock = startedClock(left, at)
  return {
    ...nowStanding(meeting, holder, 'speaking'),
    lastIntervention: meeting.lastIntervention + 1,
    slip: null,
    floor: {
      is: 'speaking',
      intervention,
      holder,
      segment: segmentNow(meeting),
      calledAt: at,
      startedAt: at,
      clock: event.running ? clock : { ...clock, runningSince: null },
      resumesAt: null,
      finishedAt: null,
      continues,
    },
  }
}

/** The floor with whatever runs brought to a stand: by a suspension, or by a point of order. */
export function heldUp(floor: Floor, at: Instant): Floor {
  if (floor.is === 'called') return { ...floor, startsAt: null }
  return floor.is === 'speaking' ? { ...floor, clock: stopped(floor.clock, at), resumesAt: null } : floor
}

/** The floor going on at the given moment. */
export function goingOn(floor: Floor, goesOnAt: Instant | null): Floor {
  if (floor.is === 'called') return { ...floor, startsAt: goesOnAt }
  return floor.is === 'speaking' ? { ...floor, resumesAt: goesOnAt } : floor
}

/** Whether something at the floor is running by itself, and would go on after an interruption. */
export function isRunning(floor: Floor): boolean {
  if (floor.is === 'called') return floor.startsAt !== null
  return floor.is === 'speaking' && (floor.clock.runningSince !== null || floor.resumesAt !== null)
}

function whileSpeaking(meeting: Meeting, change: (floor: Speaking) => Speaking): Meeting {
  if (meeting.floor.is !== 'speaking') throw new Error('the log speaks of a clock that was not started')
  return { ...meeting, floor: change(meeting.floor) }
}

function nowStanding(meeting: Meeting, holder: Holder, standing: Standing): Meeting {
  if (holder.is === 'podium') return meeting
  return withInscription(meeting, holder.inscription, (inscription) => ({ ...inscription, standing }))
}

function withPresence(meeting: Meeting, holder: Extract<Holder, { is: 'podium' }>, present: boolean): Meeting {
  const podium = meeting.podium.map((member) => (member.id === holder.member ? { ...member, present } : member))
  return { ...meeting, podium }
}

function segmentNow(meeting: Meeting): Called['segment'] {
  const open = openSegment(meeting)
  if (!open) throw new Error('the log gives the floor while no segment is open')
  return open.id
}
