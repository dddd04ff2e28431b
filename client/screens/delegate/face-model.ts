import { roomTime } from '#client/wording/room-time.ts'
import { clockModel } from '#client/ui/clock-model.ts'
import { elapsed, NONE } from '#shared/meeting/time.ts'
import { listed } from '#shared/rules/order.ts'
import { untilNextFlip } from '#shared/rules/speaking-clock.ts'
import { registersAhead } from './capacities.ts'
import { type FaceContext, type FaceModel, plain } from './face.ts'
import { outcomeFace } from './outcome-face.ts'
import { calledFace, speakingFace } from './turn-face.ts'
import { registeredFace, waitingFace } from './waiting-face.ts'

export function faceModel(context: FaceContext): FaceModel {
  const { meeting, own, words, zones } = context
  if (meeting.sitting.is === 'adjourned') {
    const { at } = meeting.sitting
    const outcome = own.last === null ? null : outcomeFace(own.last, context)
    if (outcome !== null) return outcome
    return plain(words.t('face.adjourned.headline', { time: roomTime(at, zones, words) }), [
      words.t(own.registered.length === 0 ? 'face.adjourned.sentence' : 'face.registered.never'),
    ])
  }
  if (own.atFloor !== null) {
    return meeting.floor.is === 'speaking' ? speakingFace(context) : calledFace(context)
  }
  const [soonest] = own.waiting
  if (soonest !== undefined) return waitingFace(soonest.inscription, soonest.position, context)
  if (own.registered.length > 0) return registeredFace(context)
  const outcome = own.last === null ? null : outcomeFace(own.last, context)
  return outcome !== null && outcomeCounts(context) ? outcome : listFace(context)
}

/** What must be known even while the list is open; any other end counts less than a new chance. */
function outcomeCounts({ meeting, own: { last } }: FaceContext): boolean {
  const takenOff = last?.standing === 'withdrawn' && last.withdrawal?.by !== 'delegation'
  return last?.standing === 'spoken' || takenOff || meeting.list.is !== 'open'
}

/** Nothing on the list: whether one can ask for the floor. */
function listFace(context: FaceContext): FaceModel {
  const { meeting, delegation, words, zones } = context
  const { t } = words
  const { list } = meeting
  switch (list.is) {
    case 'not-open':
      return notOpenFace(context)
    case 'open':
      return openFace(context, list)
    case 'closed': {
      const name = meeting.delegations[delegation]?.name ?? delegation
      return plain(t('face.closed.headline', { time: roomTime(list.closedAt, zones, words) }), [
        t('face.closed.sentence', { delegation: name }),
      ])
    }
  }
}

function notOpenFace({ meeting, delegation, now, words, zones }: FaceContext): FaceModel {
  const { t } = words
  const before = meeting.sitting.is === 'convened' && now < meeting.planned.start
  const time = roomTime(meeting.planned.start, zones, words)
  if (registersAhead(meeting, delegation)) {
    return plain(t('face.register.headline'), [
      t('face.register.sentence'),
      before ? t('face.register.before', { time }) : null,
    ])
  }
  return plain(t('face.not-open.headline'), [
    before ? t('face.not-open.before', { time }) : t('face.not-open.sentence'),
  ])
}

type Open = Extract<FaceContext['meeting']['list'], { is: 'open' }>

/** LS1: with the window counted down, where there is one. LS5: what registering is worth. */
function openFace({ meeting, delegation, now, words, zones }: FaceContext, { openedAt, closesAt }: Open): FaceModel {
  const { t } = words
  const ahead = registersAhead(meeting, delegation) ? t('face.register.sentence') : null
  const count = listed(meeting).length
  const soFar = count === 0 ? t('face.open.nobody') : t('face.open.so-far', { count })
  if (closesAt === null) return plain(t('face.open.headline'), [ahead, soFar])
  const left = elapsed(now, closesAt)
  const allotted = elapsed(openedAt, closesAt)
  const reading = { left: left > 0 ? left : NONE, allotted, warning: meeting.modalities.warning, running: true }
  return {
    ...plain(t('face.open.headline'), [
      ahead,
      t('face.open.window', { time: roomTime(closesAt, zones, words) }),
      soFar,
    ]),
    clock: clockModel(reading, words),
    clockLabel: t('face.open.clock'),
    untilNext: left > 0 ? untilNextFlip(left) : null,
  }
}
