import type { Command } from '#shared/meeting/commands.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'
import { asMillis, type Millis, minutes, seconds } from '#shared/meeting/time.ts'
import type { Expected, Forecast } from '#shared/rules/forecast.ts'
import { openSegment, presentRound } from '#shared/rules/order-of-the-day.ts'
import { type Change, difference, whatIf } from '#shared/rules/what-if.ts'
import { type Control, control } from '../../staff/control.ts'
import { nameOfInscriptionId } from '../../staff/names.ts'
import type { Outlook } from '../../staff/outlook.ts'
import { presetsFor } from '../../staff/presets.ts'
import { commonSpeakingTime } from './modalities-model.ts'
import type { Says, View } from './view.ts'

/** What would become of the cut line, in words, before anything is done. */
export type EffectOf = (change: Change) => string

type Seen = Pick<View, 'meeting' | 'words'>

/** FC1: each change is reckoned once for an outlook, at the moment for which the outlook was made. */
export function effects(seen: Seen, outlook: Outlook): EffectOf {
  const known = new Map<string, string>()
  return (change) => {
    const key = JSON.stringify(change)
    const held = known.get(key)
    if (held !== undefined) return held
    const effect = effectInWords(seen, outlook.forecast, whatIf(seen.meeting, change, outlook.at))
    known.set(key, effect)
    return effect
  }
}

/** "2 more in this round; cut line after Egypt", and what becomes of the meeting's line where that is not the same. */
export function effectInWords({ meeting, words }: Seen, before: Forecast, then: Forecast): string {
  const { t } = words
  const { crossings } = difference(before, then)
  const by = (where: Where) => {
    const count = (side: 'from' | 'to') => crossings.filter((row) => IS_REACHED[where](row[side])).length
    return count('to') - count('from')
  }
  const inAll = by('meeting')
  const inRound = by('round')
  const meetingMoves = inAll !== 0 || before.lastMeeting !== then.lastMeeting
  const ofMeeting = () => moveInWords(meeting, then, 'meeting', inAll, words)
  const inProgress = openSegment(meeting)?.kind === 'floor' && presentRound(meeting) !== null
  if (!inProgress && inRound === 0) return meetingMoves ? ofMeeting() : t('whatIf.same')
  const roundMoves = inRound !== 0 || before.lastThisRound !== then.lastThisRound
  const round = roundMoves ? moveInWords(meeting, then, 'round', inRound, words) : stayInWords(meeting, then, words)
  // In the last round both lines are one.
  const asTheRound = roundMoves && inAll === inRound && then.lastMeeting === then.lastThisRound
  return !meetingMoves || asTheRound ? round : t('whatIf.both', { round, meeting: ofMeeting() })
}

type Where = 'round' | 'meeting'
type Reached = Expected['reached']
const IS_REACHED: Readonly<Record<Where, (reached: Reached) => boolean>> = {
  round: (reached) => reached === 'this-round',
  meeting: (reached) => reached !== 'not',
}
const LINE_OF = { round: 'lastThisRound', meeting: 'lastMeeting' } as const

function moveInWords(meeting: Meeting, then: Forecast, where: Where, by: number, { t, number }: Says): string {
  const count = Math.abs(by)
  return t('whatIf.effect', {
    heard: t(`whatIf.${where}.${by < 0 ? 'fewer' : 'more'}`, { count, sum: number(count) }),
    line: lineInWords(meeting, then, where, t),
  })
}

function stayInWords(meeting: Meeting, { lastThisRound: line }: Forecast, { t }: Says): string {
  return line === null ? t('whatIf.same') : t('whatIf.stays', { name: nameOfInscriptionId(meeting, line) })
}

function lineInWords(meeting: Meeting, then: Forecast, where: Where, t: Says['t']): string {
  if ([...then.rows.values()].every(({ reached }) => IS_REACHED[where](reached))) return t('whatIf.all')
  const line = then[LINE_OF[where]]
  return line === null ? t('whatIf.nobody') : t('whatIf.after', { name: nameOfInscriptionId(meeting, line) })
}

/** A change that is usual when too many are on the list, and the button that makes it. */
export type WhatIf = { readonly name: string; readonly change: Change; readonly control: Control }

const SHORTEST = minutes(1)
const MORE = minutes(5)

/** Shorter statements, five minutes more, no more entries: whichever of them can be done. */
export function whatIfs(view: View): readonly WhatIf[] {
  const { meeting, words } = view
  const { t, clock } = words
  const row = (name: string, change: Change, does: string, command: Command): readonly WhatIf[] => {
    const made = control(view, does, command)
    return made.offer.may ? [{ name, change, control: made }] : []
  }
  const shorter = shorterTime(meeting)
  const segment = openSegment(meeting)
  const because = presetsFor.extend(words)[0] ?? ''
  return [
    ...(shorter === null
      ? []
      : row(t('whatIf.time', { time: clock(shorter) }), { is: 'speaking-time', time: shorter }, t('whatIf.set'), {
          type: 'SetSpeakingTime',
          classes: 'all',
          time: shorter,
        })),
    ...(segment?.kind === 'floor'
      ? row(t('whatIf.extend'), { is: 'extension', segment: segment.id, by: MORE }, t('whatIf.add'), {
          type: 'ExtendSegment',
          segment: segment.id,
          by: MORE,
          because,
        })
      : []),
    ...row(t('whatIf.close'), { is: 'close-list' }, t('whatIf.doClose'), { type: 'CloseList' }),
  ]
}

/** Half a minute less than what all have now; null where they differ or it would be too short. */
function shorterTime({ modalities }: Meeting): Millis | null {
  const common = commonSpeakingTime(modalities)
  const shorter = common === null ? null : asMillis(common - seconds(30))
  return shorter === null || shorter < SHORTEST ? null : shorter
}
