import { expire, nextDeadline } from '#shared/decider/deadlines.ts'
import { decide } from '#shared/decider/decide.ts'
import { begin, evolve } from '#shared/decider/evolve.ts'
import type { Command } from '#shared/meeting/commands.ts'
import type { Happening, MeetingPlan } from '#shared/meeting/events.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'
import type { Actor } from '#shared/meeting/role.ts'
import { asInstant, type Instant, later } from '#shared/meeting/time.ts'
import { clock, desk } from '../rules/council.ts'

/** The real core without disk and network: time goes on, what falls due happens, commands are judged and believed. */
export type Room = {
  readonly meeting: () => Meeting
  readonly now: () => Instant
  /** Whether the command was accepted. */
  readonly tells: (by: Actor, command: Command) => boolean
  readonly waitsUntil: (moment: number) => void
}

/** Something that somebody from outside the play does at a moment of its own. */
export type Plan = { readonly at: number; readonly does: (room: Room) => void }

export function roomOf(plan: MeetingPlan, start: Instant): Room & { readonly plans: (plan: Plan) => void } {
  let now = start
  let version = 1
  let meeting = begin({ type: 'MeetingConvened', plan, version, at: now, by: desk })
  let due = nextDeadline(meeting)
  let planned: readonly Plan[] = []
  const happen = (happenings: readonly Happening[], by: Actor): void => {
    for (const happening of happenings) {
      version += 1
      meeting = evolve(meeting, { ...happening, version, at: now, by })
    }
    due = nextDeadline(meeting)
  }
  const settle = (until: Instant): void => {
    for (let next = due; next !== null && next.at <= until; next = due) {
      const happenings = expire(meeting, next)
      if (happenings.length === 0) throw new Error(`nothing comes of ${next.is}`)
      now = later(now, next.at)
      happen(happenings, clock)
    }
    now = later(now, until)
  }
  const room: Room = {
    meeting: () => meeting,
    now: () => now,
    tells: (by, command) => {
      const decision = decide(meeting, command, { by, at: now })
      if (decision.is === 'accepted') happen(decision.happenings, by)
      settle(now)
      return decision.is === 'accepted'
    },
    waitsUntil: (moment) => {
      const until = later(now, wholeMoment(moment))
      for (let [first] = planned; first && first.at <= until; [first] = planned) {
        planned = planned.slice(1)
        settle(later(now, wholeMoment(first.at)))
        first.does(room)
      }
      settle(until)
    },
  }
  return { ...room, plans: (plan) => void (planned = [...planned, plan].sort((a, b) => a.at - b.at)) }
}

const wholeMoment = (moment: number): Instant => asInstant(Math.round(moment))
