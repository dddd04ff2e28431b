import type { InscriptionId } from '../meeting/ids.ts'
import type { Inscription, Meeting, Segment, Standing } from '../meeting/meeting.ts'
import type { ReservedPlaces, SpeakerClass } from '../meeting/modalities.ts'
import { add, after, asMillis, type Instant, later, type Millis, NONE, subtract } from '../meeting/time.ts'
import { speakingTimeOf } from './floor.ts'
import { firstListedAs, fromHead, headOf, inscriptionOf, inTurn, pathOf, speakerClass } from './order.ts'
import { openSegment } from './order-of-the-day.ts'
import { zeroAt } from './speaking-clock.ts'
import { turnsIn } from './turns-held.ts'

/** LS6: who comes next because of the places reserved, and from which moment (server time). */
export type ReservedDue = { readonly at: Instant; readonly inscriptions: readonly InscriptionId[] }

type OpenFloor = Segment & { readonly state: Extract<Segment['state'], { is: 'open' }> }

/**
 * LS6: in a floor segment the moment comes when one more ordinary turn would take time that the places still reserved
 * and unfilled need; from then on those waiting for them come next. Null where that moment does not come: no places are
 * left, nobody waits for them, they come next anyway, or the round's clock stands still.
 */
export function reservedDue(meeting: Meeting): ReservedDue | null {
  if (meeting.modalities.reserved.length === 0 || meeting.sitting.is !== 'open') return null
  const segment = openSegment(meeting)
  if (!segment || !isOpenFloor(segment) || !somebodyWaits(meeting)) return null
  const kept = meeting.modalities.reserved.map((reserved) => keptFor(meeting, segment, reserved))
  const newly = kept.flatMap(({ next }) => next)
  if (newly.length === 0) return null
  const all = [...kept.flatMap(({ placed }) => placed), ...newly]
  const comeNextAnyway = firstOnes(meeting, all.length).every((inscription) => all.includes(inscription))
  const head = headOf(meeting)
  if (comeNextAnyway || !head) return null
  const needed = all.reduce((sum, inscription) => add(sum, turnOf(meeting, inscription)), NONE)
  const at = freeTimeFallsTo(meeting, segment, add(needed, asMillis(turnOf(meeting, head) - 1)))
  return at === null ? null : { at, inscriptions: inTurn(meeting, [...new Set(newly)]).map(({ id }) => id) }
}

const isReserved = ({ place }: Inscription): boolean => place.is === 'reserved'

/** Asked first, since every command asks for the next deadline. */
function somebodyWaits(meeting: Meeting): boolean {
  const classes = meeting.modalities.reserved.flatMap((reserved) => reserved.classes)
  return firstListedAs(meeting, classes, 1, (inscription) => !isReserved(inscription)).length > 0
}

const isOpenFloor = (segment: Segment): segment is OpenFloor => segment.kind === 'floor' && segment.state.is === 'open'

/** What one turn takes by the modalities, with its hand-over, in ms. */
export const turnOf = (meeting: Meeting, inscription: Inscription): Millis =>
  add(speakingTimeOf(meeting, inscription), meeting.modalities.handOver ?? NONE)

/** Whom nobody has placed by hand, and who was not absent already: those are called once more at the end (LS11). */
export const mayComeForward = ({ place, absences }: Inscription): boolean =>
  (place.is === 'by-rule' || place.is === 'swapped') && absences.length === 0

/** Of one kind of reserved places: who was put next already, and who is to be. Who was moved by hand stays where put. */
function keptFor(meeting: Meeting, segment: Segment, { classes, places }: ReservedPlaces) {
  const placed = allPlaced(meeting).filter((inscription) => classes.includes(speakerClass(meeting, inscription)))
  const unfilled = places - filled(meeting, segment, classes) - placed.length
  return { placed, next: firstListedAs(meeting, classes, unfilled, mayComeForward) }
}

/** Everybody put next by a place reserved; those stand before all whose place is by rule. */
function allPlaced(meeting: Meeting): readonly Inscription[] {
  const placed: Inscription[] = []
  for (const inscription of fromHead(meeting)) {
    if ((pathOf(meeting, inscription)[0] ?? 0) >= 0) break
    if (isReserved(inscription)) placed.push(inscription)
  }
  return placed
}

function firstOnes(meeting: Meeting, count: number): readonly Inscription[] {
  const first: Inscription[] = []
  for (const inscription of fromHead(meeting)) {
    if (first.length === count) break
    first.push(inscription)
  }
  return first
}

const WAITING: readonly Standing[] = ['registered', 'listed']

/** How many places of the round somebody of these classes has had, whoever has the floor included. */
export function filled(meeting: Meeting, { id }: Segment, classes: readonly SpeakerClass[]): number {
  const { floor } = meeting
  const holding = floor.is !== 'free' && floor.segment === id && floor.holder.is === 'inscription' ? floor.holder : null
  return [...new Set([...turnsIn(meeting, id), ...(holding ? [holding.inscription] : [])])]
    .map((had) => inscriptionOf(meeting, had))
    .filter((one) => one && !WAITING.includes(one.standing) && classes.includes(speakerClass(meeting, one))).length
}

/**
 * The moment at which the time free for new turns, which is what is left of the round less what is left to whoever has
 * the floor, has fallen to `least`. It may lie in the past; null where the round's clock stands still above it.
 */
function freeTimeFallsTo({ floor }: Meeting, { state: { clock } }: OpenFloor, least: Millis): Instant | null {
  if (clock.runningSince === null) return null
  const since = clock.runningSince
  const leftAt = (moment: Instant): Millis => asMillis(clock.allotted - clock.spent - (moment - since))
  if (floor.is === 'speaking' && floor.clock.runningSince !== null) {
    // Both clocks run, so nothing becomes less free before the speaker's time is up.
    const start = later(since, floor.clock.runningSince)
    const zero = zeroAt(floor.clock) ?? start
    const free = leftAt(later(zero, start))
    return free <= least ? start : after(later(zero, start), subtract(free, least))
  }
  const held = floor.is === 'called' ? floor.allotted : floor.is === 'speaking' ? leftTo(floor.clock) : NONE
  return after(since, subtract(subtract(leftAt(since), held), least))
}

const leftTo = ({ allotted, spent }: { allotted: Millis; spent: Millis }): Millis =>
  asMillis(Math.max(0, allotted - spent))
