import type { Command } from '#shared/meeting/commands.ts'
import type { PodiumMemberId, QuestionId } from '#shared/meeting/ids.ts'
import type { PodiumMember } from '#shared/meeting/meeting.ts'
import { asMillis, type Millis } from '#shared/meeting/time.ts'
import { currentIntervention, floorLeft, lastInterventionId } from '#shared/rules/floor.ts'
import { openSegment } from '#shared/rules/order-of-the-day.ts'
import { expectedShareOf, sharersOf, stillToReply } from '#shared/rules/replies.ts'
import { type Control, control } from '../../staff/control.ts'
import { nameOfHolder } from '../../staff/names.ts'
import type { View } from './view.ts'

/** Somebody of the podium: the time they have, what was asked of them, and the button that calls them. */
export type PodiumRow = {
  readonly id: PodiumMemberId
  readonly name: string
  readonly title: string
  readonly mark: string | null
  readonly time: string | null
  /** RP1: the time they would be given if called now, to be changed by hand. */
  readonly share: { readonly minutes: number; readonly seconds: number }
  readonly state: 'speaking' | 'to-come' | 'done' | 'apart'
  readonly stateWord: string
  /** Null for whoever is speaking. */
  readonly call: Control | null
  readonly questions: readonly QuestionRow[]
}

export type QuestionRow = {
  readonly id: QuestionId
  readonly text: string
  readonly from: string | null
  readonly answered: string | null
  readonly answer: Control
}

export function podiumRows(view: View): readonly PodiumRow[] {
  const { meeting } = view
  const open = openSegment(meeting)
  const sharers = new Set(open ? sharersOf(meeting, open).map(({ id }) => id) : [])
  const waiting = new Set(stillToReply(meeting).map(({ id }) => id))
  const speaking =
    meeting.floor.is !== 'free' && meeting.floor.holder.is === 'podium' ? meeting.floor.holder.member : null
  const stateOf = ({ id }: PodiumMember): PodiumRow['state'] => {
    if (speaking === id) return 'speaking'
    if (waiting.has(id)) return 'to-come'
    return sharers.has(id) ? 'done' : 'apart'
  }
  const rows = meeting.podium.map((member) => podiumRow(view, member, stateOf(member)))
  // Those whose segment this is come first, in the order of the podium.
  return [...rows.filter(({ state }) => state !== 'apart'), ...rows.filter(({ state }) => state === 'apart')]
}

function podiumRow(view: View, member: PodiumMember, state: PodiumRow['state']): PodiumRow {
  const { words } = view
  const { t } = words
  return {
    id: member.id,
    name: member.name,
    title: member.title,
    mark: markOf(member, t),
    time: timeOf(view, member, state),
    share: minutesAndSeconds(wholeSeconds(expectedShareOf(view.meeting, member.id, view.now))),
    state,
    stateWord: state === 'apart' ? t(`common:podium.${member.role}`) : t(`podium.${state}`),
    call: state === 'speaking' ? null : callOf(view, member),
    questions: questionsTo(view, member.id),
  }
}

const callOf = (view: View, member: PodiumMember): Control =>
  control(view, view.words.t('podium.callNamed', { name: member.name }), {
    type: 'CallPanellist',
    member: member.id,
    after: lastInterventionId(view.meeting),
  })

/** RP1: the command that calls them for a time set by hand; null for none at all, and for whoever is speaking. */
export function callFor({ call }: Pick<PodiumRow, 'call'>, { minutes, seconds }: PodiumRow['share']): Command | null {
  const allotted = asMillis((minutes * 60 + seconds) * 1_000)
  return call?.command?.type === 'CallPanellist' && allotted > 0 ? { ...call.command, allotted } : null
}

const wholeSeconds = (time: Millis): Millis => asMillis(Math.round(time / 1_000) * 1_000)

const minutesAndSeconds = (time: Millis): PodiumRow['share'] => ({
  minutes: Math.floor(time / 60_000),
  seconds: Math.floor((time % 60_000) / 1_000),
})

function markOf(member: PodiumMember, t: View['words']['t']): string | null {
  if (!member.present) return t('podium.notPresent')
  return member.attends === 'in-person' ? null : t(`podium.${member.attends}`)
}

/** What they would be given, have left, or have used. */
function timeOf(view: View, member: PodiumMember, state: PodiumRow['state']): string | null {
  const { meeting, now, words } = view
  if (state === 'to-come') return words.clock(expectedShareOf(meeting, member.id, now))
  if (state === 'speaking') return words.clock(floorLeft(meeting, now) ?? asMillis(0))
  if (state === 'apart') return null
  const open = openSegment(meeting)
  const turns = meeting.interventions.filter(
    ({ holder, segment, endedBy }) =>
      holder.is === 'podium' && holder.member === member.id && segment === open?.id && endedBy !== 'taken-back',
  )
  return words.clock(asMillis(turns.reduce((sum, { spent }) => sum + spent, 0)))
}

function questionsTo(view: View, member: PodiumMemberId): readonly QuestionRow[] {
  const { meeting, words } = view
  return meeting.questions
    .filter(({ panellist }) => panellist === member)
    .map((question) => {
      const asked = meeting.interventions.find(({ id }) => id === question.askedIn)
      const held =
        meeting.floor.is !== 'free' && currentIntervention(meeting) === question.askedIn
          ? meeting.floor.holder
          : asked?.holder
      return {
        id: question.id,
        text: question.text,
        from: held ? nameOfHolder(meeting, held) : null,
        answered:
          question.answeredAt === null
            ? null
            : words.t('question.answeredAt', { time: words.time(question.answeredAt, meeting.timeZone) }),
        answer: control(view, words.t('question.answered'), { type: 'AnswerQuestion', question: question.id }),
      }
    })
}
