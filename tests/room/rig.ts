/**
 * A real server for tests: its own port, its own data folder, a clock that moves only when it is told to.
 *
 *   const rig = await startServer()                          // the morning panel of 7 March 2016, empty floor list
 *   const desk = await rig.connect('secretariat')            // signs in and connects; a socket that folds its replica
 *   const kenya = await rig.connect('delegation', 'KE')
 *   const screen = await rig.connect('public')
 *   await desk.send({ type: 'OpenList' })                    // → { accepted: true, version }
 *   await rig.advance(120_000)                               // moves the clock; on return all clients have heard all
 *   await rig.restart()                                      // stops and starts on the same folder and clock
 *   await rig.close()                                        // in afterEach: stops everything, removes the folder
 *
 * `startServer({ meetings, clock, dataFolder, limits, log })` takes other plans (one occasion), a clock to share, a folder
 * to keep, other limits, and a stream for the log; `time: systemClock` gives a server whose time really runs, for browsers. `rig.signIn(role, delegation)` gives the token, the session and the
 * Cookie header; `rig.issue(role, delegation)` a code to type in a browser at `rig.url + '/enter#' + code`.
 * `rig.settled()` waits until everything given so far is recorded and heard by every connected client. Nothing sleeps.
 * A client is described in client.ts: `meeting`, `version`, `send`, `until`, `messages`, `wire()`.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { MeetingPlan } from '#shared/meeting/events.ts'
import { asDelegationId, asSignInId } from '#shared/meeting/ids.ts'
import type { MeetingId } from '#shared/meeting/ids.ts'
import type { Instant } from '#shared/meeting/time.ts'
import type { ServerClock } from '#server/clock.ts'
import { LIMITS, readConfig } from '#server/config.ts'
import type { Limits } from '#server/config.ts'
import { MORNING } from '#server/demonstration/panels.ts'
import { createLogger } from '#server/logger.ts'
import type { LogStream } from '#server/logger.ts'
import type { Microphones } from '#server/microphone.ts'
import { findProject } from '#server/project.ts'
import { openRostrum } from '#server/rostrum.ts'
import type { Rostrum } from '#server/rostrum.ts'
import type { SignInRole } from '#server/store/sign-ins.ts'
import { connect } from './client.ts'
import type { Client, Joining } from './client.ts'
import { manualClock } from './manual-clock.ts'
import type { ManualClock } from './manual-clock.ts'

export type RigOptions = {
  readonly clock?: ManualClock
  /** Another time than the manual clock's, which `advance` then does not move. */
  readonly time?: (notBefore: Instant) => ServerClock
  /** Kept when the rig closes; without it, a folder is made and removed. */
  readonly dataFolder?: string
  readonly meetings?: readonly MeetingPlan[]
  readonly limits?: Partial<Limits>
  /** Hears every line of the log, at the level of detail given. */
  readonly log?: LogStream
  readonly microphones?: Microphones
  readonly env?: Readonly<Record<string, string>>
  /** Port to listen on; a free one unless given. */
  readonly port?: number
}

export type SignedInAs = {
  readonly token: string
  readonly session: string
  readonly meeting: string
  /** What a browser would send. */
  readonly cookie: string
}

export type Rig = {
  readonly url: string
  readonly clock: ManualClock
  readonly server: Rostrum
  readonly meeting: MeetingId
  readonly dataFolder: string
  issue(role: SignInRole, delegation?: string): Promise<{ readonly code: string; readonly id: string }>
  signIn(role: SignInRole, delegation?: string): Promise<SignedInAs>
  connect(role: SignInRole | 'public', delegation?: string, more?: Partial<Joining>): Promise<Client>
  advance(ms: number): Promise<void>
  settled(): Promise<void>
  stop(): Promise<void>
  start(): Promise<void>
  restart(): Promise<void>
  close(): Promise<void>
}

/** A quarter of an hour before the panel was planned to begin. */
const BEFORE_THE_PANEL = MORNING.planned.start - 15 * 60_000

