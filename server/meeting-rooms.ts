import { cutsOf } from '#shared/decider/disclose.ts'
import { begin } from '#shared/decider/evolve.ts'
import type { EventType, Happening, MeetingEvent, MeetingPlan } from '#shared/meeting/events.ts'
import type { MeetingId, OccasionId } from '#shared/meeting/ids.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'
import type { Actor, Stamp } from '#shared/meeting/role.ts'
import { pacedClock } from './clock.ts'
import type { PacedClock, ServerClock } from './clock.ts'
import { foldedOn, foldOn } from './folding.ts'
import type { Folded, Folding, Telling } from './folding.ts'
import { AT_HAND, meetingRoom } from './meeting-room.ts'
import type { Audit, MeetingRoom, RoomTools } from './meeting-room.ts'
import { meteredRoom } from './metrics/metered-room.ts'
import { noMeters } from './metrics/meters.ts'
import type { Meters } from './metrics/meters.ts'
import { snapshotting } from './snapshotting.ts'
import { chained, GENESIS } from './store/chain.ts'
import type { EventLog } from './store/event-log.ts'
import { RecordNotFollowed } from './store/refused.ts'
import type { RecordHeld } from './store/restore.ts'
import type { Snapshots } from './store/snapshots.ts'

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
  /** Names the record of all meetings; another one after a restore. */
  readonly record: string
  /**
   * Whether what somebody holds of a meeting up to a version is what this record says, so that what follows may be told
   * on top of it. `record` names the one it was heard from; null where that is not known.
   */
  isSameUpTo(meeting: MeetingId, version: number, record: string | null): boolean
  /** Up to `most` events after a version, however old. */
  history(meeting: MeetingId, after: number, most: number): readonly Telling[]
  /** The meeting as it was before anything of that type happened; undefined where nothing did. */
  before(meeting: MeetingId, type: EventType): Meeting | undefined
  /** From now on told of everything that is recorded, in any meeting. */
  audit(audit: Audit): void
  close(): void
}

export type RoomsTools = Omit<RoomTools, 'publish'> & {
  readonly eventLog: EventLog
  readonly snapshots: Snapshots
  readonly meters?: Meters
  readonly record?: RecordHeld
}

const NEVER_RESTORED: RecordHeld = { id: 'first', sameUpTo: new Map() }

export function meetingRooms(tools: RoomsTools): MeetingRooms {
  const { clock, journal, log, eventLog, snapshots, meters = noMeters, record = NEVER_RESTORED } = tools
  const rooms = new Map<MeetingId, MeetingRoom>()
  const audits: Audit[] = []
  const paced = new Map<MeetingId, PacedClock>()
  const kept = snapshotting({ snapshots, log, meters, durable: (id) => rooms.get(id)?.durable() })

  /** A rehearsal has a time of its own, which goes on from its last event. */
  const clockOf = ({ meeting, at }: Folded): ServerClock => {
    if (!meeting.rehearsal) return clock
    const own = pacedClock(clock, at, meeting.rehearsal.speed)
    paced.set(meeting.id, own)
    return own
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
    const rests = recorded.some(({ event }) => event.type === 'MeetingAdjourned')
    kept.recorded(now, rests)
  }

  const open = (id: MeetingId): MeetingRoom => {
    const head = eventLog.head(id)
    const snapshot = snapshots.newest(id, head.version)
    let meeting = snapshot?.meeting ?? null
    const told: Telling[] = []
    for (const event of eventLog.each(id, snapshot?.version ?? 0)) {
      meeting = foldedOn(meeting, event)
      if (event.version > head.version - AT_HAND) told.push({ event, cuts: cutsOf(event, meeting) })
    }
    if (!meeting) throw new Error(`the log of ${id} is empty`)
    const folded = { meeting, ...head }
    kept.opened(folded, snapshot)
    return meteredRoom(meetingRoom(folded, { ...tools, clock: clockOf(folded), publish }, told), meters)
  }

  for (const id of eventLog.meetings()) {
    try {
      rooms.set(id, open(id))
    } catch (error) {
      throw new RecordNotFollowed(id, { cause: error })
    }
  }

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
          const room = meetingRoom(folded, { ...tools, clock: clockOf(folded), publish }, told)
          rooms.set(plan.id, meteredRoom(room, meters))
          resolve(true)
        }
        const lost = (error: unknown) => {
          log.error({ err: error, meeting: plan.id }, 'a meeting could not be convened')
          resolve(false)
        }
        journal.stage({ recorded, lost }, { rows, outcome: null })
      })
    },
    record: record.id,
    isSameUpTo: (id, version, heardFrom) => {
      if (heardFrom === record.id) return true
      // Programs that were written before records had names say nothing, and are right where nothing was restored.
      const same = record.sameUpTo.get(id) ?? (heardFrom === null ? Infinity : 0)
      return version <= same
    },
    history: (id, after, most) => {
      const atHand = rooms.get(id)?.since(after)
      if (atHand) return atHand.slice(0, most)
      const snapshot = snapshots.newest(id, after)
      let meeting = snapshot?.meeting ?? null
      const told: Telling[] = []
      for (const event of eventLog.each(id, snapshot?.version ?? 0)) {
        if (told.length === most) break
        meeting = foldedOn(meeting, event)
        if (event.version > after) told.push({ event, cuts: cutsOf(event, meeting) })
      }
      return told
    },
    before: (id, type) => {
      let meeting: Meeting | null = null
      for (const event of eventLog.each(id, 0)) {
        if (event.type === type) return meeting ?? undefined
        meeting = foldedOn(meeting, event)
      }
      return undefined
    },
    audit: (audit) => void audits.push(audit),
    close: () => {
      for (const room of rooms.values()) room.close()
      kept.close([...rooms.values()].map((room) => room.durable()))
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
    told: [{ event, cuts: cutsOf(event, meeting), after: meeting }],
    rows: [row],
  }
  return entered.reduce(
    (before, { by, happenings }) => foldOn(before, happenings, { by, at: stamp.at }, null),
    convened,
  )
}
