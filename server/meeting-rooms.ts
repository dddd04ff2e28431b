import { begin, evolve } from '#shared/decider/evolve.ts'
import type { Happening, MeetingEvent, MeetingPlan } from '#shared/meeting/events.ts'
import type { MeetingId, OccasionId } from '#shared/meeting/ids.ts'
import type { Actor, Stamp } from '#shared/meeting/role.ts'
import { pacedClock } from './clock.ts'
import type { PacedClock, ServerClock } from './clock.ts'
import { foldOn } from './folding.ts'
import type { Folded, Folding, Told } from './folding.ts'
import { meetingRoom } from './meeting-room.ts'
import type { Audit, MeetingRoom, RoomTools } from './meeting-room.ts'
import { chained, GENESIS } from './store/chain.ts'
import type { EventLog } from './store/event-log.ts'
import type { Snapshots } from './store/snapshots.ts'

/** A start reads at most this many events of a meeting, and a little more. */
const EVENTS_PER_SNAPSHOT = 500

/** What happened at once with the convening, and by whom: who is on the list of a copy already. */
export type Entered = { readonly by: Actor; readonly happenings: readonly Happening[] }

export interface MeetingRooms {
  room(meeting: MeetingId): MeetingRoom | undefined
  /** Every meeting, in the order in which they were planned. */
  all(): readonly Folded[]
  /** The meeting a sign-in of the occasion opens on: the one that sits, else the next one planned, and no rehearsal. */
  presentOf(occasion: OccasionId): MeetingId | undefined
  /** Resolves once the meeting is recorded, with all that was entered in it; false where that failed. */
  convene(plan: MeetingPlan, by: Actor, entered?: readonly Entered[]): Promise<boolean>
  /** Up to `most` events after a version, however old, each with the meeting as it left it. */
  history(meeting: MeetingId, after: number, most: number): readonly Told[]
  /** From now on told of everything that is recorded, in any meeting. */
  audit(audit: Audit): void
  close(): void
}

export type RoomsTools = Omit<RoomTools, 'publish'> & { readonly eventLog: EventLog; readonly snapshots: Snapshots }

export function meetingRooms(tools: RoomsTools): MeetingRooms {
  const { clock, journal, log, eventLog, snapshots } = tools
  const audits: Audit[] = []
  const kept = new Map<MeetingId, number>()
  const paced = new Map<MeetingId, PacedClock>()

  /** A rehearsal has a time of its own, which goes on from its last event. */
  const clockOf = ({ meeting, at }: Folded): ServerClock => {
    if (!meeting.rehearsal) return clock
    const own = pacedClock(clock, at, meeting.rehearsal.speed)
    paced.set(meeting.id, own)
    return own
  }

  const keepSnapshot = ({ meeting, version }: Folded) => {
    try {
      snapshots.keep({ meeting, version })
      kept.set(meeting.id, version)
    } catch (error) {
      // The log is whole without it; the next start only takes longer.
      log.warn({ err: error, meeting: meeting.id, version }, 'no snapshot could be kept')
    }
  }

  const publish: Audit = (recorded, now) => {
    for (const { event } of recorded) {
      if (event.type === 'PaceSet') paced.get(now.meeting.id)?.setPace(event.speed)
    }
    for (const audit of audits) {
      try {
        audit(recorded, now)
      } catch (error) {
        log.error({ err: error, meeting: now.meeting.id, version: now.version }, 'what happened could not be told')
      }
    }
    if (now.version - (kept.get(now.meeting.id) ?? 0) >= EVENTS_PER_SNAPSHOT) keepSnapshot(now)
  }

  /** Folds the log from the newest snapshot at or before a version. */
  const replay = (id: MeetingId, from: number, limit?: number) => {
    const snapshot = snapshots.newest(id, from)
    const events = eventLog.after(id, snapshot?.version ?? 0, limit)
    return { snapshot, told: retold(snapshot?.meeting ?? null, events) }
  }

  const open = (id: MeetingId): MeetingRoom => {
    const head = eventLog.head(id)
    const { snapshot, told } = replay(id, head.version)
    const meeting = told.at(-1)?.after ?? snapshot?.meeting
    if (!meeting) throw new Error(`the log of ${id} is empty`)
    kept.set(id, snapshot?.version ?? 0)
    const folded = { meeting, ...head }
    return meetingRoom(folded, { ...tools, clock: clockOf(folded), publish }, told)
  }

  const rooms = new Map(eventLog.meetings().map((id) => [id, open(id)]))

  const byPlan = () =>
    [...rooms.values()]
      .map((room) => room.durable())
      .sort((a, b) => a.meeting.planned.start - b.meeting.planned.start || (a.meeting.id < b.meeting.id ? -1 : 1))

  return {
    room: (meeting) => rooms.get(meeting),
    all: byPlan,
    presentOf: (occasion) => {
      const all = byPlan().filter(({ meeting }) => meeting.occasion.id === occasion)
      const real = all.filter(({ meeting }) => meeting.rehearsal === null)
      const its = real.length > 0 ? real : all
      const toHold = its.filter(({ meeting }) => meeting.sitting.is !== 'adjourned')
      const now = clock.now()
      const present =
        toHold.find(({ meeting }) => meeting.sitting.is !== 'convened') ??
        toHold.find(({ meeting }) => meeting.planned.end >= now) ??
        toHold[0]
      return (present ?? its.at(-1))?.meeting.id
    },
    convene: (plan, by, entered = []) => {
      const { folded, told, rows } = beginning(plan, { by, at: clock.now() }, entered)
      return new Promise((resolve) => {
        const recorded = () => {
          rooms.set(plan.id, meetingRoom(folded, { ...tools, clock: clockOf(folded), publish }, told))
          resolve(true)
        }
        const lost = (error: unknown) => {
          log.error({ err: error, meeting: plan.id }, 'a meeting could not be convened')
          resolve(false)
        }
        journal.stage({ recorded, lost }, { rows, outcome: null })
      })
    },
    history: (id, after, most) => {
      const atHand = rooms.get(id)?.since(after)
      if (atHand) return atHand.slice(0, most)
      const from = snapshots.newest(id, after)?.version ?? 0
      return replay(id, after, after - from + most).told.filter(({ event }) => event.version > after)
    },
    audit: (audit) => void audits.push(audit),
    close: () => {
      for (const room of rooms.values()) {
        room.close()
        const now = room.durable()
        if (now.version > (kept.get(now.meeting.id) ?? 0)) keepSnapshot(now)
      }
    },
  }
}

/** The first events of a meeting. */
function beginning(plan: MeetingPlan, stamp: Stamp, entered: readonly Entered[]): Folding {
  const event: MeetingEvent = { type: 'MeetingConvened', plan, version: 1, ...stamp }
  const row = chained(GENESIS, plan.id, event, null)
  const meeting = begin(event)
  const convened: Folding = {
    folded: { meeting, version: 1, at: stamp.at, hash: row.hash },
    told: [{ event, after: meeting }],
    rows: [row],
  }
  return entered.reduce(
    (before, { by, happenings }) => foldOn(before, happenings, { by, at: stamp.at }, null),
    convened,
  )
}

/** Each event with the meeting as it left it. */
function retold(start: Told['after'] | null, events: readonly MeetingEvent[]): readonly Told[] {
  let meeting = start
  return events.map((event) => {
    meeting = meeting === null ? begin(event) : evolve(meeting, event)
    return { event, after: meeting }
  })
}
