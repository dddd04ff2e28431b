import type { FastifyInstance } from 'fastify'
import { nanoid } from 'nanoid'
import { asMillis } from '#shared/meeting/time.ts'
import type { Instant } from '#shared/meeting/time.ts'
import { cardDesk } from './access/card-desk.ts'
import { commandRate } from './access/command-rate.ts'
import { historyRate } from './access/history-rate.ts'
import { issuing as openIssuing } from './access/issuing.ts'
import { measure } from './access/measure.ts'
import { sessions as openSessions } from './access/sessions.ts'
import { signInDesk } from './access/sign-in-desk.ts'
import type { SignInDesk } from './access/sign-in-desk.ts'
import type { ServerClock } from './clock.ts'
import type { Config } from './config.ts'
import { backups as openBackups } from './backups.ts'
import type { Backups } from './backups.ts'
import { backupProcess } from './keeping/backup-process.ts'
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
import { followMicrophones, microphonesAt } from './microphone.ts'
import type { Microphones } from './microphone.ts'
import type { Project } from './project.ts'
import { figures as openFigures } from './metrics/prometheus.ts'
import { readiness, rewriting } from './readiness.ts'
import { probeOf, recording as openRecording } from './recording.ts'
import { rehearsals as openRehearsals } from './rehearsal/rehearsals.ts'
import { newestOf, readMigrations, schemaVersion } from './store/migrate.ts'
import { changesIn, databaseIn } from './store/database.ts'
import type { Db } from './store/database.ts'
import { eventLog as openEventLog } from './store/event-log.ts'
import { foldFormat } from './store/fold-format.ts'
import { outcomes as openOutcomes } from './store/outcomes.ts'
import { sessionRows } from './store/session-rows.ts'
import { signIns as openSignIns } from './store/sign-ins.ts'
import { adviceFor } from './store/backup.ts'
import { beforeOpening, openSound, proveTheRest } from './store/opening.ts'
import { RecordNotFollowed, storeRefusalOf } from './store/refused.ts'
import { recordIn } from './store/restore.ts'
import type { DatabaseDamaged } from './store/refused.ts'
import { verifying as openVerifying } from './store/verifying.ts'
import type { Verifying } from './store/verifying.ts'
import { snapshots as openSnapshots } from './store/snapshots.ts'

export type RostrumParts = {
  readonly config: Config
  readonly project: Project
  readonly log: Logger
  /** Makes the clock, which may not show an earlier moment than the one given. */
  readonly clock: (notBefore: Instant) => ServerClock
  readonly microphones?: Microphones
  /** Told if a record turns out to be broken after all, once the server runs: then it must not go on. */
  readonly broken?: (refused: DatabaseDamaged) => void
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
  readonly verifying: Verifying
  readonly backups: Backups
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
  broken,
}: RostrumParts): Promise<Rostrum> {
  const { limits, publicUrl, trustProxy, dataFolder: folder } = config
  const migrations = readMigrations(project.migrationsFolder)
  const advice = adviceFor(config.backups.folder)
  const store = openSound({ folder, migrations, advice, log })
  const { db } = store
  try {
    const eventLog = openEventLog(db)
    const clock = makeClock(eventLog.latest())
    const outcomes = openOutcomes(db)
    const figures = openFigures()
    const { meters } = figures
    const recording = openRecording(probeOf(db), clock, log)
    const journal = openJournal(db, eventLog, outcomes, {
      succeeded: (ms) => {
        meters.committed(true, ms)
        recording.succeeded()
      },
      failed: (error, ms) => {
        meters.committed(false, ms)
        recording.failed(error)
      },
    })
    const rooms = meetingRooms({
      clock,
      journal,
      outcomes,
      log,
      meters,
      eventLog,
      snapshots: openSnapshots(db, foldFormat(project)),
      record: recordIn(db),
    })
    rooms.audit((recorded, { meeting, version, hash }) => {
      if (!recorded.some(({ event }) => event.type === 'MeetingAdjourned')) return
      log.info({ meeting: meeting.id, version, head: hash }, 'adjourned; keep the head to prove the record by')
    })
    const switched = microphones ?? chosenMicrophones(config, log)
    if (switched) rooms.audit(followMicrophones(switched))
    const signIns = openSignIns(db)
    const lasting = asMillis(config.sessionHours * 3_600_000)
    const sessionsKept = sessionRows(db)
    const { sessionsPerSignIn: perSignIn, sessionsPerDelegation: perDelegation } = limits
    const secure = publicUrl?.startsWith('https:') ?? false
    const sessionLimits = { lasting, perSignIn, perDelegation }
    const sessions = openSessions({ rows: sessionsKept, signIns, clock, log, limits: sessionLimits, secure })
    const issuing = openIssuing({ signIns, sessions, clock, most: limits.codesInTheMaking })
    const guesses = {
      perAddress: limits.guessesPerAddress,
      perSelector: limits.guessesPerSelector,
      overall: limits.guessesOverall,
      heldBackMs: limits.guessesHeldBackMs,
      triesPerSelector: limits.triesPerSelector,
    }
    const desk = signInDesk({ signIns, sessions, issuing, clock, limits: guesses })
    const devices = countDevices()
    const mayCommand = commandRate(limits)
    const disclosures = makeDisclosures()
    const verifying = openVerifying(db)
    const backups = openBackups({
      settings: config.backups,
      clock,
      log,
      take: backupProcess(project.root, folder),
      changes: changesIn(db),
    })

    const rehearsals = openRehearsals(rooms, clock)

    const provesReady = readiness({
      isMigrated: () => schemaVersion(db) === newestOf(migrations),
      isFailing: () => recording.failingSince() !== null,
      write: rewriting(db),
      failed: recording.failed,
    })
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
      mayWork: measure(limits.deskWorkPerMinute, 60),
      mayReadHistory: historyRate(limits),
      provesReady,
      recording,
      figures,
      meters,
      metricsFor: config.metrics,
      backups,
      verifying,
      bodies: meetingBodies(disclosures, rooms.record),
      run: nanoid(6),
      version: project.version,
      clientFolder: project.clientFolder,
      secure,
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
      recording,
      meters,
      mayCommand,
      limits,
      log,
      publicUrl,
      trustProxy,
    })
    // Before Fastify waits for its connections: a live socket would keep it waiting for ever.
    app.addHook('preClose', async () => live.close())

    void proveTheRest({ ...store, folder, advice, log }, verifying, broken ?? (() => {}))

    const startWaiting = impatience(app.server)
    const close = async () => {
      verifying.close()
      const stopWaiting = startWaiting()
      await app.close()
      stopWaiting()
      rehearsals.close()
      await journal.idle()
      recording.close()
      rooms.close()
      sessions.close()
      await backups.close()
      store.close()
    }
    return { app, rooms, desk, journal, clock, log, db, verifying, backups, sockets: live.sockets, close }
  } catch (error) {
    store.close()
    // The sentence is for whoever starts the server; what led to it, for whoever mends the program.
    if (error instanceof RecordNotFollowed) log.error({ err: error }, 'a record could not be followed')
    throw storeRefusalOf(error, databaseIn(folder), beforeOpening(advice))
  }
}

/** None where somebody works them by hand. */
const chosenMicrophones = ({ microphoneUrl }: Config, log: Logger): Microphones | null =>
  microphoneUrl === null ? null : microphonesAt(microphoneUrl, log)
