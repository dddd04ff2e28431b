import { roomTime } from '#client/wording/room-time.ts'
import type { Inscription } from '#shared/meeting/meeting.ts'
import { toBeDrawn } from '#shared/rules/lots.ts'
import { openSegment, roundSpent } from '#shared/rules/order-of-the-day.ts'
import { type FaceContext, type FaceModel, plain } from './face.ts'
import { reachedWording, remedyWording, turnWording, whenWording } from './prospect-wording.ts'
import { nextFace } from './turn-face.ts'

/** On the list: which place, when, and whether it will be reached. */
export function waitingFace(inscription: Inscription, position: number, context: FaceContext): FaceModel {
  const { meeting, now, words } = context
  if (toBeDrawn(meeting, inscription)) return undrawnFace(context)
  const { t } = words
  const segment = openSegment(meeting)
  const floorOpen = segment?.kind === 'floor' && meeting.sitting.is === 'open'
  const spent = segment !== null && roundSpent(segment, now)
  if (position === 1 && floorOpen && !spent) return nextFace(inscription, context)
  const prospect = context.outlook?.prospects.get(inscription.id)
  const before = prospect?.before ?? position - 1
  const counted = before === 0 ? null : t('face.listed.before', { count: before })
  if (!prospect) return plain(headline(), [counted, stage()])
  // Which round comes next is said by the stage already, where this one is used up.
  const reached = stage() !== null && prospect.reached !== 'not' ? null : reachedWording(prospect, meeting, words)
  return plain(headline(), [
    whenWording(prospect, context),
    [counted, reached].filter((part) => part !== null).join(' ') || null,
    stage(),
    remedyWording(prospect, inscription, words),
    turnWording(prospect, context),
  ])

  function headline(): string {
    return t('face.listed.headline', { count: position })
  }

  /** Where the meeting is, as far as it matters to who waits. */
  function stage(): string | null {
    const later = meeting.orderOfTheDay.some(({ kind, state }) => kind === 'floor' && state.is === 'to-come')
    if (spent) return t(later ? 'face.listed.round-spent' : 'face.listed.rounds-over')
    if (segment?.kind === 'floor') return null
    if (position === 1) return t('face.listed.first-later')
    return later && !prospect ? t('face.listed.floor-to-come') : null
  }
}

/** LS9: on the list, and in no place before the draw. */
function undrawnFace({ meeting, words, zones }: FaceContext): FaceModel {
  const { t } = words
  const { list } = meeting
  return plain(t('face.undrawn.headline'), [
    t('face.undrawn.sentence'),
    list.is === 'open' && list.closesAt !== null
      ? t('face.open.window', { time: roomTime(list.closesAt, zones, words) })
      : null,
  ])
}

/** LS5: known to the desk, and not on the list before it is checked in there. */
export function registeredFace({ meeting, words, zones }: FaceContext): FaceModel {
  const { t } = words
  const { list } = meeting
  return plain(t('face.registered.headline'), [
    t('face.registered.sentence'),
    list.is === 'closed' ? t('face.registered.closed', { time: roomTime(list.closedAt, zones, words) }) : null,
  ])
}
