import * as fc from 'fast-check'
import { decide } from '#shared/decider/decide.ts'
import { begin, evolve } from '#shared/decider/evolve.ts'
import type { Command } from '#shared/meeting/commands.ts'
import type { MeetingEvent, MeetingPlan } from '#shared/meeting/events.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'
import type { Refusal } from '#shared/meeting/refusals.ts'
import type { Actor } from '#shared/meeting/role.ts'
import { after, asMillis } from '#shared/meeting/time.ts'
import { desk, PLAN, SEGMENT } from './council.ts'
import { CROWD, type Key, pick } from './key.ts'
import { DESKS, SITTING } from './keys.ts'
import { convened, type Story, submit } from './story.ts'

/**
 * Any meeting at all: people at three desks and six delegations press keys at random moments. Two thirds of the
 * turns look for a key that is lit, so that meetings go deep; the others press whatever comes, stale and foreign too.
 *
 * One turn: how long after the last one, and a number that says who presses which key for whom.
 */
type Turn = readonly [wait: number, press: number]

const wait = fc.oneof(
  { weight: 16, arbitrary: fc.constant(0) },
  { weight: 16, arbitrary: fc.integer({ min: 1, max: 3_000 }) },
  { weight: 24, arbitrary: fc.integer({ min: 1_000, max: 30_000 }) },
  { weight: 4, arbitrary: fc.integer({ min: 60_000, max: 180_000 }) },
  { weight: 1, arbitrary: fc.integer({ min: 300_000, max: 1_800_000 }) },
)
const LIT = 3
const KEY = 200
const CHOICE = 1_260
const turn: fc.Arbitrary<Turn> = fc.tuple(wait, fc.nat({ max: LIT * KEY * CHOICE * CHOICE - 1 }))
/** Most meetings are under way already, with the list open and the first round begun. */
const turns = fc.noBias(fc.tuple(fc.nat({ max: 5 }), fc.array(turn, { minLength: 60, maxLength: 200, size: 'max' })))
type Turns = readonly [start: number, turns: readonly Turn[]]

/** One turn, with the meeting before and after it. What fell due before the command belongs to the turn. */
export type Played = {
  readonly before: Story
  readonly after: Story
  readonly by: Actor
  readonly command: Command
  readonly refusal: Refusal | null
}

const plan: MeetingPlan = { ...PLAN, delegations: CROWD }
/** Every second one is as planned, the others are rehearsed, or their order is drawn by lot. */
const PLANS: readonly MeetingPlan[] = [
  plan,
  { ...plan, rehearsal: { of: plan.id, speed: 1 } },
  plan,
  { ...plan, modalities: { ...plan.modalities, byLot: true } },
]

function play([start, sequence]: Turns): { readonly story: Story; readonly played: readonly Played[] } {
  let story = start === 0 ? convened(plan) : underWay(pick(PLANS, start))
  const played: Played[] = []
  for (const [wait, press] of sequence) {
    const before = { ...story, now: after(story.now, asMillis(wait)) }
    const { by, command } = pressed(before, press)
    const { story: told, refusal } = submit(before, by, command)
    played.push({ before, after: told, by, command, refusal })
    story = told
  }
  return { story, played }
}

function underWay(plan: MeetingPlan): Story {
  const commands: readonly Command[] = [
    { type: 'OpenMeeting' },
    { type: 'OpenList' },
    { type: 'OpenSegment', segment: SEGMENT.floor1 },
    ...CROWD.slice(2).map(({ id }) => ({ type: 'Inscribe', delegation: id, capacity: { is: 'national' } }) as const),
  ]
  return commands.reduce((story, command) => submit(story, desk, command).story, convened(plan))
}

/** The number of a turn read as: whether a lit key is looked for, at which desk, which key, and two choices more. */
function pressed({ meeting, now }: Story, press: number): ReturnType<Key> {
  const b = press % CHOICE
  const a = Math.floor(press / CHOICE) % CHOICE
  const key = Math.floor(press / CHOICE / CHOICE) % KEY
  const lit = Math.floor(press / CHOICE / CHOICE / KEY) > 0
  // Nothing happens at the floor while the meeting is suspended, and it is not suspended for long.
  const keys = meeting.sitting.is === 'suspended' && b % 3 > 0 ? SITTING : pick(DESKS, key)
  const first = Math.floor(key / DESKS.length) + a
  const meant = pick(keys, first)(meeting, a, b)
  if (!lit) return meant
  for (let tried = 0; tried < 12; tried += 1) {
    // A prime step, so that neighbouring keys are not always found one after the other.
    const other = pick(keys, first + tried * 31)(meeting, a, b)
    if (decide(meeting, other.command, { by: other.by, at: now }).is === 'accepted') return other
  }
  return meant
}

/** An event of the log with the meeting before and after it. */
export type Happened = { readonly event: MeetingEvent; readonly before: Meeting; readonly after: Meeting }

function happened([first, ...rest]: readonly MeetingEvent[]): readonly Happened[] {
  if (!first) return []
  let before = begin(first)
  return rest.map((event) => {
    const step = { event, before, after: evolve(before, event) }
    before = step.after
    return step
  })
}

export type AnyMeeting = {
  readonly log: readonly MeetingEvent[]
  readonly meeting: Meeting
  readonly played: readonly Played[]
  readonly steps: readonly Happened[]
}

/** Checks a law over many meetings, the same ones for every law with the same seed; what fails is shrunk and printed. */
export function overAnyMeeting(): (seed: number, runs: number, holds: (any: AnyMeeting) => void) => void {
  const known = new Map<string, AnyMeeting>()
  const played = (sequence: Turns): AnyMeeting => {
    const key = JSON.stringify(sequence)
    const already = known.get(key)
    if (already) return already
    const { story, played } = play(sequence)
    const fresh = { log: story.log, meeting: story.meeting, played, steps: happened(story.log) }
    known.set(key, fresh)
    return fresh
  }
  return (seed, runs, holds) =>
    fc.assert(
      fc.property(turns, (sequence) => holds(played(sequence))),
      { seed, numRuns: runs },
    )
}
