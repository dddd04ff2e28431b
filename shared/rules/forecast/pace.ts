/** FC1: the pace of a meeting, as far as it has shown itself, shrunk towards what panels are like. */
import type { Inscription, Intervention, Meeting } from '../../meeting/meeting.ts'
import { elapsed, type Instant, type Millis, minutes, seconds } from '../../meeting/time.ts'
import { speakerClass } from '../order.ts'
import { type Estimate, type Prior, type Rate, rateOf, shrunk } from './estimate.ts'

export type Pace = {
  /** Turns from the floor that have told something. */
  readonly turns: number
  /** Used of the time allotted: 1 is all of it. */
  readonly share: Estimate
  /** From the call to the start of the clock, in ms. */
  readonly handOver: Estimate
  /** From the end of a turn to the next call, in ms. */
  readonly between: Estimate
  /** Pauses and points of order a turn, in ms. */
  readonly interruption: Estimate
  /** From the call to the finding that nobody answers, in ms. */
  readonly absent: Estimate
  /** Of those called, how many do not answer. */
  readonly absence: Rate
  /** Dignitaries and groups that come late and stand before the others, per ms. */
  readonly arrival: Rate
  /** Of those waiting, how many leave the list, per ms. */
  readonly leaving: Rate
}

/** Nothing between two turns that belongs to the pace takes longer than this, in ms; what does was a suspension or a slip. */
const LONGEST = seconds(120)

/** The beliefs a meeting starts with; tuned and checked by the simulation (docs/forecast.md). */
const SHARE = { mean: 0.97, spread: 0.18, spreadWeight: 4, apart: 0.145, drift: 0.075 }
const BETWEEN = { mean: seconds(9), spread: seconds(8), spreadWeight: 6, apart: seconds(3.5), drift: 0 }
const INTERRUPTION = { mean: seconds(2), spread: seconds(9), spreadWeight: 30, apart: seconds(2.5), drift: 0 }
const ABSENT = { mean: seconds(24), spread: seconds(8), spreadWeight: 4, apart: seconds(5), drift: 0 }
const ABSENCE = { events: 0.9, units: 12 }
const ARRIVAL = { events: 1.2, units: minutes(60) }
const LEAVING = { events: 1, units: minutes(60) * 25 }

/** A clock that starts by itself bounds the hand-over, which is mostly a little shorter. */
const handOverWithin = (most: Millis): Prior => ({
  mean: most * 0.8,
  spread: most * 0.3,
  spreadWeight: 4,
  apart: most * 0.25,
  drift: 0,
})
/** Where no clock starts by itself, hand-overs are taken to be as with one that does after so long. */
const USUAL_HAND_OVER = seconds(18)

export function observedPace(meeting: Meeting, now: Instant): Pace {
  const turns = turnsFromTheFloor(meeting)
  const told = turns.filter(({ endedBy }) => endedBy === 'finished' || endedBy === 'next' || endedBy === 'limit')
  const absences = meeting.inscriptions.flatMap((inscription) => inscription.absences)
  const since = firstFloorOpened(meeting)
  const observing = since === null ? 0 : Math.max(0, elapsed(since, now))
  const waiting = meeting.inscriptions.filter(({ standing }) => standing === 'listed').length + turns.length / 2
  return {
    turns: told.length,
    share: shrunk(
      SHARE,
      told.map(({ spent, allotted }) => (allotted > 0 ? spent / allotted : 1)),
    ),
    handOver: shrunk(
      handOverWithin(meeting.modalities.handOver ?? USUAL_HAND_OVER),
      turns.map(({ calledAt, startedAt }) => short(elapsed(calledAt, startedAt))),
    ),
    between: shrunk(BETWEEN, pauses(turns, absences)),
    interruption: shrunk(
      INTERRUPTION,
      turns.map(({ startedAt, endedAt, spent }) => short(elapsed(startedAt, endedAt) - spent)),
    ),
    absent: shrunk(
      ABSENT,
      absences.map(({ calledAt, at }) => short(elapsed(calledAt, at))),
    ),
    absence: rateOf(ABSENCE, absences.length, absences.length + turns.length),
    arrival: rateOf(ARRIVAL, since === null ? 0 : lateComers(meeting, since), observing),
    leaving: rateOf(LEAVING, since === null ? 0 : withdrawn(meeting, since), observing * waiting),
  }
}

const short = (length: number): number => Math.min(LONGEST, Math.max(0, length))

/** Turns of the list, without those that a slip cut in two (FL8) or that nobody held. */
function turnsFromTheFloor({ interventions }: Meeting): readonly Intervention[] {
  const continued = new Set(interventions.flatMap(({ continues }) => (continues === null ? [] : [continues])))
  return interventions.filter(
    ({ id, holder, endedBy, continues }) =>
      holder.is === 'inscription' &&
      endedBy !== 'absent' &&
      endedBy !== 'taken-back' &&
      continues === null &&
      !continued.has(id),
  )
}

/** From the end of each turn, or of a call that nobody answered, to the call after it in the same segment. */
function pauses(turns: readonly Intervention[], absences: Inscription['absences']): readonly number[] {
  const calls = [
    ...turns.map(({ calledAt, endedAt, segment }) => ({ calledAt, freeAt: endedAt, segment })),
    // An absence does not say in which segment it was; the pause after it is counted where it is short.
    ...absences.map(({ calledAt, at }) => ({ calledAt, freeAt: at, segment: null })),
  ].sort((a, b) => a.calledAt - b.calledAt)
  return calls.slice(1).flatMap((call, index) => {
    const last = calls[index]
    if (!last || (last.segment !== null && call.segment !== null && last.segment !== call.segment)) return []
    const pause = elapsed(last.freeAt, call.calledAt)
    return pause > LONGEST ? [] : [Math.max(0, pause)]
  })
}

/** When the floor was first opened: from then on the meeting shows how its list behaves. */
function firstFloorOpened({ orderOfTheDay }: Meeting): Instant | null {
  const opened = orderOfTheDay.flatMap(({ kind, state }) =>
    kind === 'floor' && (state.is === 'open' || state.is === 'closed') ? [state.openedAt] : [],
  )
  return opened.reduce<Instant | null>((first, at) => (first === null || at < first ? at : first), null)
}

const lateComers = (meeting: Meeting, since: Instant): number =>
  meeting.inscriptions.filter((inscription) => {
    if (inscription.at <= since) return false
    const standsAs = speakerClass(meeting, inscription)
    return standsAs === 'dignitary' || standsAs === 'group'
  }).length

const withdrawn = ({ inscriptions }: Meeting, since: Instant): number =>
  inscriptions.filter(({ standing, withdrawal }) => standing === 'withdrawn' && (withdrawal?.at ?? since) > since)
    .length
