import { nextDeadline, expire } from '#shared/decider/deadlines.ts'
import { decide } from '#shared/decider/decide.ts'
import type { SignInId } from '#shared/meeting/ids.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'
import type { Actor } from '#shared/meeting/role.ts'
import { after, later, seconds } from '#shared/meeting/time.ts'
import type { Instant } from '#shared/meeting/time.ts'
import type { Answer, Submission } from '#shared/wire/messages.ts'
import type { ServerClock } from './clock.ts'
import { foldOn, nothingFolded } from './folding.ts'
import type { Folded, Folding, Telling, Told } from './folding.ts'
import type { Journal } from './journal.ts'
import type { Logger } from './logger.ts'
import { newSeal } from './sealing.ts'
import { rememberedAnswers } from './remembered-answers.ts'
import type { Outcomes } from './store/outcomes.ts'

/** Told, once they are durable, of all events that were recorded together. */
export type Audit = (recorded: readonly Told[], now: Folded) => void

export type RoomTools = {
  readonly clock: ServerClock
  readonly journal: Journal
  readonly outcomes: Outcomes
  readonly log: Logger
  readonly publish: Audit
}

/** The one door to a meeting. */
export interface MeetingRoom {
  /** The time in the room; in a rehearsal it is not the server's. */
  readonly clock: ServerClock
  /** Judged at once, against the newest meeting; answered when what it led to is durable. */
  handle(submission: Submission, actor: Actor): Promise<Answer>
  /** The meeting as far as it is durable; nobody is shown more. */
  durable(): Folded
  /** The events after a version, as long as they are still at hand; null where the log must be asked. */
  since(version: number): readonly Telling[] | null
  /** Stops the room's alarm. */
  close(): void
}

const CANNOT_RECORD: Answer = { accepted: false, refusal: { because: 'cannot-record' } }

/** How long the room waits before it tries again what fell due and could not be recorded. */
const RETRY = seconds(1)
/** Events kept at hand for replicas that missed a few; of a meeting that is over, only its end. */
export const AT_HAND = 2_000
const AT_HAND_WHEN_OVER = 200
/** More than this at one moment means that a deadline does not go away when it is expired. */
const MOST_AT_ONCE = 100

const nothing = () => {}

/**
 * A room is synchronous up to the journal: two commands cannot interleave, and each is judged against all that came
 * before it, recorded or still being recorded. If the recording fails, the room falls back to what is durable.
 */
