import { type InterventionId, type PodiumMemberId, questionId, type QuestionId } from '../meeting/ids.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { accept, type Decision, refuse } from './decision.ts'
import { podiumMemberOf } from './replies.ts'
import { over } from './sitting.ts'

/** RP2: notes a question against a panellist, where known with the intervention in which it was put. */
export function noteQuestion(
  meeting: Meeting,
  note: { panellist: PodiumMemberId; text: string; askedIn: InterventionId | null },
): Decision {
  const no = over(meeting)
  if (no) return refuse(no)
  if (!podiumMemberOf(meeting, note.panellist)) return refuse({ because: 'unknown-podium-member' })
  return accept({ type: 'QuestionNoted', question: questionId(meeting.questions.length + 1), ...note })
}

/** RP2: the question has been answered and leaves the podium's list. */
export function answerQuestion(meeting: Meeting, id: QuestionId): Decision {
  const no = over(meeting)
  if (no) return refuse(no)
  const question = meeting.questions.find((other) => other.id === id)
  if (!question) return refuse({ because: 'unknown-question' })
  if (question.answeredAt !== null) return refuse({ because: 'already-answered' })
  return accept({ type: 'QuestionAnswered', question: id })
}
