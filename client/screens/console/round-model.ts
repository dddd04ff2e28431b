import type { Segment } from '#shared/meeting/meeting.ts'
import { asMillis, elapsed, type Millis } from '#shared/meeting/time.ts'
import {
  endWarning,
  type EndWarning,
  forecastEnd,
  interpretersLeave,
  openSegment,
  segmentLeft,
} from '#shared/rules/order-of-the-day.ts'
import { type Tone, toneOf } from '#shared/rules/speaking-clock.ts'
import { titleOf } from '../../staff/segment-title.ts'
import type { View } from './view.ts'

/** The head of the right column: what is left of the round, and of the meeting. */
export type RoundModel = {
  readonly title: string
  /** The open segment's time left; null where nothing is open or it has no budget. */
  readonly left: { readonly digits: string; readonly tone: Tone; readonly spent: number } | null
  readonly leftWord: string | null
  readonly turns: string | null
  readonly end: EndModel
}

/** OD4: the forecast against the interpreters' hour. */
export type EndModel = {
  readonly forecast: string
  readonly hour: string | null
  readonly tone: Tone
  readonly warning: string | null
}

/** A round has little time left when only a few turns still fit. */
const FEW_TURNS = 3

/** `fits`: how many more turns will probably begin in the round (FC1). */
export function roundModel(view: View, fits: number): RoundModel {
  const { meeting, now, words } = view
  const { t } = words
  const open = openSegment(meeting)
  return {
    title: open ? titleOf(open, words) : t('round.nothingOpen'),
    leftWord: open ? leftWord(view, open) : null,
    left: open && open.budget > 0 ? timeLeft(view, segmentLeft(open, now), open.budget) : null,
    turns: open?.kind === 'floor' ? t('round.turns', { count: fits }) : null,
    end: endModel(view),
  }
}

function leftWord({ now, words: { t } }: View, open: Segment): string {
  if (open.budget === 0) return t('round.noBudget')
  return t(segmentLeft(open, now) <= 0 ? 'round.over' : 'round.left')
}

function timeLeft({ meeting, words }: View, left: Millis, budget: Millis): RoundModel['left'] {
  const { speakingTime, warning } = meeting.modalities
  const soon = Math.max(warning, speakingTime['member-state'] * FEW_TURNS)
  return {
    digits: words.clock(left),
    tone: toneOf(left, asMillis(Math.min(soon, budget / 4))),
    spent: 1 - Math.max(0, Math.min(1, left / budget)),
  }
}

const TONES: Readonly<Record<EndWarning, Tone>> = { none: 'time', 'T-15': 'warning', 'T-5': 'over', past: 'over' }

function endModel({ meeting, now, words }: View): EndModel {
  const { t } = words
  const forecast = forecastEnd(meeting, now)
  const forecastTime = words.time(forecast, meeting.timeZone)
  if (meeting.sitting.is === 'adjourned') {
    return { forecast: t('end.ended', { time: forecastTime }), hour: null, tone: 'time', warning: null }
  }
  const leave = interpretersLeave(meeting, now)
  const hour = words.time(leave, meeting.timeZone)
  const late = Math.floor(elapsed(leave, forecast) / 60_000)
  const near = endWarning(meeting, now)
  const warning = near !== 'none' ? t(`end.${near}`, { hour }) : late > 0 ? t('end.late', { count: late }) : null
  return {
    forecast: t('end.forecast', { time: forecastTime }),
    hour: t('end.hour', { hour }),
    tone: near === 'none' && late > 0 ? 'warning' : TONES[near],
    warning,
  }
}
