import { roomTime } from '#client/wording/room-time.ts'
import { clockModel } from '#client/ui/clock-model.ts'
import type { Inscription } from '#shared/meeting/meeting.ts'
import { elapsed, NONE } from '#shared/meeting/time.ts'
import { listed } from '#shared/rules/order.ts'
import { openSegment, roundSpent } from '#shared/rules/order-of-the-day.ts'
import { untilNextFlip } from '#shared/rules/speaking-clock.ts'
import { type FaceContext, type FaceModel, plain } from './face.ts'
import { outcomeFace } from './outcome-face.ts'
import { calledFace, nextFace, speakingFace } from './turn-face.ts'

export function faceModel(context: FaceContext): FaceModel {
  const { meeting, own, words, zones } = context
  if (meeting.sitting.is === 'adjourned') {
    const { at } = meeting.sitting
    const outcome = own.last === null ? null : outcomeFace(own.last, context)
    if (outcome !== null) return outcome
    return plain(words.t('face.adjourned.headline', { time: roomTime(at, zones, words) }), [
      words.t('face.adjourned.sentence'),
    ])
  }
  if (own.atFloor !== null) {
    return meeting.floor.is === 'speaking' ? speakingFace(context) : calledFace(context)
  }
  const [soonest] = own.waiting
  if (soonest !== undefined) return waitingFace(soonest.inscription, soonest.position, context)
  const outcome = own.last === null ? null : outcomeFace(own.last, context)
  // Whoever has spoken is told so even while the list is open; any other end counts less than a new chance.
  const counts = outcome !== null && (own.last?.standing === 'spoken' || meeting.list.is !== 'open')
  return counts ? outcome : listFace(context)
}

/** Nothing on the list: whether one can ask for the floor. */
function listFace({ meeting, delegation, now, words, zones }: FaceContext): FaceModel {
  const { t } = words
  const { list, modalities } = meeting
  switch (list.is) {
    case 'not-open': {
      const before = meeting.sitting.is === 'convened' && now < meeting.planned.start
      return plain(t('face.not-open.headline'), [
        before
          ? t('face.not-open.before', { time: roomTime(meeting.planned.start, zones, words) })
          : t('face.not-open.sentence'),
      ])
    }
    case 'open': {
      const count = listed(meeting).length
      const soFar = count === 0 ? t('face.open.nobody') : t('face.open.so-far', { count })
      if (list.closesAt === null) return plain(t('face.open.headline'), [soFar])
      const left = elapsed(now, list.closesAt)
      const allotted = elapsed(list.openedAt, list.closesAt)
      return {
        ...plain(t('face.open.headline'), [
          t('face.open.window', { time: roomTime(list.closesAt, zones, words) }),
          soFar,
        ]),
        clock: clockModel(
          { left: left > 0 ? left : NONE, allotted, warning: modalities.warning, running: true },
          words,
        ),
        clockLabel: t('face.open.clock'),
        untilNext: left > 0 ? untilNextFlip(left) : null,
      }
    }
    case 'closed': {
      const name = meeting.delegations[delegation]?.name ?? delegation
      return plain(t('face.closed.headline', { time: roomTime(list.closedAt, zones, words) }), [
        t('face.closed.sentence', { delegation: name }),
      ])
    }
  }
}

function waitingFace(inscription: Inscription, position: number, context: FaceContext): FaceModel {
  const { meeting, now, words } = context
  const { t } = words
  const segment = openSegment(meeting)
  const floorOpen = segment?.kind === 'floor' && meeting.sitting.is === 'open'
  const spent = segment !== null && roundSpent(segment, now)
  if (position === 1 && floorOpen && !spent) return nextFace(inscription, context)
  const later = meeting.orderOfTheDay.some(({ kind, state }) => kind === 'floor' && state.is === 'to-come')
  const sentence = () => {
    if (spent) return t(later ? 'face.listed.round-spent' : 'face.listed.rounds-over')
    if (segment?.kind === 'floor') return null
    if (position === 1) return t('face.listed.first-later')
    return later ? t('face.listed.floor-to-come') : null
  }
  return plain(t('face.listed.headline', { count: position, ordinal: true }), [
    position === 1 ? null : t('face.listed.before', { count: position - 1 }),
    sentence(),
  ])
}
