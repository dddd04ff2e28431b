/** FC1: what a change at the console would make of the forecast, before it is made. */
import type { InscriptionId, SegmentId } from '../meeting/ids.ts'
import type { Meeting, Segment } from '../meeting/meeting.ts'
import { type ReservedPlaces, SPEAKER_CLASSES, type SpeakerClass } from '../meeting/modalities.ts'
import { add, asMillis, type Instant, type Millis, subtract } from '../meeting/time.ts'
import { inscriptionOfHolder, speakingTimeOf } from './floor.ts'
import { type Expected, type Forecast, forecast } from './forecast.ts'
import { segmentSpent } from './order-of-the-day.ts'

export type Change =
  | { readonly is: 'speaking-time'; readonly time: Millis; readonly classes?: readonly SpeakerClass[] }
  | { readonly is: 'extension'; readonly segment: SegmentId; readonly by: Millis }
  | { readonly is: 'close-list' }
  | { readonly is: 'reserved'; readonly reserved: readonly ReservedPlaces[] }

/** The forecast as it would be right after the change. */
export const whatIf = (meeting: Meeting, change: Change, now: Instant): Forecast =>
  forecast(changed(meeting, change, now), now)

function changed(meeting: Meeting, change: Change, now: Instant): Meeting {
  switch (change.is) {
    case 'speaking-time':
      return withSpeakingTime(meeting, change.time, change.classes ?? SPEAKER_CLASSES)
    case 'extension':
      return {
        ...meeting,
        orderOfTheDay: meeting.orderOfTheDay.map((segment) =>
          segment.id === change.segment ? extended(segment, change.by, now) : segment,
        ),
      }
    case 'close-list': {
      const { list } = meeting
      if (list.is !== 'open') return meeting
      return { ...meeting, list: { is: 'closed', openedAt: list.openedAt, closedAt: now } }
    }
    case 'reserved':
      return { ...meeting, modalities: { ...meeting.modalities, reserved: change.reserved } }
  }
}

/** FL3: for those who have not begun, whoever is called included. */
function withSpeakingTime(meeting: Meeting, time: Millis, classes: readonly SpeakerClass[]): Meeting {
  const times = Object.fromEntries(classes.map((named) => [named, time]))
  const { modalities, floor } = meeting
  const retimed = { ...meeting, modalities: { ...modalities, speakingTime: { ...modalities.speakingTime, ...times } } }
  const inscription = floor.is === 'called' ? inscriptionOfHolder(meeting, floor.holder) : null
  if (floor.is !== 'called' || !inscription) return retimed
  const more = subtract(speakingTimeOf(retimed, inscription), speakingTimeOf(meeting, inscription))
  return { ...retimed, floor: { ...floor, allotted: asMillis(Math.max(0, add(floor.allotted, more))) } }
}

/** OD3: never below what has been used. */
function extended(segment: Segment, by: Millis, now: Instant): Segment {
  const { state } = segment
  if (state.is === 'closed' || state.is === 'skipped') return segment
  const budget = asMillis(Math.max(add(segment.budget, by), segmentSpent(segment, now)))
  if (state.is === 'to-come') return { ...segment, budget }
  return { ...segment, budget, state: { ...state, clock: { ...state.clock, allotted: budget } } }
}

/** A row that would stand on another side of a cut line. */
export type Crossing = {
  readonly inscription: InscriptionId
  readonly from: Expected['reached']
  readonly to: Expected['reached']
}

export type Difference = {
  /** How many more turns would begin in this round, and in the meeting; negative for fewer. */
  readonly thisRound: number
  readonly meeting: number
  readonly crossings: readonly Crossing[]
}

/** What sets two forecasts of the same list apart. */
export function difference(before: Forecast, then: Forecast): Difference {
  const crossings = [...then.rows].flatMap(([inscription, { reached: to }]): readonly Crossing[] => {
    const from = before.rows.get(inscription)?.reached
    return from === undefined || from === to ? [] : [{ inscription, from, to }]
  })
  return {
    thisRound: then.fitsThisRound - before.fitsThisRound,
    meeting: then.fitsMeeting - before.fitsMeeting,
    crossings,
  }
}