export function meetingRoom(start: Folded, tools: RoomTools, atHand: readonly Telling[] = []): MeetingRoom {
  const { clock, journal, outcomes, log, publish } = tools
  const { id } = start.meeting
  const remembered = rememberedAnswers()
  let durable = start
  let newest = start
  const recent = atHand.slice(-AT_HAND)
  let staged: Told[] = []
  let waiting: ((recorded: boolean) => void)[] = []
  let recording = false
  let callOff = nothing
  let settleSoon: NodeJS.Immediate | null = null

  const author = {
    recorded: () => {
      const told = staged
      const answers = waiting
      staged = []
      waiting = []
      recording = false
      durable = newest
      keepAtHand(told)
      if (told.length > 0) tell(told)
      for (const answer of answers) answer(true)
    },
    lost: (error: unknown) => {
      const answers = waiting
      staged = []
      waiting = []
      recording = false
      newest = durable
      log.error({ err: error, meeting: id, version: durable.version }, 'what happened could not be recorded')
      ringAt(after(clock.now(), RETRY))
      for (const answer of answers) answer(false)
    },
  }

  /** Cut back only once it has doubled, so that a command does not pay for all that are kept. */
  const keepAtHand = (told: readonly Told[]) => {
    for (const { event, cuts } of told) recent.push({ event, cuts })
    const most = durable.meeting.sitting.is === 'adjourned' ? AT_HAND_WHEN_OVER : AT_HAND
    if (recent.length > 2 * most) recent.splice(0, recent.length - most)
  }

  /** What is durable stands, whatever becomes of telling it: a screen that was not told asks for what it missed. */
  const tell = (told: readonly Told[]) => {
    try {
      publish(told, durable)
    } catch (error) {
      log.error({ err: error, meeting: id, version: durable.version }, 'what happened could not be told')
    }
  }

  /** Asked of the same meeting again by the next command. */
  let asked = { meeting: start.meeting, deadline: nextDeadline(start.meeting) }
  const deadlineOf = (meeting: Meeting) => {
    if (asked.meeting !== meeting) asked = { meeting, deadline: nextDeadline(meeting) }
    return asked.deadline
  }

  /** CK4: what fell due happens at its own moment, before anything that came later. */
  const settled = (now: Instant): Folding => {
    let folding = nothingFolded(newest)
    for (let count = 0; ; count += 1) {
      const deadline = deadlineOf(folding.folded.meeting)
      if (deadline === null || deadline.at > now) return folding
      const happenings = expire(folding.folded.meeting, deadline)
      if (happenings.length === 0 || count === MOST_AT_ONCE)
        throw new Error(`the deadline ${deadline.is} does not expire`)
      folding = foldOn(folding, happenings, { by: { role: 'clock' }, at: deadline.at }, null)
    }
  }

  const stage = (folding: Folding, outcome: Parameters<Journal['stage']>[1]['outcome']) => {
    if (folding.rows.length === 0 && outcome === null) return
    journal.stage(author, { rows: folding.rows, outcome })
    recording = true
    newest = folding.folded
    staged.push(...folding.told)
  }

  const giveUpAlarm = () => {
    callOff()
    callOff = nothing
    if (settleSoon) clearImmediate(settleSoon)
    settleSoon = null
  }

  const ringAt = (moment: Instant) => {
    giveUpAlarm()
    callOff = clock.alarm(moment, settle)
  }

  /** Records what is due, and waits for what comes next. */
  const settle = () => {
    try {
      giveUpAlarm()
      stage(settled(clock.now()), null)
      const deadline = deadlineOf(newest.meeting)
      if (deadline) ringAt(deadline.at)
    } catch (error) {
      log.error({ err: error, meeting: id }, 'a deadline could not be settled')
      ringAt(after(clock.now(), RETRY))
    }
  }

  /** Comes after the recording in the same turn, so that nobody's answer waits until the next deadline is found. */
  const stageAndSettle = (...staging: Parameters<typeof stage>) => {
    stage(...staging)
    settleSoon ??= setImmediate(settle)
  }

  /** An answer may rest on events that are not durable yet, so it waits for all that is staged. */
  const onceRecorded = (answer: Answer): Promise<Answer> => {
    if (!recording) return Promise.resolve(answer)
    return new Promise((resolve) => waiting.push((recorded) => resolve(recorded ? answer : CANNOT_RECORD)))
  }

  const judge = ({ commandId, command, notAfter }: Submission, by: Actor): Promise<Answer> => {
    const now = later(newest.at, clock.now())
    if (notAfter !== undefined && now > notAfter) {
      log.info({ meeting: id, by, command: command.type, commandId, because: 'too-late' }, 'refused')
      return Promise.resolve({ accepted: false, refusal: { because: 'too-late' } })
    }
    const before = settled(now)
    const stamp = { by, at: now, ...(command.type === 'OpenList' ? { seal: newSeal() } : {}) }
    const decision = decide(before.folded.meeting, command, stamp)
    if (decision.is === 'refused') {
      stageAndSettle(before, null)
      const { refusal } = decision
      log.info({ meeting: id, by, command: command.type, commandId, because: refusal.because }, 'refused')
      return onceRecorded({ accepted: false, refusal })
    }
    const folding = foldOn(before, decision.happenings, { by, at: now }, commandId)
    const { version } = folding.folded
    stageAndSettle(folding, 'signIn' in by ? { meeting: id, signIn: by.signIn, commandId, version } : null)
    log.debug({ meeting: id, by, command: command.type, commandId, version }, 'accepted')
    return onceRecorded({ accepted: true, version })
  }

  const answerOnce = (submission: Submission, actor: Actor, signIn: SignInId): Promise<Answer> => {
    const { commandId } = submission
    const first = remembered.recall(signIn, commandId)
    if (first) return first
    const version = outcomes.versionOf(id, signIn, commandId)
    if (version !== null) return Promise.resolve({ accepted: true, version })
    return remembered.keep(signIn, commandId, judge(submission, actor))
  }

  // CK4: what fell due while the server was down is on its way to the record before anybody is let in.
  settle()

  return {
    clock,
    handle: (submission, actor) => {
      try {
        return 'signIn' in actor ? answerOnce(submission, actor, actor.signIn) : judge(submission, actor)
      } catch (error) {
        log.error({ err: error, meeting: id, command: submission.command.type }, 'a command could not be judged')
        return Promise.resolve(CANNOT_RECORD)
      }
    },
    durable: () => durable,
    since: (version) => {
      const oldest = recent[0]?.event.version ?? durable.version + 1
      return version + 1 < oldest ? null : recent.slice(version + 1 - oldest)
    },
    close: giveUpAlarm,
  }
}
