import type { Command } from '#shared/meeting/commands.ts'
import type { InscriptionId } from '#shared/meeting/ids.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'
import { asMillis, type Millis, minutes, seconds } from '#shared/meeting/time.ts'
import type { Forecast } from '#shared/rules/forecast.ts'
import { openSegment } from '#shared/rules/order-of-the-day.ts'
import { type Change, whatIf } from '#shared/rules/what-if.ts'
import { type Control, control } from '../../staff/control.ts'
import { nameOfInscriptionId } from '../../staff/names.ts'
import type { Outlook } from '../../staff/outlook.ts'
import { presetsFor } from '../../staff/presets.ts'
import { commonSpeakingTime } from './modalities-model.ts'
import type { Says, View } from './view.ts'

/** What would become of the cut line, in words, before anything is done. */
export type EffectOf = (change: Change) => string

type Seen = Pick<View, 'meeting' | 'coming' | 'words'>

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

/** "6 more would be heard; cut line after Kuwait". */
export function effectInWords({ meeting, coming, words }: Seen, before: Forecast, then: Forecast): string {
  const { t } = words
  const inAll = reached(then) - reached(before)
  const inRound = reached(then, 'this-round') - reached(before, 'this-round')
  const count = inAll === 0 ? inRound : inAll
  if (count === 0) return t('whatIf.same')
  const line = inAll === 0 ? then.lastThisRound : then.lastMeeting
  return t('whatIf.effect', {
    heard: heardInWords(count, inAll === 0 ? 'round' : 'meeting', words),
    line: lineInWords(meeting, line, coming.at(-1)?.id ?? null, words),
  })
}

const reached = ({ rows }: Forecast, where: 'this-round' | null = null): number =>
  [...rows.values()].filter((row) => (where === null ? row.reached !== 'not' : row.reached === where)).length

function heardInWords(by: number, where: 'round' | 'meeting', { t, number }: Says): string {
  const count = Math.abs(by)
  return t(`whatIf.${where}.${by > 0 ? 'more' : 'fewer'}`, { count, sum: number(count) })
}

function lineInWords(meeting: Meeting, line: InscriptionId | null, last: InscriptionId | null, { t }: Says): string {
  if (line === null) return t('whatIf.nobody')
  return line === last ? t('whatIf.all') : t('whatIf.after', { name: nameOfInscriptionId(meeting, line) })
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
