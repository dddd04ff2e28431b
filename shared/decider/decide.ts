import type { Command } from '../meeting/commands.ts'
import type { DelegationId } from '../meeting/ids.ts'
import type { Meeting } from '../meeting/meeting.ts'
import type { Refusal } from '../meeting/refusals.ts'
import type { Stamp } from '../meeting/role.ts'
import { allows } from '../rules/authority.ts'
import { callPanellist, callSpeaker, markAbsent } from '../rules/calling.ts'
import { checkIn, registerSpeakers } from '../rules/check-in.ts'
import type { Decision } from '../rules/decision.ts'
import { refuse } from '../rules/decision.ts'
import { inscriptionOfHolder } from '../rules/floor.ts'
import { addTime, endIntervention, pauseClock, resumeClock, signalFinished, startClock } from '../rules/intervention.ts'
import {
  closeList,
  defer,
  handInStatement,
  inscribe,
  moveInscription,
  nameSpeaker,
  openList,
  reinstate,
  settlePriority,
  withdraw,
} from '../rules/list-of-speakers.ts'
import { changeModalities, clearMessage, setSpeakingTime, showMessage } from '../rules/modalities.ts'
import { inscriptionOf } from '../rules/order.ts'
import { amendDelegations, amendMeeting, amendPodium, setPace } from '../rules/plan.ts'
import { endPointOfOrder, raisePointOfOrder } from '../rules/point-of-order.ts'
import { answerQuestion, noteQuestion } from '../rules/questions.ts'
import { closeSegment, extendSegment, moveSegment, openSegmentOf, skipSegment } from '../rules/segments.ts'
import { takeBack } from '../rules/slip.ts'
import { acceptSwap, declineSwap, proposeSwap } from '../rules/swap.ts'
import { adjournMeeting, openMeeting, resumeMeeting, suspendMeeting } from '../rules/sitting.ts'

export type { Decision } from '../rules/decision.ts'

/**
 * Judges a command: what happens, or why not. Pure; who asks and when is the server's stamp (server time, ms).
 * Everything due before the stamp's moment must have been expired already (see deadlines).
 */
export function decide(meeting: Meeting, command: Command, stamp: Stamp): Decision {
  const no = notAuthorised(meeting, command, stamp)
  return no ? refuse(no) : judge(meeting, command, stamp)
}

/** Authority: the table for the role, and for a delegation only what is its own. */
function notAuthorised(meeting: Meeting, command: Command, { by }: Stamp): Refusal | null {
  if (!allows(by.role, command.type)) return { because: 'not-allowed', role: by.role }
  if (by.role !== 'delegation') return null
  return isOwn(meeting, command, by.delegation) ? null : { because: 'not-your-delegation' }
}

/** Whether a delegation's command concerns itself; one that names nothing known is left to the rules to refuse. */
function isOwn(meeting: Meeting, command: Command, delegation: DelegationId): boolean {
  if (command.type === 'Inscribe') return command.delegation === delegation
  if (command.type === 'SignalFinished') {
    const { floor } = meeting
    if (floor.is === 'free' || floor.intervention !== command.intervention) return true
    return inscriptionOfHolder(meeting, floor.holder)?.delegation === delegation
  }
  if (!('inscription' in command)) return true
  const inscription = inscriptionOf(meeting, command.inscription)
  return inscription === undefined || inscription.delegation === delegation
}

function judge(meeting: Meeting, command: Command, stamp: Stamp): Decision {
  const { by, at } = stamp
  switch (command.type) {
    case 'OpenMeeting':
      return openMeeting(meeting, at)
    case 'SuspendMeeting':
      return suspendMeeting(meeting, command.because ?? null)
    case 'ResumeMeeting':
      return resumeMeeting(meeting, at)
    case 'AdjournMeeting':
      return adjournMeeting(meeting)
    case 'OpenSegment':
      return openSegmentOf(meeting, command.segment)
    case 'CloseSegment':
      return closeSegment(meeting, command.segment)
    case 'ExtendSegment':
      return extendSegment(meeting, command.segment, command.by, command.because, at)
    case 'SkipSegment':
      return skipSegment(meeting, command.segment, command.because)
    case 'MoveSegment':
      return moveSegment(meeting, command.segment, command.before)
    case 'OpenList':
      return openList(meeting, command.window ?? null, stamp)
    case 'CloseList':
      return closeList(meeting)
    case 'Inscribe':
      return inscribe(meeting, command, by)
    case 'RegisterSpeakers':
      return registerSpeakers(meeting, command.entries, by)
    case 'CheckIn':
      return checkIn(meeting, command.inscription)
    case 'Withdraw':
      return withdraw(meeting, command.inscription, command.because ?? null)
    case 'Reinstate':
      return reinstate(meeting, command.inscription)
    case 'ProposeSwap':
      return proposeSwap(meeting, command.inscription, command.with)
    case 'AcceptSwap':
      return acceptSwap(meeting, command.inscription, command.with)
    case 'DeclineSwap':
      return declineSwap(meeting, command.inscription, command.with)
    case 'Defer':
      return defer(meeting, command.inscription, command.after)
    case 'ConfirmPriority':
      return settlePriority(meeting, command.inscription, command.claim, { is: 'confirmed' })
    case 'RejectPriority':
      return settlePriority(meeting, command.inscription, command.claim, {
        is: 'rejected',
        because: command.because ?? null,
      })
    case 'MoveInscription':
      return moveInscription(meeting, command)
    case 'NameSpeaker':
      return nameSpeaker(meeting, command.inscription, command.speaker)
    case 'HandInStatement':
      return handInStatement(meeting, command.inscription, command.text)
    case 'CallSpeaker':
      return callSpeaker(meeting, { ...command, because: command.because ?? null }, at)
    case 'StartClock':
      return startClock(meeting, command.intervention)
    case 'PauseClock':
      return pauseClock(meeting, command.intervention)
    case 'ResumeClock':
      return resumeClock(meeting, command.intervention)
    case 'AddTime':
      return addTime(meeting, command.intervention, command.by, command.because, at)
    case 'EndIntervention':
      return endIntervention(meeting, command.intervention)
    case 'MarkAbsent':
      return markAbsent(meeting, command.intervention)
    case 'RaisePointOfOrder':
      return raisePointOfOrder(meeting, command.delegation)
    case 'EndPointOfOrder':
      return endPointOfOrder(meeting, command.point, at)
    case 'SignalFinished':
      return signalFinished(meeting, command.intervention)
    case 'TakeBack':
      return takeBack(meeting, command.intervention, at)
    case 'CallPanellist':
      return callPanellist(meeting, { ...command, allotted: command.allotted ?? null }, at)
    case 'NoteQuestion':
      return noteQuestion(meeting, { panellist: command.panellist, text: command.text, askedIn: command.askedIn })
    case 'AnswerQuestion':
      return answerQuestion(meeting, command.question)
    case 'SetSpeakingTime':
      return setSpeakingTime(meeting, command.classes, command.time)
    case 'ChangeModalities':
      return changeModalities(meeting, command.changes)
    case 'ShowMessage':
      return showMessage(command.text)
    case 'ClearMessage':
      return clearMessage(meeting)
    case 'AmendMeeting':
      return amendMeeting(meeting, command.changes)
    case 'AmendPodium':
      return amendPodium(meeting, command.podium)
    case 'AmendDelegations':
      return amendDelegations(meeting, command.delegations, command.removed)
    case 'SetPace':
      return setPace(meeting, command.speed)
  }
}
