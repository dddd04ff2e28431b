import { asPodiumMemberId } from '#shared/meeting/ids.ts'
import type { PodiumMember, PodiumRole } from '#shared/meeting/meeting.ts'
import type { Seat } from '#shared/templates/template.ts'
import { readLength, writeLength } from './length-text.ts'

/** Somebody of the podium as it stands in the fields; `time` is empty for an equal share. */
export type PodiumRow = Omit<PodiumMember, 'id' | 'topic' | 'speakingTime'> & {
  readonly id: string
  readonly topic: string
  readonly time: string
}
export type PodiumDraft = readonly PodiumRow[]

const written = (time: PodiumMember['speakingTime']): string => (time === null ? '' : writeLength(time))

export const podiumDraft = (podium: readonly PodiumMember[]): PodiumDraft =>
  podium.map(({ speakingTime, topic, ...member }) => ({ ...member, topic: topic ?? '', time: written(speakingTime) }))

/** A seat that nobody has been named for. */
export const emptySeat = (id: string, { role, attends, speakingTime }: Seat): PodiumRow => ({
  id,
  role,
  attends,
  time: written(speakingTime),
  name: '',
  title: '',
  topic: '',
  language: null,
  present: true,
})

/** A row more, behind the last of its role. */
export function withSeat(draft: PodiumDraft, role: PodiumRole): { draft: PodiumDraft; id: string } {
  const id = freeSeat(draft)
  const last = draft.findLastIndex((row) => row.role === role)
  const seat = emptySeat(id, { role, attends: 'in-person', speakingTime: null })
  return { draft: draft.toSpliced(last < 0 ? draft.length : last + 1, 0, seat), id }
}

function freeSeat(draft: PodiumDraft): string {
  for (let number = draft.length + 1; ; number += 1) {
    if (!draft.some(({ id }) => id === `seat-${number}`)) return `seat-${number}`
  }
}

/** Nobody is named there and nothing is said of anybody, so there is nothing to save. */
const isFree = ({ name, title, topic }: PodiumRow): boolean => `${name}${title}${topic}`.trim() === ''

/** Whether a time has been typed that cannot be read; an empty one means an equal share. */
export const timeUnreadable = ({ time }: PodiumRow): boolean => time.trim() !== '' && readTime(time) === null

/** A speaking time is five seconds at least. */
function readTime(typed: string) {
  const time = readLength(typed)
  return time !== null && time >= 5_000 ? time : null
}

const memberBy = ({ time, topic, ...row }: PodiumRow): PodiumMember => ({
  ...row,
  id: asPodiumMemberId(row.id),
  name: row.name.trim(),
  title: row.title.trim(),
  topic: topic.trim() === '' ? null : topic.trim(),
  speakingTime: readTime(time),
})

/** The podium by the rows, with the seats that are still free. */
export const podiumBy = (draft: PodiumDraft): readonly PodiumMember[] => draft.map(memberBy)

/** The podium that saving the rows would make; null where they cannot be saved as they stand. */
export function podiumChange(draft: PodiumDraft, podium: readonly PodiumMember[]): readonly PodiumMember[] | null {
  const taken = draft.filter((row) => !isFree(row))
  if (taken.some((row) => row.name.trim() === '' || row.title.trim() === '' || timeUnreadable(row))) return null
  const changed = podiumBy(taken)
  return same(changed, podium) ? podium : changed
}

const same = (a: readonly PodiumMember[], b: readonly PodiumMember[]): boolean =>
  JSON.stringify(a.map(inOneOrder)) === JSON.stringify(b.map(inOneOrder))

const inOneOrder = (m: PodiumMember) => [
  m.id,
  m.role,
  m.name,
  m.title,
  m.topic,
  m.language,
  m.attends,
  m.speakingTime,
  m.present,
]
