/** One meeting, stage by stage, as the desk takes it there: every face that a screen can show comes up once. */
import type { Client } from '../room/client.ts'
import { asDelegationId, asPodiumMemberId, asSegmentId } from '#shared/meeting/ids.ts'
import { asMillis, minutes, seconds } from '#shared/meeting/time.ts'
import { floorLeft, lastInterventionId } from '#shared/rules/floor.ts'
import { atFloor, callNext, FLOOR, inscribe, placeOf } from './floor.ts'
import { give } from './rig.ts'

/** The delegation whose phone is looked at: the one with the longest name among the States. */
export const BOLIVIA = 'BO'
/** Longer names than these have not been printed. */
const LONG_NAMES = ['icc-nhri', 'inpea', 'eaford'] as const
const LONG_GROUP = 'States members of the Community of Latin American and Caribbean States and of the Like-Minded Group'

export type Stage = { readonly name: string; readonly come: (desk: Client) => Promise<void> }

const callMember = async (desk: Client, member: string) => {
  await give(desk, { type: 'CallPanellist', member: asPodiumMemberId(member), after: lastInterventionId(desk.meeting) })
  await give(desk, { type: 'StartClock', intervention: await atFloor(desk) })
}

export const STAGES: readonly Stage[] = [
  { name: 'before the meeting', come: async () => undefined },
  {
    name: 'the inscription window',
    come: (desk) => give(desk, { type: 'OpenList', window: minutes(2) }),
  },
  {
    name: 'presentations to come',
    come: async (desk) => {
      // The tones of a clock come when the test says so, and not by themselves.
      await give(desk, { type: 'ChangeModalities', changes: { handOver: null, atZero: { is: 'run-on' } } })
      await inscribe(desk, BOLIVIA)
      for (const delegation of LONG_NAMES) await inscribe(desk, delegation)
      await inscribe(desk, 'inpea', { is: 'group', group: LONG_GROUP })
      await give(desk, { type: 'CloseList' })
      await give(desk, { type: 'OpenMeeting' })
      await give(desk, { type: 'OpenSegment', segment: asSegmentId('presentations') })
    },
  },
  { name: 'a presentation', come: (desk) => callMember(desk, 'allen') },
  {
    name: 'the floor',
    come: async (desk) => {
      await give(desk, { type: 'OpenSegment', segment: FLOOR })
      const [bolivia, group] = [placeOf(desk, BOLIVIA), placeOf(desk, 'inpea')]
      const because = 'Agreed between the delegations'
      await give(desk, { type: 'MoveInscription', inscription: bolivia, side: 'before', beside: group, because })
    },
  },
  { name: 'called', come: callNext },
  { name: 'speaking', come: async (desk) => give(desk, { type: 'StartClock', intervention: await atFloor(desk) }) },
  {
    name: 'thirty seconds',
    come: (desk) => give(desk, { type: 'ChangeModalities', changes: { warning: minutes(10) } }),
  },
  {
    name: 'over time',
    come: async (desk) => {
      const intervention = await atFloor(desk)
      const left = floorLeft(desk.meeting, await desk.clock()) ?? asMillis(0)
      const because = 'For the sake of the test'
      await give(desk, { type: 'AddTime', intervention, by: asMillis(seconds(1) - left), because })
    },
  },
  {
    name: 'a point of order',
    come: (desk) => give(desk, { type: 'RaisePointOfOrder', delegation: asDelegationId('CU') }),
  },
  { name: 'suspended', come: (desk) => give(desk, { type: 'SuspendMeeting', because: 'A technical fault' }) },
  {
    name: 'a message',
    come: async (desk) => {
      await give(desk, { type: 'ResumeMeeting' })
      const { pointOfOrder } = desk.meeting
      if (pointOfOrder) await give(desk, { type: 'EndPointOfOrder', point: pointOfOrder.id })
      await give(desk, { type: 'EndIntervention', intervention: await atFloor(desk) })
      await give(desk, { type: 'ShowMessage', text: 'Please speak slowly, for the interpreters.' })
    },
  },
  {
    name: 'replies to come',
    come: async (desk) => {
      await give(desk, { type: 'ClearMessage' })
      await give(desk, { type: 'OpenSegment', segment: asSegmentId('replies-1') })
    },
  },
  { name: 'a reply', come: (desk) => callMember(desk, 'maloor') },
  {
    name: 'closing remarks',
    come: async (desk) => {
      await give(desk, { type: 'OpenSegment', segment: asSegmentId('closing') })
      await callMember(desk, 'carr')
    },
  },
  { name: 'adjourned', come: (desk) => give(desk, { type: 'AdjournMeeting' }) },
]
