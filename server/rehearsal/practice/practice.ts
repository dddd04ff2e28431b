import type { Command } from '#shared/meeting/commands.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'
import { after, seconds } from '#shared/meeting/time.ts'
import type { Instant } from '#shared/meeting/time.ts'
import { chanceFrom } from '../chance.ts'
import type { Chance } from '../chance.ts'
import { atTheDesk } from '../desk.ts'
import { accountOf } from './account.ts'
import { openConsole } from './console.ts'
import type { Console } from './console.ts'
import { lineOf, timeOfDay } from './course.ts'
import { enter, Hindered } from './entering.ts'
import type { Wanted } from './entering.ts'
import { nextStep } from './moderating.ts'

export type Practice = Wanted & {
  /** A segment, or `round-1`, after which it is enough; null for all of it. */
  readonly until: string | null
  readonly say: (line: string) => void
  /** Ends it early. */
  readonly signal: AbortSignal
}

/** Rehearses a meeting without a screen: moderator and desk from here, delegations from the server. */
export async function practise(practice: Practice): Promise<void> {
  const { url, speed, seed, say } = practice
  const { token, role, rehearsal } = await enter(practice)
  const console = await openConsole({
    url,
    token,
    meeting: rehearsal,
    heard: (event, meeting) => {
      const line = lineOf(event, meeting)
      if (line !== null) say(`${timeOfDay(event.at, meeting)}  ${line}`)
    },
  })
  try {
    say(`Rehearsal of “${console.meeting.title}”, ×${speed}, seed ${seed}.`)
    say(`To be seen at ${new URL(`/display/${rehearsal}`, url).href}\n`)
    await play(console, byHand(chanceFrom(seed), role === 'secretariat'), practice)
    say(['', ...accountOf(console.meeting)].join('\n'))
  } catch (problem) {
    // Left open it would count among those under way.
    await console.give({ type: 'AdjournMeeting' }).catch(() => undefined)
    throw problem
  } finally {
    console.close()
  }
}

/** Does what is to be done when its time has come, until the meeting is adjourned. */
async function play(console: Console, toDo: ToDo, { until, speed, signal }: Practice): Promise<void> {
  for (;;) {
    const { meeting, version } = console
    if (meeting.sitting.is === 'adjourned') return
    const enough = signal.aborted || (until !== null && isPast(meeting, until))
    if (enough) await console.give({ type: 'AdjournMeeting' })
    const now = console.now()
    const open = enough ? [] : toDo(meeting, now)
    for (const { command } of open.filter(({ at }) => at <= now)) await console.give(command)
    const next = Math.min(after(now, AGAIN), ...open.map(({ at }) => (at <= now ? after(now, AGAIN) : at)))
    await console.after(version, Math.max(1, (next - now) / speed), enough ? NEVER : signal)
  }
}

const NEVER = new AbortController().signal

/** What was refused is tried again after so long by the rehearsal's time. */
const AGAIN = seconds(5)

type Task = { readonly at: Instant; readonly command: Command }
type ToDo = (meeting: Meeting, now: Instant) => readonly Task[]

/** All that somebody does by hand, as moderator and, where they may, as the desk. */
function byHand(chance: Chance, isDesk: boolean): ToDo {
  const since = new Map<string, Instant>()
  const notBefore = new Map<string, Instant>()
  return (meeting, now) => {
    const step = nextStep(meeting, now, chance)
    const begun = (step && since.get(step.key)) ?? now
    if (step) since.set(step.key, begun)
    const tasks = [
      ...(step ? [{ key: step.key, at: after(begun, step.takes), command: step.command }] : []),
      ...(isDesk ? atTheDesk(meeting, chance) : []),
    ].map((task) => ({ ...task, at: notBefore.get(task.key) ?? task.at }))
    for (const { key, at } of tasks) if (at <= now) notBefore.set(key, after(now, AGAIN))
    return tasks
  }
}

/** Whether a segment, or all segments of a round, are over. */
function isPast({ orderOfTheDay }: Meeting, until: string): boolean {
  const round = Number(/^round-(\d+)$/.exec(until)?.[1])
  const meant = orderOfTheDay.filter((segment) => segment.id === until || segment.round === round)
  if (meant.length === 0) throw new Hindered(`There is no ${until} in the order of the day.`)
  return meant.every(({ state }) => state.is === 'closed' || state.is === 'skipped')
}
