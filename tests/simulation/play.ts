import { type InscriptionId, pointOfOrderId, type SegmentId } from '#shared/meeting/ids.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'
import type { Instant } from '#shared/meeting/time.ts'
import { lastInterventionId } from '#shared/rules/floor.ts'
import { type Forecast, forecast } from '#shared/rules/forecast.ts'
import { headOf, listed } from '#shared/rules/order.ts'
import { openSegment, roundSpent, segmentLeft } from '#shared/rules/order-of-the-day.ts'
import { spentBy } from '#shared/rules/speaking-clock.ts'
import { moderator, SEGMENT } from '../rules/council.ts'
import { type Chance, chanceOf } from './chance.ts'
import type { Mixture } from './mixture.ts'
import { naiveForecast, type Naive } from './naive.ts'
import { panelOf } from './panel.ts'
import type { Room } from './room.ts'
import { type Family, type Temper, temperOf } from './temper.ts'

/** Forecasts are made when the floor falls free after so many turns from the floor. */
export const HORIZONS = [0, 5, 10, 20] as const

/** What was forecast at one moment of a meeting. */
export type Told = {
  readonly turns: number
  readonly at: Instant
  readonly meeting: Meeting
  /** The list as it stood. */
  readonly list: readonly InscriptionId[]
  readonly segment: SegmentId
  readonly forecast: Forecast
  readonly naive: Naive
}

export type Call = { readonly inscription: InscriptionId; readonly at: Instant; readonly segment: SegmentId }
export type Played = {
  readonly told: readonly Told[]
  readonly calls: readonly Call[]
  readonly left: ReadonlySet<InscriptionId>
}

const SECOND = 1_000
const REPLIES = 15 * 60 * SECOND

/** A meeting from its opening to the end of its second round; the same seed gives the same meeting. */
export function play(mixture: Mixture, family: Family, seed: number): Played {
  const chance = chanceOf(seed)
  const temper = temperOf(mixture, family, chance)
  const room = panelOf(temper, chance)
  const stage: Stage = { room, temper, chance, told: [], calls: [], turns: 0, points: temper.pointsOfOrder }
  roundOf(stage)
  room.tells(moderator, { type: 'OpenSegment', segment: SEGMENT.replies1 })
  room.waitsUntil(room.now() + temper.replies * REPLIES + chance.between(5, 40) * SECOND)
  room.tells(moderator, { type: 'OpenSegment', segment: SEGMENT.floor2 })
  roundOf(stage)
  const left = room.meeting().inscriptions.filter(({ standing }) => standing === 'withdrawn')
  return { told: stage.told, calls: stage.calls, left: new Set(left.map(({ id }) => id)) }
}

type Stage = {
  readonly room: Room
  readonly temper: Temper
  readonly chance: Chance
  readonly told: Told[]
  readonly calls: Call[]
  turns: number
  points: number
}

function roundOf(stage: Stage): void {
  const { room, temper, chance } = stage
  for (;;) {
    tell(stage)
    room.waitsUntil(room.now() + temper.pause() * SECOND)
    const segment = openSegment(room.meeting())
    if (!segment || roundSpent(segment, room.now()) || room.now() >= room.meeting().hardEnd) return
    // With a few seconds left some moderators go over to the replies.
    if (segmentLeft(segment, room.now()) < 15 * SECOND && chance.happens(0.5)) return
    const head = headOf(room.meeting())
    if (!head) return
    const after = lastInterventionId(room.meeting())
    if (!room.tells(moderator, { type: 'CallSpeaker', inscription: head.id, after })) {
      throw new Error('the head of the list could not be called')
    }
    stage.calls.push({ inscription: head.id, at: room.now(), segment: segment.id })
    turnOf(stage)
  }
}

function tell({ room, told, turns }: Stage): void {
  if (!HORIZONS.some((horizon) => horizon === turns) || told.some((one) => one.turns === turns)) return
  const at = room.now()
  room.waitsUntil(at)
  const meeting = room.meeting()
  const segment = openSegment(meeting)
  if (!segment) return
  const list = listed(meeting).map(({ id }) => id)
  const forecasts = { forecast: forecast(meeting, at), naive: naiveForecast(meeting, at) }
  told.push({ turns, at, meeting, list, segment: segment.id, ...forecasts })
}

/** From the call to the end of the turn. */
function turnOf(stage: Stage): void {
  const { room, temper, chance } = stage
  const intervention = lastInterventionId(room.meeting())
  if (!intervention) throw new Error('nobody was called')
  const calledAt = room.now()
  if (chance.happens(temper.absence)) {
    room.waitsUntil(calledAt + chance.between(10, 40) * SECOND)
    room.tells(moderator, { type: 'MarkAbsent', intervention })
    return
  }
  const begins = calledAt + temper.handOver() * SECOND
  room.waitsUntil(begins)
  // After the hand-over of the modalities the clock has started by itself already.
  room.tells(moderator, { type: 'StartClock', intervention })
  const { floor, modalities } = room.meeting()
  const allotted = floor.is === 'speaking' ? floor.clock.allotted : modalities.speakingTime['member-state']
  const text = temper.share(stage.turns) * allotted
  const delay = chance.happens(stage.points / 35) ? interruption(stage, begins + text / 3) : 0
  const ends = begins + text + delay
  room.waitsUntil(Math.min(ends, cutAt(room)))
  if (room.meeting().floor.is === 'free') {
    // FL4: whoever was cut goes on for a few words without a microphone.
    room.waitsUntil(Math.min(ends, room.now() + temper.lastWords() * SECOND))
  } else {
    room.tells(moderator, { type: 'EndIntervention', intervention })
  }
  stage.turns += 1
}

/** FL4: when the turn is cut if nobody ends it before. */
function cutAt({ meeting, now }: Room): number {
  const { floor, modalities } = meeting()
  if (floor.is !== 'speaking' || modalities.atZero.is === 'run-on') return Infinity
  return now() + floor.clock.allotted - spentBy(floor.clock, now()) + modalities.atZero.grace
}

/** FL6: a point of order; how long it held the speaker up, in ms. */
function interruption(stage: Stage, at: number): number {
  const { room, chance } = stage
  room.waitsUntil(at)
  const point = pointOfOrderId(room.meeting().pointsOfOrder.length + 1)
  if (!room.tells(moderator, { type: 'RaisePointOfOrder', delegation: null })) return 0
  stage.points -= 1
  const raisedAt = room.now()
  room.waitsUntil(raisedAt + chance.between(20, 100) * SECOND)
  room.tells(moderator, { type: 'EndPointOfOrder', point })
  room.waitsUntil(room.now() + chance.between(2, 15) * SECOND)
  const { floor } = room.meeting()
  if (floor.is !== 'free') room.tells(moderator, { type: 'ResumeClock', intervention: floor.intervention })
  return room.now() - raisedAt
}
