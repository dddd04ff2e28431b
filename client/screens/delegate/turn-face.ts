import { behalfWording } from '#client/wording/behalf-wording.ts'
import { clockModel } from '#client/ui/clock-model.ts'
import type { Inscription, Meeting } from '#shared/meeting/meeting.ts'
import { elapsed } from '#shared/meeting/time.ts'
import { currentIntervention } from '#shared/rules/floor.ts'
import { remaining, untilNextFlip } from '#shared/rules/speaking-clock.ts'
import { type FaceContext, type FaceModel, plain } from './face.ts'
import type { Own } from './own-inscriptions.ts'
import { nameInSentence } from './plates.ts'

export function nextFace(inscription: Inscription, { meeting, words }: FaceContext): FaceModel {
  const { t } = words
  const { floor, pointOfOrder } = meeting
  const holder = floor.is !== 'free' && floor.holder.is === 'inscription' ? floor.holder.inscription : null
  const speaking = meeting.inscriptions.find(({ id }) => id === holder)
  return {
    ...plain(t('face.next.headline'), [
      speaking !== undefined && pointOfOrder === null
        ? t('face.next.sentence', { name: nameInSentence(meeting, speaking) })
        : t('face.next.sentence-free'),
      behalfSentence(inscription, words),
    ]),
    is: 'next',
  }
}

const behalfSentence = ({ capacity }: Inscription, words: FaceContext['words']): string | null =>
  capacity.is === 'group' ? words.t('face.next.behalf', { behalf: behalfWording(capacity.group, words) }) : null

export function calledFace({ meeting, own, now, words }: FaceContext): FaceModel {
  const { t } = words
  const { floor, pointOfOrder, sitting } = meeting
  if (floor.is !== 'called' || own.atFloor === null) return plain(t('face.called.headline'))
  const until = floor.startsAt === null ? null : elapsed(now, floor.startsAt)
  const begins = () => {
    if (sitting.is === 'suspended') return t('face.called.suspended')
    if (pointOfOrder !== null) return t('face.called.held-up')
    if (until === null || until <= 0) return t('face.called.by-hand')
    return t('face.called.begins', { time: words.clock(until) })
  }
  return {
    ...plain(t('face.called.headline'), [
      behalfSentence(own.atFloor, words),
      t('face.called.time', { time: words.clock(floor.allotted) }),
      begins(),
    ]),
    is: 'called',
    untilNext: until === null || until <= 0 ? null : untilNextFlip(until),
  }
}

export function speakingFace({ meeting, now, words }: FaceContext): FaceModel {
  const { t } = words
  const { floor, modalities, pointOfOrder, sitting } = meeting
  if (floor.is !== 'speaking') return plain(t('face.speaking.headline'))
  const running = floor.clock.runningSince !== null
  const left = remaining(floor.clock, now)
  const clock = clockModel({ left, allotted: floor.clock.allotted, warning: modalities.warning, running }, words)
  const goesOn = floor.resumesAt === null ? null : elapsed(now, floor.resumesAt)
  const still = () => {
    if (running) return null
    // A note says that the meeting is suspended, and the clock that it stands still.
    if (sitting.is === 'suspended') return null
    if (pointOfOrder !== null) return t('face.speaking.stands-still')
    return goesOn !== null && goesOn > 0 ? t('face.speaking.goes-on', { time: words.clock(goesOn) }) : null
  }
  return {
    is: 'speaking',
    headline: t(pointOfOrder === null ? 'face.speaking.headline' : 'face.speaking.interrupted'),
    sentences: [
      still(),
      floor.finishedAt === null ? null : t('face.speaking.signalled'),
      floor.finishedAt === null && running && left <= 0 ? limitSentence(meeting, words) : null,
    ].filter((sentence) => sentence !== null),
    clock,
    clockLabel: t('face.speaking.clock'),
    untilNext: running ? untilNextFlip(left) : goesOn !== null && goesOn > 0 ? untilNextFlip(goesOn) : null,
  }
}

/** FL4: where speakers are cut, how far over time that is. */
function limitSentence({ modalities }: Meeting, words: FaceContext['words']): string | null {
  const { atZero } = modalities
  if (atZero.is !== 'cut') return null
  return words.t('face.speaking.limit', { time: words.clock(atZero.grace) })
}

/** The intervention whose end one's own "I have finished" would signal; null while one does not speak. */
export const ownIntervention = (meeting: Meeting, own: Own) =>
  own.atFloor !== null && meeting.floor.is === 'speaking' ? currentIntervention(meeting) : null
