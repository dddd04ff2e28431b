import { asSegmentId } from '../meeting/ids.ts'
import type { Segment } from '../meeting/meeting.ts'
import { type Modalities, SPEAKER_CLASSES, type SpeakerClass } from '../meeting/modalities.ts'
import { type Millis, minutes, NONE, seconds } from '../meeting/time.ts'

/** What a format settles before anybody is named. Another format is another value of this shape. */
export type Template = {
  readonly name: string
  readonly orderOfTheDay: readonly Omit<Segment, 'state'>[]
  readonly modalities: Modalities
}

const forAll = (time: Millis): Record<SpeakerClass, Millis> => {
  const entries = SPEAKER_CLASSES.map((named) => [named, time] as const)
  return Object.fromEntries(entries) as Record<SpeakerClass, Millis>
}

/** OD5: the Council's panel: an hour of statements and presentations, then twice 45 minutes of floor and 15 of replies. */
export const HRC_PANEL: Template = {
  name: 'hrc-panel',
  orderOfTheDay: [
    segment('presentations', 'presentations', 'Opening statements and presentations', null, minutes(60)),
    segment('floor-1', 'floor', 'Interventions from the floor', 1, minutes(45)),
    segment('replies-1', 'replies', 'Replies by the panellists', 1, minutes(15)),
    segment('floor-2', 'floor', 'Interventions from the floor', 2, minutes(45)),
    segment('replies-2', 'replies', 'Replies and concluding remarks', 2, minutes(15)),
    segment('closing', 'closing', 'Closing remarks by the moderator', null, NONE),
  ],
  modalities: {
    speakingTime: forAll(minutes(2)),
    order: [
      ['dignitary'],
      ['group'],
      ['member-state', 'observer-state', 'other-observer', 'igo', 'un-entity', 'nhri', 'ngo'],
    ],
    registersAhead: ['nhri', 'ngo'],
    reserved: [{ classes: ['nhri', 'ngo'], places: 3 }],
    byLot: false,
    absence: 'recalled',
    atZero: { is: 'cut', grace: seconds(10) },
    atRoundEnd: 'finish',
    handOver: seconds(20),
    warning: seconds(30),
    pointOfOrder: minutes(2),
    podiumTime: minutes(3),
  },
}

function segment(
  id: string,
  kind: Segment['kind'],
  title: string,
  round: number | null,
  budget: Millis,
): Omit<Segment, 'state'> {
  return { id: asSegmentId(id), kind, title, round, budget }
}
