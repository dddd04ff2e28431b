import { roomTime } from '#client/wording/room-time.ts'
import type { Inscription } from '#shared/meeting/meeting.ts'
import { add, NONE } from '#shared/meeting/time.ts'
import { type FaceContext, type FaceModel, plain } from './face.ts'

/** How an inscription ended; null for one that its own delegation withdrew while the list is open, since one may ask again. */
export function outcomeFace(inscription: Inscription, context: FaceContext): FaceModel | null {
  const { meeting, words, zones } = context
  const { t } = words
  switch (inscription.standing) {
    case 'spoken': {
      const turns = meeting.interventions.filter(
        ({ holder, endedBy }) =>
          holder.is === 'inscription' && holder.inscription === inscription.id && endedBy !== 'taken-back',
      )
      const first = turns[0]
      const last = turns.at(-1)
      if (first === undefined || last === undefined) return null
      const spent = words.clock(turns.reduce((sum, turn) => add(sum, turn.spent), NONE))
      return plain(t('face.spoken.headline', { time: roomTime(first.startedAt, zones, words) }), [
        t(last.endedBy === 'limit' ? 'face.spoken.cut' : 'face.spoken.sentence', { spent }),
      ])
    }
    case 'absent': {
      const at = inscription.absences.at(-1)?.at
      return plain(t('face.struck.headline'), [
        at === undefined ? null : t('face.struck.sentence', { time: roomTime(at, zones, words) }),
      ])
    }
    case 'not-reached':
      return plain(t('face.not-reached.headline'), [
        t(inscription.statement === null ? 'face.not-reached.hand-in' : 'face.not-reached.handed-in'),
      ])
    case 'withdrawn':
      return takenOff(inscription, context) ?? withdrawnFace(context)
    case 'registered':
    case 'listed':
    case 'called':
    case 'speaking':
      return null
  }
}

/** LS7: taken off the list by somebody else, which is told whether one may ask again or not. */
function takenOff({ withdrawal }: Inscription, { meeting, words, zones }: FaceContext): FaceModel | null {
  if (withdrawal === null || withdrawal.by === 'delegation') return null
  const { t } = words
  const { at, because } = withdrawal
  const time = roomTime(at, zones, words)
  return plain(t('face.taken-off.headline'), [
    because === null ? t('face.taken-off.at', { time }) : t('face.taken-off.because', { time, reason: because }),
    meeting.list.is === 'open' ? t('face.taken-off.again') : t('face.taken-off.desk'),
  ])
}

/** LS7: one may withdraw at any time, also from a list that the desk has begun and that is not open yet. */
function withdrawnFace({ meeting, words, zones }: FaceContext): FaceModel | null {
  const { t } = words
  const { list } = meeting
  switch (list.is) {
    case 'open':
      return null
    case 'closed':
      return plain(t('face.withdrawn.headline'), [
        t('face.closed.headline', { time: roomTime(list.closedAt, zones, words) }),
      ])
    case 'not-open':
      return plain(t('face.withdrawn.headline'), [t('face.not-open.sentence')])
  }
}
