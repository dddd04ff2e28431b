import { nextDeadline, expire } from '#shared/decider/deadlines.ts'
import { decide } from '#shared/decider/decide.ts'
import { begin, evolve } from '#shared/decider/evolve.ts'
import type { Command } from '#shared/meeting/commands.ts'
import type { Happening, MeetingEvent, MeetingPlan } from '#shared/meeting/events.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'
import type { Refusal } from '#shared/meeting/refusals.ts'
import type { Actor, Seal, Stamp } from '#shared/meeting/role.ts'
import { type Instant, later } from '#shared/meeting/time.ts'
import { commitmentTo } from '#shared/rules/lots.ts'
import { clock, clockTime, desk, PLAN } from './council.ts'

/** A meeting as far as it has been told, with its whole log; what the room holds, without the disk. */
export type Story = { readonly log: readonly MeetingEvent[]; readonly meeting: Meeting; readonly now: Instant }

/** Nothing in a meeting is ever changed in place: here that would throw. */
function frozen<Thing>(thing: Thing): Thing {
  if (typeof thing !== 'object' || thing === null || Object.isFrozen(thing)) return thing
  Object.freeze(thing)
  for (const part of Object.values(thing)) frozen(part)
  return thing
}

export function convened(plan: MeetingPlan = PLAN): Story {
  const now = clockTime('8:30')
  const event: MeetingEvent = frozen({ type: 'MeetingConvened', plan, version: 1, at: now, by: desk })
  return { log: [event], meeting: frozen(begin(event)), now }
}

/** Numbers and dates what happened, and believes it; time never goes back in a log. */
function happen(story: Story, happenings: readonly Happening[], { by, at }: Stamp): Story {
  return happenings.reduce((told, happening) => {
    const last = told.log.at(-1)
    const event = frozen({
      ...happening,
      version: (last?.version ?? 0) + 1,
      at: last ? later(last.at, at) : at,
      by,
    })
    return { ...told, log: [...told.log, event], meeting: frozen(evolve(told.meeting, event)) }
  }, story)
}

/** CK4: what fell due until now happens at its own moment, before anything later, as in the server's room. */
export function settled(story: Story): Story {
  let told = story
  for (let count = 0; count < 100; count += 1) {
    const deadline = nextDeadline(told.meeting)
    if (deadline === null || deadline.at > told.now) return told
    const happenings = expire(told.meeting, deadline)
    if (happenings.length === 0) break
    told = happen(told, happenings, { by: clock, at: deadline.at })
  }
  throw new Error('a deadline does not go away when it is expired')
}

/** LS9: a seed that the server would draw; here the same one in every run. */
function sealOf(number: number): Seal {
  const seed = number.toString(16).padStart(64, '0')
  return { seed, commitment: commitmentTo(seed) }
}

export type Given = { readonly story: Story; readonly refusal: Refusal | null }

/** The path of a command through the room: settle what is due, judge, believe. A refusal leaves the log alone. */
export function submit(story: Story, by: Actor, command: Command): Given {
  const before = settled(story)
  const decision = decide(before.meeting, command, { by, at: before.now, seal: sealOf(before.log.length) })
  if (decision.is === 'refused') return { story: before, refusal: decision.refusal }
  return { story: happen(before, decision.happenings, { by, at: before.now }), refusal: null }
}
