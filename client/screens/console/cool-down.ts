import type { InscriptionId, InterventionId } from '#shared/meeting/ids.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'
import { after, asMillis, elapsed, type Instant, type Millis, NONE, seconds } from '#shared/meeting/time.ts'
import { currentIntervention, lastInterventionId } from '#shared/rules/floor.ts'
import { inscriptionOf } from '#shared/rules/order.ts'
import { nameOf, nextStep } from './next-step.ts'

/** How long "next" takes no tap after it has come to mean something else without this console's doing. */
const COOL_DOWN: Millis = seconds(2)

/** How long it takes none after this console's own command changed it: two presses within this are one hasty tap. */
const ONE_TAP: Millis = asMillis(400)

/** Why "next" now means something else. */
export type Turn =
  | { readonly is: 'floor' }
  | { readonly is: 'withdrawn'; readonly inscription: InscriptionId }
  | { readonly is: 'order' }
  | { readonly is: 'step' }

/** What "next" would do and for whom the floor was last given. */
type Sight = {
  readonly version: number
  readonly step: string
  readonly head: InscriptionId | null
  readonly last: InterventionId | null
  readonly current: InterventionId | null
}

/**
 * FL1: somebody whose finger is already on its way must not take a step other than the one they read. The step is
 * compared at every sight of the meeting; if it changed, and not by this console's own command, "next" rests a moment.
 */
export type CoolDown = {
  readonly seen: Sight | null
  /** Versions of the log that this console's own commands led to, latest last. */
  readonly own: readonly number[]
  readonly resting: Resting | null
}

/** `turn`: what another hand has changed; null after this console's own command, which needs no words. */
type Resting = {
  readonly since: Instant
  readonly version: number
  readonly turn: Turn | null
  /** A finger is no faster in a rehearsal that is: it rests so many times as long, by the rehearsal's time. */
  readonly pace: number
}

export const AWAKE: CoolDown = { seen: null, own: [], resting: null }

/** The same rest if nothing changed; compare by identity to know whether to keep it. */
export function observe(held: CoolDown, meeting: Meeting, version: number, now: Instant): CoolDown {
  const { seen } = held
  const sight = sightOf(meeting, version, now)
  if (seen && seen.step === sight.step && seen.last === sight.last && seen.current === sight.current) return held
  if (!seen) return { ...held, seen: sight }
  const turn = turnOf(seen, sight, meeting)
  if (turn === null) return { ...held, seen: sight }
  const pace = meeting.rehearsal?.speed ?? 1
  return {
    ...held,
    seen: sight,
    resting: { since: now, version, turn: isOwn(held, version, seen) ? null : turn, pace },
  }
}

/** A command of this console was accepted: what it changed rests only a blink, even where the change arrived first. */
export function owned(held: CoolDown, version: number): CoolDown {
  const resting = held.resting?.version === version ? { ...held.resting, turn: null } : held.resting
  return { ...held, own: [...held.own.slice(-7), version], resting }
}

/** How much longer "next" takes no tap; 0 when it does. */
export function restLeft({ resting }: CoolDown, now: Instant): Millis {
  if (!resting) return NONE
  const length = asMillis((resting.turn ? COOL_DOWN : ONE_TAP) * resting.pace)
  const left = elapsed(now, after(resting.since, length))
  // Should the clock have been put back meanwhile, the rest does not grow longer for it.
  return left > 0 && left <= length ? left : NONE
}

function sightOf(meeting: Meeting, version: number, now: Instant): Sight {
  const step = nextStep(meeting, now)
  return {
    version,
    step: nameOf(step),
    head: step.is === 'call' ? step.inscription.id : null,
    last: lastInterventionId(meeting),
    current: currentIntervention(meeting),
  }
}

function turnOf(before: Sight, sight: Sight, meeting: Meeting): Turn | null {
  if (before.last !== sight.last) return { is: 'floor' }
  // Somebody ended the intervention, or the limit did; if "next" still calls the same one, nothing wrong can be called.
  if (before.step === sight.step) return null
  if (before.head === null) return { is: 'step' }
  const head = inscriptionOf(meeting, before.head)
  if (head?.standing === 'withdrawn') return { is: 'withdrawn', inscription: before.head }
  return sight.head === null ? { is: 'step' } : { is: 'order' }
}

/** A change at an unchanged version is the passing of time, and nobody's own. */
const isOwn = (held: CoolDown, version: number, seen: Sight): boolean =>
  version !== seen.version && held.own.includes(version)
