import type { CommandType } from '../meeting/commands.ts'
import type { Role } from '../meeting/role.ts'

type Who = readonly Role[]

const DESK: Who = ['secretariat']
const STAFF: Who = ['secretariat', 'moderator']
const DELEGATIONS: Who = ['secretariat', 'delegation']
const EITHER: Who = ['secretariat', 'moderator', 'delegation']

/** The one table of who may do what. What a delegation may do, it may do for itself alone. */
export const AUTHORITY: Readonly<Record<CommandType, Who>> = {
  OpenMeeting: STAFF,
  SuspendMeeting: STAFF,
  ResumeMeeting: STAFF,
  AdjournMeeting: STAFF,
  OpenSegment: STAFF,
  CloseSegment: STAFF,
  ExtendSegment: STAFF,
  SkipSegment: STAFF,
  MoveSegment: STAFF,
  OpenList: STAFF,
  CloseList: STAFF,
  Inscribe: DELEGATIONS,
  RegisterSpeakers: DESK,
  CheckIn: DESK,
  Withdraw: EITHER,
  Reinstate: DESK,
  Defer: DELEGATIONS,
  ProposeSwap: DELEGATIONS,
  AcceptSwap: DELEGATIONS,
  DeclineSwap: DELEGATIONS,
  ConfirmPriority: DESK,
  RejectPriority: DESK,
  MoveInscription: STAFF,
  NameSpeaker: EITHER,
  HandInStatement: DELEGATIONS,
  CallSpeaker: STAFF,
  StartClock: STAFF,
  PauseClock: STAFF,
  ResumeClock: STAFF,
  AddTime: STAFF,
  EndIntervention: STAFF,
  MarkAbsent: STAFF,
  RaisePointOfOrder: STAFF,
  EndPointOfOrder: STAFF,
  SignalFinished: ['delegation'],
  TakeBack: STAFF,
  CallPanellist: STAFF,
  NoteQuestion: STAFF,
  AnswerQuestion: STAFF,
  SetSpeakingTime: STAFF,
  ChangeModalities: STAFF,
  ShowMessage: STAFF,
  ClearMessage: STAFF,
  AmendMeeting: DESK,
  AmendPodium: DESK,
  AmendDelegations: DESK,
  SetPace: STAFF,
}

/** Whether the role may give this command at all; whether it fits the meeting is for the other rules. */
export const allows = (role: Role, command: CommandType): boolean => AUTHORITY[command].includes(role)
