import type { MeetingEvent } from '#shared/meeting/events.ts'
import type { InterventionId } from '#shared/meeting/ids.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'
import type { Millis } from '#shared/meeting/time.ts'
import { inscriptionOf } from '#shared/rules/order.ts'
import { segmentOf } from '#shared/rules/order-of-the-day.ts'
import type { Shift } from './cut-shift.ts'
import { nameOfHolder, nameOfInscriptionId } from './names.ts'
import { titleOf } from './segment-title.ts'
import type { Says } from './view.ts'

/** "Pakistan (OIC) confirmed as a group: cut line one place up". */
export function shiftInWords(meeting: Meeting, { line, by, because }: Shift, words: Says): string {
  const { t, number } = words
  const places = Math.abs(by)
  const move = t(`shift.${line}.${by < 0 ? 'up' : 'down'}`, { count: places, places: number(places) })
  return t('shift.said', { because: causeInWords(meeting, because, words), move })
}

function causeInWords(meeting: Meeting, event: MeetingEvent | null, words: Says): string {
  const { t, clock } = words
  if (event === null) return t('because.time')
  const more = (length: Millis) => (length > 0 ? `+${clock(length)}` : clock(length))
  switch (event.type) {
    case 'PriorityConfirmed': {
      const name = nameOfInscriptionId(meeting, event.inscription)
      const rank = inscriptionOf(meeting, event.inscription)?.dignitary?.rank
      if (event.claim === 'group' || rank === undefined) return t('because.group', { name })
      return t('because.dignitary', { name, rank: t(`common:rank.${rank}`) })
    }
    case 'PriorityRejected':
    case 'InscriptionMade':
    case 'CheckedIn':
    case 'InscriptionWithdrawn':
    case 'InscriptionReinstated':
    case 'InscriptionMoved':
    case 'InscriptionDeferred':
    case 'SpeakerCalled':
      return t(`because.${WORD[event.type]}`, { name: nameOfInscriptionId(meeting, event.inscription) })
    case 'PlacesSwapped':
      return t('because.swapped', { name: nameOfInscriptionId(meeting, event.from) })
    case 'InterventionEnded': {
      const ended = meeting.interventions.find(({ id }) => id === event.intervention)
      if (!ended) return t('because.other')
      return t('because.spoke', { name: nameOfHolder(meeting, ended.holder), spent: clock(ended.spent) })
    }
    case 'SpeakerAbsent':
      return t('because.absent', { name: nameAtFloor(meeting, event.intervention) })
    case 'ClockStarted':
      return t('because.began', { name: nameAtFloor(meeting, event.intervention) })
    case 'TimeAdded':
      return t('because.timeAdded', { name: nameAtFloor(meeting, event.intervention), sum: more(event.added) })
    case 'SpeakingTimeSet':
      return t('because.speakingTime', { sum: clock(event.time) })
    case 'SegmentExtended':
      return t('because.extended', { sum: more(event.added) })
    case 'SegmentOpened': {
      const segment = segmentOf(meeting, event.segment)
      return segment ? t('because.opened', { title: titleOf(segment, words) }) : t('because.other')
    }
    case 'ReservedPlacesDue':
      return t('because.reserved')
    case 'MeetingResumed':
      return t('because.resumed')
    case 'PointOfOrderEnded':
      return t('because.pointOfOrder')
    default:
      return t('because.other')
  }
}

const WORD = {
  PriorityRejected: 'rejected',
  InscriptionMade: 'inscribed',
  CheckedIn: 'checkedIn',
  InscriptionWithdrawn: 'withdrawn',
  InscriptionReinstated: 'reinstated',
  InscriptionMoved: 'moved',
  InscriptionDeferred: 'deferred',
  SpeakerCalled: 'called',
} as const

function nameAtFloor(meeting: Meeting, intervention: InterventionId): string {
  const { floor, interventions } = meeting
  const at =
    floor.is !== 'free' && floor.intervention === intervention
      ? floor
      : interventions.find(({ id }) => id === intervention)
  return at ? nameOfHolder(meeting, at.holder) : ''
}
