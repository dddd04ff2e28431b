import type { MeetingPlan } from '../meeting/events.ts'
import type { PodiumRole, SegmentKind } from '../meeting/meeting.ts'
import { SPEAKER_CLASSES } from '../meeting/modalities.ts'
import { add, asMillis, elapsed, type Millis, NONE, subtract } from '../meeting/time.ts'
import type { Concern } from './concerns.ts'

/** What of a plan can be right or wrong; a draft of it may have names that are still empty. */
export type Checked = Pick<
  MeetingPlan,
  'title' | 'theme' | 'room' | 'planned' | 'orderOfTheDay' | 'podium' | 'modalities' | 'delegations'
>

type PlannedSegment = Checked['orderOfTheDay'][number]

/** OD4, OD5: all that is wrong or missing in a plan, chapter by chapter. Nothing found: it can be held as it stands. */
export const planCheck = (plan: Checked): readonly Concern[] => [
  ...settingConcerns(plan),
  ...lengthConcerns(plan),
  ...roundConcerns(plan),
  ...podiumConcerns(plan),
  ...modalitiesConcerns(plan),
  ...delegationsConcerns(plan),
]

/** How long the whole order of the day takes. */
export const sumOf = (orderOfTheDay: readonly PlannedSegment[]): Millis =>
  orderOfTheDay.reduce((sum, { budget }) => add(sum, budget), NONE)

const empty = (text: string) => text.trim() === ''

function* settingConcerns({ title, theme, room, planned }: Checked): Iterable<Concern> {
  if (empty(title)) yield { is: 'no-title' }
  if (empty(theme)) yield { is: 'no-theme' }
  if (empty(room)) yield { is: 'no-room' }
  if (planned.end <= planned.start) yield { is: 'ends-before-start' }
}

/** OD4: the sum against the interpreters' hour. */
function* lengthConcerns({ orderOfTheDay, planned, podium }: Checked): Iterable<Concern> {
  if (orderOfTheDay.length === 0) {
    yield { is: 'no-segments' }
    return
  }
  const left = subtract(elapsed(planned.start, planned.end), sumOf(orderOfTheDay))
  if (planned.end > planned.start && left < 0) yield { is: 'too-long', by: asMillis(-left) }
  if (left > 0) yield { is: 'time-left-over', by: left }
  for (const [index, { id, title }] of orderOfTheDay.entries()) {
    if (empty(title)) yield { is: 'segment-untitled', segment: id, place: index + 1 }
  }
  const panellists = podium.some(({ role }) => role === 'panellist')
  if (panellists && !orderOfTheDay.some(({ kind }) => kind === 'presentations')) yield { is: 'no-presentations' }
}

/** Floors are rounds 1 to n; the replies that follow one belong to its round. */
function* roundConcerns({ orderOfTheDay, podium }: Checked): Iterable<Concern> {
  if (orderOfTheDay.length > 0 && !orderOfTheDay.some(({ kind }) => kind === 'floor')) yield { is: 'no-floor' }
  const panellists = podium.some(({ role }) => role === 'panellist')
  for (const [index, segment] of orderOfTheDay.entries()) {
    const { id, kind, title, budget } = segment
    const round = roundAt(orderOfTheDay, index)
    if (round !== null && segment.round !== round) yield { is: 'rounds-misnumbered', segment: id, title, round }
    if (kind !== 'floor') continue
    if (budget <= 0) yield { is: 'floor-without-time', segment: id, title }
    if (panellists && !answered(orderOfTheDay, index)) yield { is: 'no-replies-after', segment: id, title }
  }
}

/** The round in which a segment stands; null where it can have none. */
export function roundAt(orderOfTheDay: readonly PlannedSegment[], index: number): number | null {
  const kind = orderOfTheDay[index]?.kind
  if (kind !== 'floor' && kind !== 'replies') return null
  const floors = orderOfTheDay.slice(0, index + 1).filter((segment) => segment.kind === 'floor').length
  return floors === 0 ? null : floors
}

/** Whether replies follow before the next floor. */
function answered(orderOfTheDay: readonly PlannedSegment[], index: number): boolean {
  const rest = orderOfTheDay.slice(index + 1)
  const next = rest.findIndex(({ kind }) => kind === 'floor')
  return rest.slice(0, next < 0 ? rest.length : next).some(({ kind }) => kind === 'replies')
}

