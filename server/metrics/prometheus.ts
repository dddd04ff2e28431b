import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import { ROLES } from '#shared/meeting/role.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'
import type { Meters } from './meters.ts'

/** What is looked up only when somebody asks for the figures. */
export type Readings = {
  readonly meetings: readonly Meeting[]
  readonly recording: boolean
  /** When the last backup was begun, in ms since 1970; null for none since this server started. */
  readonly backedUpAt: number | null
  readonly backupFailures: number
}

/** The meters, and the page that Prometheus reads. */
export interface Figures {
  readonly meters: Meters
  page(readings: Readings): Promise<{ readonly type: string; readonly text: string }>
}

/** From a memory-backed disk to one that hangs, in seconds. */
const DISK = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5]
/** From one screen to five thousand on a slow machine, in seconds. */
const ROOM = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]
/** A frame is 17 ms; beyond a second the clocks in the room visibly disagree. In seconds. */
const CLOCK = [0.001, 0.0025, 0.005, 0.01, 0.017, 0.025, 0.05, 0.1, 0.25, 0.5, 1]
/** Listing every socket at each scrape would cost more the fuller the room is. */
const PER_SOCKET = ['handles', 'requests', 'resources'].flatMap((what) => [
  `nodejs_active_${what}`,
  `nodejs_active_${what}_total`,
])

export function figures(): Figures {
  const registry = new Registry()
  const registers = [registry]
  const counter = <Label extends string>(name: string, help: string, labelNames: readonly Label[]) =>
    new Counter({ name: `rostrum_${name}`, help, labelNames, registers })
  const gauge = <Label extends string>(name: string, help: string, labelNames: readonly Label[]) =>
    new Gauge({ name: `rostrum_${name}`, help, labelNames, registers })
  const histogram = (name: string, help: string, buckets: number[]) =>
    new Histogram({ name: `rostrum_${name}`, help, buckets, registers })

  const commits = counter('commits_total', 'Transactions of the journal that are on the disk.', [])
  const commitFailures = counter('commit_failures_total', 'Transactions of the journal that could not be written.', [])
  const commitTime = histogram('commit_seconds', 'Time one transaction of the journal took, sync included.', DISK)
  const commands = counter('commands_total', 'Commands answered by a room.', ['type', 'outcome'])
  const refusals = counter('refusals_total', 'Commands that were refused, in a room or before.', ['because'])
  const commandTime = histogram('command_seconds', 'From a command being parsed to its answer being given.', ROOM)
  const fanOutTime = histogram('fan_out_seconds', 'From durable to the last message handed to its connection.', ROOM)
  const sockets = gauge('sockets', 'Live connections.', ['role'])
  const clockQuality = histogram('screen_clock_seconds', 'How far a screen says its clock may be off.', CLOCK)
  const signIns = counter('sign_ins_total', 'Attempts to sign in.', ['outcome'])
  const requests = counter('http_requests_total', 'Requests answered over HTTP.', ['method', 'route', 'status'])
  const snapshotAt = gauge('snapshot_timestamp_seconds', 'When a snapshot of a meeting was kept last.', [])
  const backupAt = gauge('backup_timestamp_seconds', 'When the last backup of this run was begun; 0 for none.', [])
  const backupFailures = counter('backup_failures_total', 'Backups that could not be made.', [])
  const recording = gauge('recording', '1 while what happens can be recorded, 0 while it cannot.', [])
  const meetings = gauge('meetings', 'Meetings by where they stand.', ['sitting', 'rehearsal'])

  for (const role of ROLES) sockets.set({ role }, 0)
  let durableAt = performance.now()
  let isWatchingProcess = false

  /** Only where somebody asks for figures, since the event loop is timed a hundred times a second from then on. */
  const watchProcess = () => {
    if (isWatchingProcess) return
    isWatchingProcess = true
    collectDefaultMetrics({ register: registry })
    for (const name of PER_SOCKET) registry.removeSingleMetric(name)
  }

  let uncounted: (() => void)[] = []
  const countAll = () => {
    const all = uncounted
    uncounted = []
    for (const count of all) count()
  }
  /** Of what happens on the way to an answer: whoever waits for it does not wait for the figures. */
  const soon = (count: () => void) => {
    if (uncounted.length === 0) setImmediate(countAll)
    uncounted.push(count)
  }

  const meters: Meters = {
    committed: (written, ms) => {
      durableAt = performance.now()
      soon(() => {
        if (written) commits.inc()
        else commitFailures.inc()
        commitTime.observe(ms / 1_000)
      })
    },
    answered: (type, answer, ms) =>
      soon(() => {
        commands.inc({ type, outcome: answer.accepted ? 'accepted' : answer.refusal.because })
        if (!answer.accepted) refusals.inc({ because: answer.refusal.because })
        commandTime.observe(ms / 1_000)
      }),
    turnedAway: (because) => refusals.inc({ because }),
    told: () => {
      const seconds = (performance.now() - durableAt) / 1_000
      soon(() => fanOutTime.observe(seconds))
    },
    came: (role) => sockets.inc({ role }),
    went: (role) => sockets.dec({ role }),
    clockTold: (quality) => clockQuality.observe(quality / 1_000),
    signIn: (outcome) => signIns.inc({ outcome }),
    requested: (method, route, status) => requests.inc({ method, route, status }),
    snapshotKept: () => snapshotAt.setToCurrentTime(),
  }

  return {
    meters,
    page: async (readings) => {
      watchProcess()
      countAll()
      recording.set(readings.recording ? 1 : 0)
      backupAt.set((readings.backedUpAt ?? 0) / 1_000)
      backupFailures.reset()
      backupFailures.inc(readings.backupFailures)
      meetings.reset()
      for (const { sitting, rehearsal } of readings.meetings) {
        meetings.inc({ sitting: sitting.is, rehearsal: rehearsal ? 'yes' : 'no' })
      }
      return { type: registry.contentType, text: await registry.metrics() }
    },
  }
}
