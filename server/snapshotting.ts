import type { MeetingId } from '#shared/meeting/ids.ts'
import type { Folded } from './folding.ts'
import type { Logger } from './logger.ts'
import type { Meters } from './metrics/meters.ts'
import type { Snapshot, Snapshots } from './store/snapshots.ts'

/** Keeps a snapshot of a meeting now and then, so that a start need not read all of its log. */
export interface Snapshotting {
  /** A meeting was opened, from a snapshot or without one. */
  opened(now: Folded, from: (Snapshot & { readonly length: number }) | null): void
  /** Something was recorded; `rests` where it is not likely that anything follows. */
  recorded(now: Folded, rests: boolean): void
  /** Keeps what is not kept yet of the meetings given, and nothing from then on. */
  close(all: readonly Folded[]): void
}

export type SnapshottingTools = {
  readonly snapshots: Snapshots
  readonly log: Logger
  readonly meters: Meters
  readonly durable: (meeting: MeetingId) => Folded | undefined
}

/** A start reads at least so many events of a meeting before a snapshot would spare it anything. */
const LEAST_EVENTS = 500
/** About what an event takes in the log: a long list is written down less often, and takes no more room than the log. */
const LENGTH_OF_EVENT = 400

export function snapshotting({ snapshots, log, meters, durable }: SnapshottingTools): Snapshotting {
  /** Of each meeting, what is kept and from which version on it is worth keeping it anew. */
  const kept = new Map<MeetingId, { readonly version: number; readonly next: number }>()
  const due = new Set<MeetingId>()

  const isKept = (meeting: MeetingId, version: number, length: number) =>
    kept.set(meeting, { version, next: version + Math.max(LEAST_EVENTS, Math.ceil(length / LENGTH_OF_EVENT)) })

  const keep = ({ meeting, version }: Folded) => {
    try {
      isKept(meeting.id, version, snapshots.keep({ meeting, version }))
      meters.snapshotKept()
    } catch (error) {
      // The log is whole without it; the next start only takes longer.
      isKept(meeting.id, version, 0)
      log.warn({ err: error, meeting: meeting.id, version }, 'no snapshot could be kept')
    }
  }

  const keepDue = () => {
    for (const meeting of due) {
      const now = durable(meeting)
      if (now) keep(now)
    }
    due.clear()
  }

  const consider = ({ meeting, version }: Folded, rests: boolean) => {
    if (!rests && version < (kept.get(meeting.id)?.next ?? LEAST_EVENTS)) return
    // Those who wait for an answer are given it first.
    if (due.size === 0) setImmediate(keepDue)
    due.add(meeting.id)
  }

  return {
    opened: (now, from) => {
      if (from) isKept(now.meeting.id, from.version, from.length)
      consider(now, false)
    },
    recorded: consider,
    close: (all) => {
      due.clear()
      for (const now of all) if (now.version > (kept.get(now.meeting.id)?.version ?? 0)) keep(now)
    },
  }
}