function* podiumConcerns(plan: Checked): Iterable<Concern> {
  const { podium, orderOfTheDay } = plan
  const sits = (role: PodiumRole) => podium.some((member) => member.role === role)
  const has = (...kinds: readonly SegmentKind[]) => orderOfTheDay.some(({ kind }) => kinds.includes(kind))
  if (!sits('chair')) yield { is: 'no-chair' }
  // One expert alone is questioned from the chair.
  const panel = podium.filter(({ role }) => role === 'panellist').length > 1
  if (!sits('moderator') && panel && has('replies')) yield { is: 'no-moderator' }
  if (!sits('panellist') && has('presentations', 'replies')) yield { is: 'no-panellists' }
  const seats = podium.filter(({ name }) => empty(name)).length
  if (seats > 0) yield { is: 'unnamed', seats }
  for (const { id, name, title, attends, speakingTime } of podium) {
    if (!empty(name) && empty(title)) yield { is: 'untitled', member: id, name }
    if (attends === 'by-video-message' && speakingTime === null && !empty(name)) {
      yield { is: 'message-without-time', member: id, name }
    }
  }
  for (const name of repeated(podium.map((member) => member.name))) yield { is: 'member-twice', name }
  const by = asMillis(Math.max(missingFor('opening', plan), missingFor('presentations', plan)))
  if (by > 0) yield { is: 'presentations-too-short', by }
}

/** By how much the times of their own exceed the segments in which those who have them speak. */
function missingFor(kind: 'opening' | 'presentations', { orderOfTheDay, podium }: Checked): number {
  const segments = orderOfTheDay.filter((segment) => segment.kind === kind)
  // Without a budget there is nothing to share, and everybody has their own time.
  if (segments.length === 0 || segments.some(({ budget }) => budget === 0)) return 0
  const opened = orderOfTheDay.some((segment) => segment.kind === 'opening')
  const speaks = (role: PodiumRole) =>
    role === 'opening-speaker' ? opened === (kind === 'opening') : role === 'panellist' && kind === 'presentations'
  const promised = podium.filter(({ role }) => speaks(role)).reduce((sum, one) => sum + (one.speakingTime ?? 0), 0)
  return promised - sumOf(segments)
}

function* modalitiesConcerns({ orderOfTheDay, modalities, delegations }: Checked): Iterable<Concern> {
  const { speakingTime, reserved, handOver, warning, order } = modalities
  const shortest = orderOfTheDay
    .filter(({ kind, budget }) => kind === 'floor' && budget > 0)
    .toSorted((a, b) => a.budget - b.budget)[0]
  const classes = SPEAKER_CLASSES.filter((named) => order.some((tier) => tier.includes(named)))
  for (const named of classes) {
    const time = speakingTime[named]
    if (shortest && time > shortest.budget) yield { is: 'turn-longer-than-round', class: named, segment: shortest.id }
  }
  const amber = classes.find((named) => speakingTime[named] <= warning)
  if (amber) yield { is: 'amber-all-along', class: amber, time: speakingTime[amber] }

  const kept = reserved.filter(({ places }) => places > 0)
  const needed = kept.reduce((sum, one) => {
    const longest = Math.max(...one.classes.map((named) => speakingTime[named] + (handOver ?? 0)))
    return sum + one.places * longest
  }, 0)
  if (shortest && needed > shortest.budget) {
    const places = kept.reduce((sum, one) => sum + one.places, 0)
    yield { is: 'reserved-do-not-fit', places, needed: asMillis(needed), budget: shortest.budget }
  }
  // Any delegation may speak for a group or send a dignitary.
  const anybody = new Set<string>(['dignitary', 'group', ...delegations.map(({ kind }) => kind)])
  for (const one of kept) {
    if (delegations.length > 0 && !one.classes.some((named) => anybody.has(named)))
      yield { is: 'reserved-for-nobody', classes: one.classes }
  }
}

function* delegationsConcerns({ delegations }: Checked): Iterable<Concern> {
  if (delegations.length === 0) yield { is: 'no-delegations' }
  for (const name of repeated(delegations.map((one) => one.name))) yield { is: 'delegation-twice', name }
}

/** Names given more than once, each of them once. */
function repeated(names: readonly string[]): readonly string[] {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const name of names.map((one) => one.trim()).filter(Boolean)) (seen.has(name) ? twice : seen).add(name)
  return [...twice]
}
