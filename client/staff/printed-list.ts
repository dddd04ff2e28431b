import type { Inscription, Intervention, Meeting, Segment } from '#shared/meeting/meeting.ts'
import type { Instant } from '#shared/meeting/time.ts'
import { segmentLeft } from '#shared/rules/order-of-the-day.ts'
import { comparePaths, pathOf } from '#shared/rules/order.ts'
import { remaining } from '#shared/rules/speaking-clock.ts'
import { behalfWording } from '../wording/behalf-wording.ts'
import { listRow } from './list-row.ts'
import { plateOfHolder } from './plate-model.ts'
import { titleOf } from './segment-title.ts'
import type { Says, View } from './view.ts'

/** One line of the sheet: in which place, who, and what there is to say of it. */
export type PrintedLine = {
  readonly key: string
  readonly place: string
  readonly name: string
  readonly behalf: string | null
  readonly speaker: string | null
  readonly about: string
}

export type PrintedPart = {
  readonly title: string
  readonly lines: readonly PrintedLine[]
  /** In the place of lines, where there are none. */
  readonly empty: string
}

/** The list as this screen knows it, on paper: enough to go on without any computer. */
export type PrintedList = {
  readonly title: string
  readonly about: readonly string[]
  /** As of when, and whether the screen was still connected then. */
  readonly asOf: string
  readonly orderOfTheDay: readonly { readonly key: string; readonly title: string; readonly state: string }[]
  readonly floor: { readonly name: string; readonly behalf: string | null; readonly state: string } | null
  readonly parts: readonly PrintedPart[]
}

type Printing = Omit<View, 'words' | 'unrecordedSince' | 'as'> & {
  readonly words: Says
  readonly version: number
  readonly lostSince: Instant | null
}

export function printedList(printing: Printing): PrintedList {
  const { meeting, now, coming, words } = printing
  const { t } = words
  const inscribed = (inscription: Inscription, index: number | null) => lineOf(meeting, inscription, index, words)
  const others = (standing: Inscription['standing']) =>
    meeting.inscriptions
      .filter((inscription) => inscription.standing === standing)
      .sort((a, b) => comparePaths(pathOf(meeting, a), pathOf(meeting, b)))
      .map((inscription) => inscribed(inscription, null))
  const part = (title: string, lines: readonly PrintedLine[]): PrintedPart => ({
    title,
    lines,
    empty: t('empty.nobody'),
  })
  const more = (['absent', 'not-reached'] as const)
    .map((standing) => part(t(`filter.${standing}`), others(standing)))
    .filter(({ lines }) => lines.length > 0)
  return {
    title: meeting.title,
    about: [
      ...new Set([
        meeting.occasion.title,
        meeting.theme,
        `${words.day(meeting.planned.start, meeting.timeZone)}, ${meeting.room}`,
      ]),
      ...(meeting.synthetic ? [t('common:synthetic')] : []),
      ...(meeting.rehearsal ? [t('common:rehearsal.sentence')] : []),
    ],
    asOf: asOf(printing),
    orderOfTheDay: meeting.orderOfTheDay.map((segment) => ({
      key: segment.id,
      title: titleOf(segment, words),
      state: stateInWords(meeting, segment, now, words),
    })),
    floor: floorOf(meeting, now, words),
    parts: [
      part(t('filter.to-come'), coming.map(inscribed)),
      part(
        t('filter.spoken'),
        meeting.interventions
          .filter(({ endedBy }) => endedBy !== 'taken-back' && endedBy !== 'absent')
          .map((turn) => turnOf(meeting, turn, words)),
      ),
      ...more,
    ],
  }
}

function asOf({ meeting, now, words, version, link, lostSince }: Printing): string {
  const { t } = words
  const asOf = t('print.asOf', {
    time: words.timeWithSeconds(now, meeting.timeZone),
    day: words.day(now, meeting.timeZone),
    version: words.number(version),
  })
  return link !== 'live' && lostSince !== null
    ? `${asOf} ${t('print.lost', { time: words.timeWithSeconds(lostSince, meeting.timeZone) })}`
    : asOf
}

function lineOf(meeting: Meeting, inscription: Inscription, index: number | null, words: Says): PrintedLine {
  const row = listRow(meeting, inscription, index === null ? null : index + 1, words)
  const kind = row.plate.kind
  const claims = row.claims.map(({ label }) => label)
  const about = [row.badge ?? (kind && words.t(`common:kind.${kind}`)), row.why, ...claims]
  return {
    key: row.id,
    place: row.place ?? '',
    name: row.plate.name,
    behalf: behalfIn(row.plate.behalf, words),
    speaker: row.plate.speaker,
    about: about.filter((said) => said !== null && said !== '').join(' · '),
  }
}

function turnOf(meeting: Meeting, turn: Intervention, words: Says): PrintedLine {
  const plate = plateOfHolder(meeting, turn.holder)
  return {
    key: turn.id,
    place: words.time(turn.startedAt, meeting.timeZone),
    name: plate?.name ?? '',
    behalf: behalfIn(plate?.behalf ?? null, words),
    speaker: plate?.speaker ?? null,
    about: words.t('print.spoke', {
      from: words.timeWithSeconds(turn.startedAt, meeting.timeZone),
      to: words.timeWithSeconds(turn.endedAt, meeting.timeZone),
      spent: words.clock(turn.spent),
      ended: words.t(`ended.${turn.endedBy}`),
    }),
  }
}

function stateInWords(meeting: Meeting, segment: Segment, now: Instant, words: Says): string {
  const { state } = segment
  const { t } = words
  const time = (at: Instant) => words.time(at, meeting.timeZone)
  switch (state.is) {
    case 'to-come':
      return segment.budget > 0 ? t('print.toCome', { length: words.clock(segment.budget) }) : t('print.toComePlain')
    case 'open':
      return segment.budget > 0
        ? t('print.open', { from: time(state.openedAt), left: words.clock(segmentLeft(segment, now)) })
        : t('print.openPlain', { from: time(state.openedAt) })
    case 'closed':
      return t('print.closed', {
        from: time(state.openedAt),
        to: time(state.closedAt),
        spent: words.clock(state.spent),
      })
    case 'skipped':
      return t('print.skipped', { because: state.because })
  }
}

function floorOf(meeting: Meeting, now: Instant, words: Says): PrintedList['floor'] {
  const { floor, timeZone } = meeting
  if (floor.is === 'free') return null
  const plate = plateOfHolder(meeting, floor.holder)
  const state =
    floor.is === 'called'
      ? words.t('print.called', { time: words.timeWithSeconds(floor.calledAt, timeZone) })
      : words.t('print.speaking', {
          from: words.timeWithSeconds(floor.startedAt, timeZone),
          left: words.clock(remaining(floor.clock, now)),
        })
  return { name: plate?.name ?? '', behalf: behalfIn(plate?.behalf ?? null, words), state }
}

const behalfIn = (group: string | null, words: Says): string | null =>
  group === null ? null : behalfWording<'staff'>(group, words)
