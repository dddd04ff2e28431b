import { behalfWording } from '#client/wording/behalf-wording.ts'
import { roomTime } from '#client/wording/room-time.ts'
import type { Words } from '#client/wording/words.ts'
import type { Inscription, Meeting } from '#shared/meeting/meeting.ts'
import { openSegment } from '#shared/rules/order-of-the-day.ts'
import type { Prospect, Turn } from './outlook.ts'
import type { PlaceContext } from './place-model.ts'
import { delegationOf, nameInSentence } from './plates.ts'

/** FC1: "About 10:42, between 10:39 and 10:47."; null where one is probably not reached. */
export function whenWording(prospect: Prospect, { meeting, words, zones }: PlaceContext): string | null {
  const { at, from, to, reached } = prospect
  if (reached === 'not') return null
  const values = {
    at: roomTime(at, zones, words),
    from: words.time(from, meeting.timeZone),
    to: words.time(to, meeting.timeZone),
  }
  return words.t(from === to ? 'forecast.about' : 'forecast.between', values)
}

/** In which round, or that the time will probably be up before. */
export function reachedWording({ reached, round }: Prospect, meeting: Meeting, { t }: Words<'delegate'>): string {
  if (reached === 'not') return t('forecast.not')
  if (round === null) return t('forecast.reached')
  const open = openSegment(meeting)
  if (open?.kind === 'floor' && open.round === round) return t('forecast.this-round')
  return open?.round === round - 1 ? t('forecast.next-round') : t('forecast.round', { round })
}

/** What to do where one is probably not reached. */
export function remedyWording({ reached }: Prospect, { statement }: Inscription, { t }: Words<'delegate'>) {
  if (reached !== 'not') return null
  return t(statement === null ? 'face.not-reached.hand-in' : 'face.not-reached.handed-in')
}

/** Why one is suddenly reached, or not any more. */
export function turnWording({ turn }: Prospect, context: PlaceContext): string | null {
  if (turn === null) return null
  const { words, zones } = context
  return words.t('forecast.turn', { time: roomTime(turn.at, zones, words), deed: deedWording(turn, context) })
}

function deedWording({ by, better }: Turn, { meeting, words }: PlaceContext): string {
  const { t } = words
  if (by === null) return t(better ? 'forecast.deed.sooner' : 'forecast.deed.later')
  switch (by.is) {
    case 'confirmed':
      return confirmedWording(by.of, by.claim, meeting, words)
    case 'extended':
      return t('forecast.deed.extended', { time: words.clock(by.by) })
    case 'moved':
    case 'swapped':
    case 'entered':
    case 'withdrew':
    case 'absent':
      return t(`forecast.deed.${by.is}`, { name: nameInSentence(meeting, by.of) })
    case 'reserved':
    case 'speaking-time':
    case 'suspended':
    case 'opened':
      return t(`forecast.deed.${by.is}`)
  }
}

function confirmedWording(of: Inscription, claim: 'dignitary' | 'group', meeting: Meeting, words: Words<'delegate'>) {
  const { name } = delegationOf(meeting, of.delegation)
  const { capacity, dignitary } = of
  if (claim === 'group' && capacity.is === 'group') {
    return words.t('forecast.deed.confirmed-group', { name, behalf: behalfWording(capacity.group, words) })
  }
  const rank = dignitary ? words.t(`common:rank.${dignitary.rank}`) : ''
  return words.t('forecast.deed.confirmed-dignitary', { name, rank })
}
