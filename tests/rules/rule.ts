import { expect, test } from 'vitest'
import { fold } from '#shared/decider/evolve.ts'
import type { Command } from '#shared/meeting/commands.ts'
import type { Happening, MeetingEvent, MeetingPlan } from '#shared/meeting/events.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'
import type { Refusal } from '#shared/meeting/refusals.ts'
import type { Actor } from '#shared/meeting/role.ts'
import { after, type Instant, seconds } from '#shared/meeting/time.ts'
import { clockTime, PLAN } from './council.ts'
import { convened, settled, type Story, submit } from './story.ts'

/** Somebody does something; the command is made from the meeting as that person sees it. */
export type Deed = { readonly is: 'deed'; readonly by: Actor; readonly command: (seen: Meeting) => Command }
export type Step =
  | Deed
  | { readonly is: 'time'; readonly until: (now: Instant) => Instant }
  /** Several people act upon the very same meeting, in the same instant. */
  | { readonly is: 'together'; readonly deeds: readonly Deed[] }
  | readonly Step[]

/** The clock in the room now shows this. */
export const at = (shown: string): Step => ({ is: 'time', until: () => clockTime(shown) })
/** So many seconds go by. */
export const wait = (count: number): Step => ({ is: 'time', until: (now) => after(now, seconds(count)) })
export const by = (actor: Actor, deed: Deed): Deed => ({ ...deed, by: actor })
export const inTheSameInstant = (...deeds: readonly Deed[]): Step => ({ is: 'together', deeds })

type Told = { readonly story: Story; readonly refusals: readonly Refusal[] }

function tell(told: Told, step: Step): Told {
  if (!('is' in step)) return step.reduce(tell, told)
  const { story, refusals } = told
  if (step.is === 'time') {
    const now = step.until(story.now)
    if (now < story.now) throw new Error('time does not go back')
    return { story: settled({ ...story, now }), refusals }
  }
  const deeds = step.is === 'deed' ? [step] : step.deeds
  const commands = deeds.map((deed) => ({ by: deed.by, command: deed.command(story.meeting) }))
  return commands.reduce<Told>((before, deed) => {
    const given = submit(before.story, deed.by, deed.command)
    return { story: given.story, refusals: given.refusal ? [...before.refusals, given.refusal] : before.refusals }
  }, told)
}

/** What is looked at afterwards: the meeting, the moment, and the events since `when`. */
export type Seen = { readonly meeting: Meeting; readonly now: Instant; readonly events: readonly MeetingEvent[] }
type Expected = { readonly type: Happening['type'] } & Readonly<Record<string, unknown>>

/** What came of it. Refusals that nobody expects fail the test. */
export type Outcome = {
  /** Exactly these events, in this order, with at least these fields. */
  readonly happened: (...expected: readonly Expected[]) => Outcome
  /** Exactly one of the deeds was refused, and for this. */
  readonly refused: (refusal: Refusal) => Outcome
  /** Everything was accepted, and left the meeting so. */
  readonly leaves: (look: (seen: Seen) => void) => Outcome
  readonly when: (...steps: readonly Step[]) => Outcome
}

function outcome(before: Story, told: Told): Outcome {
  const { meeting, now, log } = told.story
  const events = log.slice(before.log.length)
  const accepted = () => expect(told.refusals).toEqual([])
  const itself: Outcome = {
    happened: (...expected) => {
      accepted()
      expect(events.map(({ type }) => type)).toEqual(expected.map(({ type }) => type))
      expect(events).toMatchObject(expected)
      return itself
    },
    refused: (refusal) => {
      expect(told.refusals).toEqual([refusal])
      return outcome(before, { ...told, refusals: [] })
    },
    leaves: (look) => {
      accepted()
      look({ meeting, now, events })
      expect(fold(log)).toEqual(meeting)
      return itself
    },
    when: (...steps) => {
      accepted()
      return outcome(told.story, tell({ story: told.story, refusals: [] }, steps))
    },
  }
  return itself
}

/** What happened before; all of it must have been possible. */
export const given = (...steps: readonly Step[]): Outcome => givenOf({}, ...steps)

/** The same in a meeting planned otherwise. */
export function givenOf(plan: Partial<MeetingPlan>, ...steps: readonly Step[]): Outcome {
  const start = convened({ ...PLAN, ...plan })
  const told = tell({ story: start, refusals: [] }, steps)
  expect(told.refusals).toEqual([])
  return outcome(start, told)
}

/** A rule of docs/rules.md by its number, and one thing that follows from it. */
export function rule(number: string, sentence: string, story: () => unknown): void {
  const title = `${number} ${sentence}`
  // Generous, for laws over many meetings on a busy machine; no story waits for anything.
  test(title, { timeout: 120_000 }, () => {
    story()
  })
}
