import { asMillis, type Millis, seconds } from '#shared/meeting/time.ts'
import { type Tone, toneOf, untilNextFlip } from '#shared/rules/speaking-clock.ts'
import type { CatalogueName, KeyOf } from '../wording/catalogues.ts'
import type { Words } from '../wording/words.ts'

/** One clock, ready to be shown. */
export type ClockModel = {
  /** 1:24 */
  readonly digits: string
  readonly tone: Tone
  /** The tone as a word, since colour alone says nothing to many. */
  readonly word: string
  /** How much of the ring is still there, from 1 to 0. */
  readonly share: number
  readonly running: boolean
  /** What a screen reader is told, changing only at a minute, 30 s, 10 s and zero. */
  readonly announcement: string
  /** In how many ms the digits change; null while it stands still. For `useNow`. */
  readonly untilNext: Millis | null
}

export type ClockReading = {
  readonly left: Millis
  readonly allotted: Millis
  readonly warning: Millis
  readonly running: boolean
}

const ANNOUNCED = [
  { from: seconds(0), key: 'common:clock.announce.over' },
  { from: seconds(10), key: 'common:clock.announce.10' },
  { from: seconds(30), key: 'common:clock.announce.30' },
  { from: seconds(60), key: 'common:clock.announce.60' },
] as const

const WORD_OF = {
  time: 'common:clock.time',
  warning: 'common:clock.warning',
  over: 'common:clock.over',
} as const satisfies Record<Tone, KeyOf<'common'>>

/** FL4, CK3: the time left in figures, a tone, a word and a share of the ring. */
export function clockModel<Name extends CatalogueName>(reading: ClockReading, words: Words<Name>): ClockModel {
  const { left, allotted, warning, running } = reading
  const tone = toneOf(left, warning)
  const crossed = running ? ANNOUNCED.find(({ from }) => left <= from) : undefined
  return {
    digits: words.clock(left),
    tone,
    word: running ? words.t(WORD_OF[tone]) : words.t('common:clock.still'),
    share: allotted <= 0 ? 0 : Math.min(1, Math.max(0, left / allotted)),
    running,
    announcement: crossed === undefined ? '' : words.t(crossed.key),
    untilNext: running ? asMillis(untilNextFlip(left)) : null,
  }
}
