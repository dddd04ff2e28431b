import type { DelegationId } from '#shared/meeting/ids.ts'
import type { Actor } from '#shared/meeting/role.ts'
import { after, asMillis } from '#shared/meeting/time.ts'
import type { ServerClock } from '../clock.ts'
import type { Telling } from '../folding.ts'
import type { MeetingRoom } from '../meeting-room.ts'
import type { Chance } from './chance.ts'
import { intentions } from './company.ts'
import type { Company } from './company.ts'
import { isSimulated } from './intention.ts'

/** Lets those who are simulated act in one rehearsal. */
export interface Player {
  /** Something was recorded, after which all may intend something else. */
  heard(told: readonly Telling[]): void
  stop(): void
}

export type Playing = {
  readonly room: MeetingRoom
  readonly company: Company
  readonly chance: Chance
  /** The server's, as against the room's. */
  readonly clock: ServerClock
}

/** All that happens within so much of the server's time is considered together: the real meetings have its processor too. */
const BETWEEN = asMillis(250)

const nothing = () => {}

/** `before`: what was recorded so far. A delegation for which somebody acts from a screen is left to them from then on. */
export function player({ room, company, chance, clock }: Playing, before: readonly Telling[]): Player {
  const inHand = new Set<DelegationId>()
  const done = new Set<string>()
  let callOff = nothing
  let callOffSoon: (() => void) | null = null
  let notBefore = clock.now()

  const notice = (told: readonly Telling[]) => {
    for (const { event } of told) {
      if (event.by.role === 'delegation' && !isSimulated(event.by)) inHand.add(event.by.delegation)
    }
  }
  const isPlayed = (by: Actor) => by.role !== 'delegation' || !inHand.has(by.delegation)

  const soon = () => {
    if (callOffSoon) return
    if (clock.now() >= notBefore) consider()
    else callOffSoon = clock.alarm(notBefore, consider)
  }

  const consider = () => {
    stop()
    notBefore = after(clock.now(), BETWEEN)
    const { meeting } = room.durable()
    if (meeting.sitting.is === 'adjourned') return
    const now = room.clock.now()
    const open = intentions(meeting, company, chance).filter(({ key, by }) => !done.has(key) && isPlayed(by))
    for (const { key, by, command } of open.filter(({ at }) => at <= now)) {
      done.add(key)
      // The room answers every command once, also to a player that was started anew.
      void room.handle({ commandId: key, command }, by)
    }
    const next = open.map(({ at }) => at).filter((at) => at > now)
    const [first, ...others] = next
    if (first === undefined) return
    callOff = room.clock.alarm(
      others.reduce((soonest, at) => (at < soonest ? at : soonest), first),
      soon,
    )
  }

  const stop = () => {
    callOff()
    callOffSoon?.()
    callOff = nothing
    callOffSoon = null
  }

  notice(before)
  consider()
  return {
    heard: (told) => {
      notice(told)
      soon()
    },
    stop,
  }
}