const signedInBody = z.object({ token: z.string(), session: z.string(), meeting: z.string() })

/** The limits that keep a test from being taken for a flood. */
const GENEROUS: Partial<Limits> = {
  commandsPerSecond: 100_000,
  clockQuestionsPerSecond: 100_000,
  clockQuestionsOfAddress: 1_000_000,
  guessesOverall: 100_000,
  commandsOfDelegation: 100_000,
  packetsPerSecond: 100_000,
  packetsOfNobodyPerSecond: 100_000,
  deskWorkPerMinute: 100_000,
  historyPerMinute: 100_000,
}

export async function startServer(options: RigOptions = {}): Promise<Rig> {
  const clock = options.clock ?? manualClock(BEFORE_THE_PANEL)
  const dataFolder = options.dataFolder ?? mkdtempSync(join(tmpdir(), 'rostrum-'))
  const meetings = options.meetings ?? [{ ...MORNING, synthetic: false }]
  const [first] = meetings
  if (!first) throw new Error('a rig needs a meeting')
  const project = findProject(fileURLToPath(import.meta.url))
  const configured = readConfig({ ROSTRUM_DATA: dataFolder, HOST: '127.0.0.1', ...options.env }, project.root)
  if (configured.is === 'wrong') throw new Error(configured.mistakes.join(' '))
  const config = { ...configured.config, limits: { ...LIMITS, ...GENEROUS, ...options.limits } }
  const log = createLogger(options.log ? 'trace' : 'silent', options.log)
  const { microphones } = options

  let server: Rostrum
  let url: string
  let port = options.port ?? 0
  let clients: Client[] = []
  let running = false

  const start = async () => {
    server = await openRostrum({
      config,
      project,
      log,
      clock: options.time ?? (() => clock),
      ...(microphones ? { microphones } : {}),
    })
    url = (await server.app.listen({ host: config.host, port })).replace('127.0.0.1', 'localhost')
    port = Number(new URL(url).port)
    running = true
    if (server.rooms.all().length > 0) return
    const by = { role: 'secretariat', signIn: asSignInId('rig') } as const
    await Promise.all(meetings.map((plan) => server.rooms.convene(plan, by)))
  }
  const stop = async () => {
    if (!running) return
    running = false
    await server.close()
    // In these a connection that was kept for the next request hears that it has ended; the next start may be sooner over.
    await nextTurn()
    await nextTurn()
    clients = []
  }
  await start()

  const rig: Rig = {
    get url() {
      return url
    },
    clock,
    get server() {
      return server
    },
    meeting: first.id,
    dataFolder,

    issue: async (role, delegation) => {
      const wanted = { occasion: first.occasion.id, role, delegation: delegation ? asDelegationId(delegation) : null }
      const { signIn, code } = await server.desk.issue(wanted)
      return { code, id: signIn.id }
    },
    signIn: async (role, delegation) => {
      const { code } = await rig.issue(role, delegation)
      const response = await fetch(`${url}/api/sign-in`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ code }),
      })
      if (!response.ok) throw new Error(`${role} was not signed in: ${await response.text()}`)
      const cookie = response.headers
        .getSetCookie()
        .map((set) => set.split(';')[0])
        .join('; ')
      return { ...signedInBody.parse(await response.json()), cookie }
    },
    connect: async (role, delegation, more = {}) => {
      const token =
        role === 'public' || more.token !== undefined ? more.token : (await rig.signIn(role, delegation)).token
      const client = await connect(url, { meeting: first.id, ...more, token })
      clients.push(client)
      return client
    },

    advance: async (ms) => {
      clock.advance(ms)
      await rig.settled()
    },
    settled: async () => {
      await server.journal.idle()
      await Promise.all(clients.filter((client) => client.socket.connected).map((client) => client.clock()))
    },
    stop,
    start,
    restart: async () => {
      await stop()
      await start()
    },
    close: async () => {
      for (const client of clients) client.close()
      await stop()
      if (options.dataFolder === undefined) rmSync(dataFolder, { recursive: true, force: true })
    },
  }
  return rig
}
