import type { SegmentId } from '#shared/meeting/ids.ts'
import type { Meeting, Segment } from '#shared/meeting/meeting.ts'
import { asMillis, minutes } from '#shared/meeting/time.ts'
import { segmentLeft, segmentSpent } from '#shared/rules/order-of-the-day.ts'
import { type Control, control } from '../../staff/control.ts'
import { titleOf } from '../../staff/segment-title.ts'
import { ask } from '../../staff/view.ts'
import type { View } from './view.ts'
import type { Offer } from '../../connection/offer.ts'

/** One line of the order of the day, with its budget as a bar. */
export type SegmentRow = {
  readonly id: SegmentId
  readonly title: string
  readonly state: Segment['state']['is']
  readonly stateWord: string
  /** "45 min", "31:40 left of 45 min", "44:10 of 45 min", or why it was skipped. */
  readonly time: string
  /** Spent of the budget, from 0 to 1; null where there is no budget. */
  readonly share: number | null
  readonly over: boolean
}

/** What can be done with the segment whose line is open. */
export type SegmentDeeds = {
  readonly open: Control
  readonly close: Control
  /** Whether it can be given more time, or left out: the minutes and the reason are asked for afterwards. */
  readonly extend: Offer
  /** FC1: more time for it moves the cut line. */
  readonly weighs: boolean
  readonly skip: Offer
  readonly earlier: Control | null
  readonly later: Control | null
}

export const segmentRows = (view: View): readonly SegmentRow[] =>
  view.meeting.orderOfTheDay.map((segment) => segmentRow(view, segment))

function segmentRow(view: View, segment: Segment): SegmentRow {
  const { now, words } = view
  const spent = segmentSpent(segment, now)
  return {
    id: segment.id,
    title: titleOf(segment, words),
    state: segment.state.is,
    stateWord: words.t(`segment.${segment.state.is}`),
    time: timeInWords(view, segment),
    share: segment.budget > 0 && segment.state.is !== 'skipped' ? Math.min(1, spent / segment.budget) : null,
    over: segment.budget > 0 && spent > segment.budget,
  }
}

function timeInWords({ now, words }: View, segment: Segment): string {
  const { t } = words
  const budget = t('segment.minutes', { count: Math.round(segment.budget / 60_000) })
  switch (segment.state.is) {
    case 'skipped':
      return t('segment.skippedBecause', { because: segment.state.because })
    case 'to-come':
      return segment.budget === 0 ? t('segment.noBudget') : budget
    case 'open':
      if (segment.budget === 0) return words.clock(asMillis(Math.floor(segmentSpent(segment, now) / 1_000) * 1_000))
      return segmentLeft(segment, now) <= 0
        ? t('segment.over', {
            over: words.clock(asMillis(Math.floor(-segmentLeft(segment, now) / 1_000) * 1_000)),
            budget,
          })
        : t('segment.left', { left: words.clock(segmentLeft(segment, now)), budget })
    case 'closed':
      return t('segment.spent', { spent: words.clock(segment.state.spent), budget })
  }
}

export function segmentDeeds(view: View, id: SegmentId): SegmentDeeds {
  const { t } = view.words
  const [before, afterNext] = neighbours(view.meeting, id)
  return {
    open: control(view, t(reopens(view.meeting, id) ? 'segment.doReopen' : 'segment.doOpen'), {
      type: 'OpenSegment',
      segment: id,
    }),
    close: control(view, t('segment.doClose'), { type: 'CloseSegment', segment: id }),
    extend: ask(view, { type: 'ExtendSegment', segment: id, by: minutes(1), because: '\u2026' }),
    weighs: view.meeting.orderOfTheDay.some((segment) => segment.id === id && segment.kind === 'floor'),
    skip: ask(view, { type: 'SkipSegment', segment: id, because: '\u2026' }),
    earlier: before ? control(view, t('segment.earlier'), { type: 'MoveSegment', segment: id, before }) : null,
    later: afterNext
      ? control(view, t('segment.later'), { type: 'MoveSegment', segment: afterNext, before: id })
      : null,
  }
}

/** Segments change places among those still to come only; one goes later by the next one going before it. */
function neighbours(meeting: Meeting, id: SegmentId): readonly [SegmentId | null, SegmentId | null] {
  const waiting = meeting.orderOfTheDay.filter(({ state }) => state.is === 'to-come').map((segment) => segment.id)
  const index = waiting.indexOf(id)
  return index < 0 ? [null, null] : [waiting[index - 1] ?? null, waiting[index + 1] ?? null]
}

/** OD1: one closed by a slip is opened again and goes on where it stood. */
const reopens = (meeting: Meeting, id: SegmentId): boolean =>
  meeting.orderOfTheDay.some((segment) => segment.id === id && segment.state.is === 'closed')
