import type { Command, ModalityChanges } from '#shared/meeting/commands.ts'
import { type DelegationKind, type Modalities, SPEAKER_CLASSES, type SpeakerClass } from '#shared/meeting/modalities.ts'
import { type Millis, NONE, seconds } from '#shared/meeting/time.ts'
import { readLength, readSeconds, writeSeconds, writeSpeakingTime } from './length-text.ts'

/** Places kept for some classes together. */
export type ReservedRow = { readonly key: string; readonly classes: readonly SpeakerClass[]; readonly places: string }

/** The modalities as they stand in the fields. */
export type ModalitiesDraft = {
  readonly times: Readonly<Record<SpeakerClass, string>>
  /** As the how-manieth each class is called; those of one number are mixed. */
  readonly tiers: Readonly<Record<SpeakerClass, number>>
  readonly ahead: readonly DelegationKind[]
  readonly reserved: readonly ReservedRow[]
  readonly byLot: boolean
  readonly absence: Modalities['absence']
  readonly atZero: 'cut' | 'run-on'
  readonly grace: string
  readonly atRoundEnd: Modalities['atRoundEnd']
  readonly begins: 'by-itself' | 'by-hand'
  readonly handOver: string
  readonly warning: string
  readonly pointOfOrder: string
  readonly podiumTime: string
}

const perClass = <Value>(value: (named: SpeakerClass) => Value): Record<SpeakerClass, Value> =>
  Object.fromEntries(SPEAKER_CLASSES.map((named) => [named, value(named)])) as Record<SpeakerClass, Value>

export const modalitiesDraft = (m: Modalities): ModalitiesDraft => ({
  times: perClass((named) => writeSpeakingTime(m.speakingTime[named])),
  tiers: perClass((named) => m.order.findIndex((tier) => tier.includes(named)) + 1),
  ahead: m.registersAhead,
  reserved: m.reserved.map(({ classes, places }, index) => ({ key: `kept-${index}`, classes, places: String(places) })),
  byLot: m.byLot,
  absence: m.absence,
  atZero: m.atZero.is,
  grace: writeSeconds(m.atZero.is === 'cut' ? m.atZero.grace : seconds(10)),
  atRoundEnd: m.atRoundEnd,
  begins: m.handOver === null ? 'by-hand' : 'by-itself',
  handOver: writeSeconds(m.handOver ?? seconds(20)),
  warning: writeSeconds(m.warning),
  pointOfOrder: writeSpeakingTime(m.pointOfOrder),
  podiumTime: writeSpeakingTime(m.podiumTime),
})

/** A speaking time is five seconds to an hour. */
const readTime = (typed: string): Millis | null => {
  const time = readLength(typed)
  return time !== null && time >= 5_000 && time <= 3_600_000 ? time : null
}

const readPlaces = (typed: string): number | null => (/^\s*\d{1,2}\s*$/.test(typed) ? Number(typed) : null)

/** Fields that cannot be read: a class by its name, places by their key, the others by their own. */
export function unreadableModalities(draft: ModalitiesDraft): ReadonlySet<string> {
  const wrong = new Set<string>(SPEAKER_CLASSES.filter((named) => readTime(draft.times[named]) === null))
  for (const { key, places, classes } of draft.reserved) {
    if (readPlaces(places) === null || classes.length === 0) wrong.add(key)
  }
  if (draft.atZero === 'cut' && readSeconds(draft.grace) === null) wrong.add('grace')
  if (draft.begins === 'by-itself' && readSeconds(draft.handOver) === null) wrong.add('handOver')
  if (readSeconds(draft.warning) === null) wrong.add('warning')
  for (const field of ['pointOfOrder', 'podiumTime'] as const) if (readTime(draft[field]) === null) wrong.add(field)
  return wrong
}

/** The classes in the order in which they are called. */
export const tiersBy = ({ tiers }: Pick<ModalitiesDraft, 'tiers'>): readonly (readonly SpeakerClass[])[] =>
  [...new Set(Object.values(tiers))]
    .toSorted((a, b) => a - b)
    .map((place) => SPEAKER_CLASSES.filter((named) => tiers[named] === place))

/** The modalities by the fields; what cannot be read is left as it is. */
export function modalitiesBy(draft: ModalitiesDraft, present: Modalities): Modalities {
  const kept = present.atZero.is === 'cut' ? present.atZero.grace : NONE
  return {
    speakingTime: perClass((named) => readTime(draft.times[named]) ?? present.speakingTime[named]),
    order: tiersBy(draft),
    registersAhead: draft.ahead,
    reserved: draft.reserved
      .filter(({ classes }) => classes.length > 0)
      .map(({ classes, places }) => ({ classes, places: readPlaces(places) ?? 0 })),
    byLot: draft.byLot,
    absence: draft.absence,
    atZero: draft.atZero === 'cut' ? { is: 'cut', grace: readSeconds(draft.grace) ?? kept } : { is: 'run-on' },
    atRoundEnd: draft.atRoundEnd,
    handOver: draft.begins === 'by-hand' ? null : (readSeconds(draft.handOver) ?? present.handOver),
    warning: readSeconds(draft.warning) ?? present.warning,
    pointOfOrder: readTime(draft.pointOfOrder) ?? present.pointOfOrder,
    podiumTime: readTime(draft.podiumTime) ?? present.podiumTime,
  }
}

/** What saving the fields gives to the meeting; null where they cannot be saved as they stand. */
export function modalitiesCommands(draft: ModalitiesDraft, present: Modalities): readonly Command[] | null {
  if (unreadableModalities(draft).size > 0) return null
  const wanted = modalitiesBy(draft, present)
  const changes = changesTo(wanted, present)
  const change: readonly Command[] = Object.keys(changes).length > 0 ? [{ type: 'ChangeModalities', changes }] : []
  return [...speakingTimes(wanted, present), ...change]
}

/** One command for all classes that are given the same new time. */
function speakingTimes(wanted: Modalities, present: Modalities): readonly Command[] {
  const changed = SPEAKER_CLASSES.filter((named) => wanted.speakingTime[named] !== present.speakingTime[named])
  const times = [...new Set(changed.map((named) => wanted.speakingTime[named]))]
  return times.map((time) => {
    const classes = changed.filter((named) => wanted.speakingTime[named] === time)
    return { type: 'SetSpeakingTime', classes: classes.length === SPEAKER_CLASSES.length ? 'all' : classes, time }
  })
}

const FIELDS = [
  'order',
  'registersAhead',
  'reserved',
  'byLot',
  'absence',
  'atZero',
  'atRoundEnd',
  'handOver',
  'warning',
  'pointOfOrder',
  'podiumTime',
] as const satisfies readonly (keyof ModalityChanges)[]

function changesTo(wanted: Modalities, present: Modalities): ModalityChanges {
  const changed = FIELDS.filter((field) => JSON.stringify(wanted[field]) !== JSON.stringify(present[field]))
  // The order of the classes within a tier says nothing.
  const sameOrder = JSON.stringify(wanted.order) === JSON.stringify(present.order.map(inOneOrder))
  const meant = changed.filter((field) => !(field === 'order' && sameOrder))
  return Object.fromEntries(meant.map((field) => [field, wanted[field]]))
}

const inOneOrder = (tier: readonly SpeakerClass[]) => SPEAKER_CLASSES.filter((named) => tier.includes(named))
