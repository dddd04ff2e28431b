/** A meeting brought to where a test begins, by the desk. */
import type { Client } from '../room/client.ts'
import type { Capacity } from '#shared/meeting/meeting.ts'
import type { ModalityChanges } from '#shared/meeting/commands.ts'
import { asDelegationId, asSegmentId, type InscriptionId } from '#shared/meeting/ids.ts'
import { type Millis, seconds } from '#shared/meeting/time.ts'
import { currentIntervention, lastInterventionId } from '#shared/rules/floor.ts'
import { headOf } from '#shared/rules/order.ts'
import { give } from './rig.ts'

export const NATIONAL: Capacity = { is: 'national' }
export const FLOOR = asSegmentId('floor-1')

export type Begun = {
  /** Those on the list, in the order in which they are inscribed. */
  readonly list?: readonly string[]
  readonly speakingTime?: Millis
  readonly modalities?: ModalityChanges
}

/** The shortest turn with every tone in it: time, then from 3 s on the warning, and over time for a second. */
export const SHORT: ModalityChanges = {
  handOver: null,
  warning: seconds(3),
  atZero: { is: 'cut', grace: seconds(1) },
}

/** The meeting is open, the floor too, and the list has been drawn up. */
export async function begin(desk: Client, { list = [], speakingTime, modalities = SHORT }: Begun = {}): Promise<void> {
  await give(desk, { type: 'ChangeModalities', changes: modalities })
  if (speakingTime !== undefined) await give(desk, { type: 'SetSpeakingTime', classes: 'all', time: speakingTime })
  for (const delegation of list) await inscribe(desk, delegation)
  await give(desk, { type: 'OpenMeeting' })
  await give(desk, { type: 'OpenSegment', segment: FLOOR })
}

export const inscribe = (desk: Client, delegation: string, capacity: Capacity = NATIONAL): Promise<void> =>
  give(desk, { type: 'Inscribe', delegation: asDelegationId(delegation), capacity })

/** Gives the floor to whoever stands at the head. */
export async function callNext(desk: Client): Promise<void> {
  const meeting = await desk.until((held) => headOf(held) !== null)
  const head = headOf(meeting)
  if (head) await give(desk, { type: 'CallSpeaker', inscription: head.id, after: lastInterventionId(meeting) })
  await desk.until((held) => held.floor.is === 'called')
}

/** The intervention at the floor. */
export async function atFloor(desk: Client) {
  const meeting = await desk.until((held) => held.floor.is !== 'free')
  const intervention = currentIntervention(meeting)
  if (intervention === null) throw new Error('the floor is free')
  return intervention
}

/** The head of the list is called and its clock started. */
export async function startNext(desk: Client): Promise<void> {
  await callNext(desk)
  await give(desk, { type: 'StartClock', intervention: await atFloor(desk) })
}

/** The one place a delegation has on the list. */
export function placeOf(desk: Client, delegation: string): InscriptionId {
  const found = desk.meeting.inscriptions.findLast((inscription) => inscription.delegation === delegation)
  if (!found) throw new Error(`${delegation} is not on the list`)
  return found.id
}
