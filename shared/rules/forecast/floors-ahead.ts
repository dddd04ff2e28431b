import type { Meeting, Segment } from '../../meeting/meeting.ts'
import { elapsed, type Instant, later, minutes, seconds } from '../../meeting/time.ts'
import { interpretersLeave, presentRound, segmentLeft, segmentSpent } from '../order-of-the-day.ts'
import { type Normal, plus, remainder } from './normal.ts'

/**
 * A floor segment still to be used. Its times are counted twice: `until` in the time for which speakers have the floor,
 * from now on and through all rounds, which is what turns add up to; `later` is what the clock on the wall is ahead of
 * that by then, because of what lies before the floor and between the rounds. All in ms.
 */
export type FloorAhead = {
  readonly segment: Segment
  readonly isThisRound: boolean
  readonly isOpen: boolean
  /** How long speakers can still be called in it. */
  readonly length: number
  /** When its budget is spent, in the time of the floor. */
  readonly until: Normal
  readonly later: Normal
}

/** How far a segment other than a floor takes its own time, as a share of its budget. */
const KEPT = { mean: 1.03, spread: 0.12 }
/** Statements fixed beforehand leave less room than replies do. */
const PREPARED = { mean: 1.02, spread: 0.06 }
/** From one segment to the next. */
const CHANGE: Normal = { mean: seconds(20), variance: seconds(12) ** 2 }
/** A meeting begins when it begins. */
const OPENING_SPREAD = minutes(3)

/** The floor segments open or to come, in the order of the day. `turn` is what a usual turn takes. */
export function floorsAhead(meeting: Meeting, turn: Normal, now: Instant): readonly FloorAhead[] {
  if (meeting.sitting.is === 'adjourned') return []
  const hardEnd = interpretersLeave(meeting, now)
  const round = presentRound(meeting)
  const floors: FloorAhead[] = []
  let used: Normal = { mean: 0, variance: 0 }
  let behind = untilOpening(meeting, now)
  for (const segment of stillToHold(meeting)) {
    if (segment.kind !== 'floor') {
      behind = plus(behind, timeFor(segment, now))
      continue
    }
    const last = floors.at(-1)
    // OD3: whoever speaks when a round is spent goes on, on the average for half a turn, unless the round cuts.
    const rest = last && last.length > 0 ? { mean: turn.mean / 2, variance: turn.mean ** 2 / 12 } : NOTHING
    if (meeting.modalities.atRoundEnd === 'cut') behind = { ...behind, mean: behind.mean - rest.mean }
    const start = plus(used, rest)
    const length = Math.min(Math.max(0, segmentLeft(segment, now)), untilHardEnd(hardEnd, start, behind, now))
    const until = { mean: start.mean + length, variance: start.variance }
    const isOpen = segment.state.is === 'open'
    const isThisRound = floors.length === 0 && (isOpen || segment.round === round)
    floors.push({ segment, isThisRound, isOpen, length, until, later: behind })
    used = until
  }
  return floors
}

const NOTHING: Normal = { mean: 0, variance: 0 }

/** What is open and what comes after it; whatever was passed over in the order of the day is taken not to be held. */
function stillToHold({ orderOfTheDay }: Meeting): readonly Segment[] {
  const open = orderOfTheDay.findIndex(({ state }) => state.is === 'open')
  const latest = open >= 0 ? open : orderOfTheDay.findLastIndex(({ state }) => state.is === 'closed') + 1
  return orderOfTheDay.slice(latest).filter(({ state }) => state.is === 'open' || state.is === 'to-come')
}

/** Before the opening the forecast goes by the plan. */
function untilOpening({ sitting, planned }: Meeting, now: Instant): Normal {
  if (sitting.is !== 'convened') return NOTHING
  return { mean: elapsed(now, later(now, planned.start)), variance: OPENING_SPREAD ** 2 }
}

/** What a segment other than a floor still takes, with the change to the next one. */
function timeFor(segment: Segment, now: Instant): Normal {
  const { mean, spread } = segment.kind === 'replies' || segment.kind === 'break' ? KEPT : PREPARED
  const whole = { mean: mean * segment.budget, variance: (spread * segment.budget) ** 2 }
  return plus(remainder(whole, segmentSpent(segment, now)), CHANGE)
}

/** OD4: nobody is called once the interpreters have left; a meeting that goes on all the same has shown that they stay. */
function untilHardEnd(hardEnd: Instant, start: Normal, behind: Normal, now: Instant): number {
  const left = elapsed(now, hardEnd)
  return left <= 0 ? Infinity : Math.max(0, left - start.mean - behind.mean)
}
