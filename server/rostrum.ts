import type { FastifyInstance } from 'fastify'
import { nanoid } from 'nanoid'
import { asMillis } from '#shared/meeting/time.ts'
import type { Instant } from '#shared/meeting/time.ts'
import { cardDesk } from './access/card-desk.ts'
import { commandRate } from './access/command-rate.ts'
import { issuing as openIssuing } from './access/issuing.ts'
import { sessions as openSessions } from './access/sessions.ts'
import { signInDesk } from './access/sign-in-desk.ts'
import type { SignInDesk } from './access/sign-in-desk.ts'
import type { ServerClock } from './clock.ts'
import type { Config } from './config.ts'
import { buildApp } from './http/app.ts'
import { impatience } from './http/connections.ts'
import { meetingBodies } from './http/meeting-body.ts'
import { journal as openJournal } from './journal.ts'
import type { Journal } from './journal.ts'
import { devices as countDevices } from './live/devices.ts'
import { disclosures as makeDisclosures } from './live/disclosures.ts'
import { gateway } from './live/gateway.ts'
import type { Logger } from './logger.ts'
import { meetingRooms } from './meeting-rooms.ts'
import type { MeetingRooms } from './meeting-rooms.ts'
import { followMicrophones, microphonesAt, noMicrophones } from './microphone.ts'
import type { Microphones } from './microphone.ts'
import type { Project } from './project.ts'
import { rehearsals as openRehearsals } from './rehearsal/rehearsals.ts'
import { readMigrations, migrate, schemaVersion } from './store/migrate.ts'
import { openStore } from './store/database.ts'
import type { Db } from './store/database.ts'
import { eventLog as openEventLog } from './store/event-log.ts'
import { foldFormat } from './store/fold-format.ts'
import { outcomes as openOutcomes } from './store/outcomes.ts'
import { sessionRows } from './store/session-rows.ts'
import { signIns as openSignIns } from './store/sign-ins.ts'
import { snapshots as openSnapshots } from './store/snapshots.ts'

export type RostrumParts = {
  readonly config: Config
  readonly project: Project
  readonly log: Logger
  /** Makes the clock, which may not show an earlier moment than the one given. */
  readonly clock: (notBefore: Instant) => ServerClock
  readonly microphones?: Microphones
}

/** The whole server, made of its parts and not yet listening. */
export interface Rostrum {
  readonly app: FastifyInstance
  readonly rooms: MeetingRooms
  readonly desk: SignInDesk
  readonly journal: Journal
  readonly clock: ServerClock
  readonly log: Logger
  readonly db: Db
  /** Sockets that are connected now. */
  sockets(): number
  /** Cuts the sockets, records what is still to be recorded, and lets go of the data folder. */
  close(): Promise<void>
}

export async function openRostrum({
  config,
  project,
  log,
  clock: makeClock,
  microphones,
}: RostrumParts): Promise<Rostrum> {
  const { limits, publicUrl, trustProxy } = config
  const store = openStore(config.dataFolder)
  const { db } = store
  try {
    const migrations = readMigrations(project.migrationsFolder)
    const steps = migrate(db, migrations)
    if (steps.length > 0) log.info({ steps }, 'the database was brought forward')

    const eventLog = openEventLog(db)
    const clock = makeClock(eventLog.latest())
    const outcomes = openOutcomes(db)
    const journal = openJournal(db, eventLog, outcomes)
    const rooms = meetingRooms({
      clock,
      journal,
      outcomes,
      log,
      eventLog,
      snapshots: openSnapshots(db, foldFormat(project)),
    })
    rooms.audit(followMicrophones(microphones ?? chosenMicrophones(config, log)))
    const signIns = openSignIns(db)
    const lasting = asMillis(config.sessionHours * 3_600_000)
    const sessionsKept = sessionRows(db)
    const sessions = openSessions(sessionsKept, signIns, clock, lasting)
    const issuing = openIssuing({ signIns, sessions, clock, most: limits.codesInTheMaking })
    const guesses = {
      perAddress: limits.guessesPerAddress,
      perSelector: limits.guessesPerSelector,
      overall: limits.guessesOverall,
    }
    const desk = signInDesk({ signIns, sessions, issuing, clock, limits: guesses })
    const devices = countDevices()
    const mayCommand = commandRate(limits.commandsPerSecond)
    const disclosures = makeDisclosures()

    const rehearsals = openRehearsals(rooms, clock)

    const provesReady = () => {
      const newest = migrations.at(-1)?.number ?? 0
      if (schemaVersion(db) !== newest) throw new Error('migrations are missing')
      // Takes the lock for writing and lets it go: a database that has become read-only or damaged shows here.
      db.exec('BEGIN IMMEDIATE; ROLLBACK')
    }
    const app = await buildApp({
      desk,
      cards: cardDesk(signIns, issuing),
      sessions,
      sessionsKept,
      devices,
      rooms,
      rehearsals,
      clock,
      log,
      publicUrl,
      trustProxy,
      mayCommand,
      provesReady,
      bodies: meetingBodies(disclosures),
      run: nanoid(6),
      version: project.version,
      clientFolder: project.clientFolder,
      secure: publicUrl?.startsWith('https:') ?? false,
      sessionSeconds: config.sessionHours * 3_600,
      bodyLimit: limits.commandLength,
      requestsPerMinute: limits.requestsPerMinute,
    })
    const live = gateway(app.server, {
      rooms,
      sessions,
      devices,
      clock,
      disclosures,
      mayCommand,
      limits,
      log,
      publicUrl,
      trustProxy,
    })
    // Before Fastify waits for its connections: a live socket would keep it waiting for ever.
    app.addHook('preClose', async () => live.close())

    const startWaiting = impatience(app.server)
    const close = async () => {
      const stopWaiting = startWaiting()
      await app.close()
      stopWaiting()
      rehearsals.close()
      await journal.idle()
      rooms.close()
      sessions.close()
      store.close()
    }
    return { app, rooms, desk, journal, clock, log, db, sockets: live.sockets, close }
  } catch (error) {
    store.close()
    throw error
  }
}

const chosenMicrophones = ({ microphoneUrl }: Config, log: Logger): Microphones =>
  microphoneUrl === null ? noMicrophones : microphonesAt(microphoneUrl, log)
