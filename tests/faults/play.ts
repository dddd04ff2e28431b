import type { Command } from '#shared/meeting/commands.ts'
import { asDelegationId, asSegmentId } from '#shared/meeting/ids.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'
import type { Audience } from '#shared/meeting/role.ts'
import { seconds } from '#shared/meeting/time.ts'
import { currentIntervention, lastInterventionId } from '#shared/rules/floor.ts'
import { headOf } from '#shared/rules/order.ts'
import { remaining } from '#shared/rules/speaking-clock.ts'
import type { Chance } from '../simulation/chance.ts'
import type { Ledger } from './ledger.ts'
import type { Room } from './room.ts'
import { meetingOf, screen } from './screen.ts'
import type { Screen } from './screen.ts'

/** A screen, and whose cut it is given. */
export type Seated = { readonly screen: Screen; readonly audience: Audience }

/** Everybody who is in a scenario: the desk, the moderator, and so many others, in public and of the delegations. */
export type Company = { readonly desk: Screen; readonly moderator: Screen; readonly all: readonly Seated[] }

export function seat(url: string, room: Room, ledger: Ledger, others: number): Company {
  const { meeting, delegations } = room
  const staff = (name: string, { token }: { readonly token: string }): Seated => ({
    screen: screen({ url, meeting, token, ledger, name }),
    audience: { is: 'staff' },
  })
  const desk = staff('the desk', room.desk)
  const moderator = staff('the moderator', room.moderator)
  const watching = Array.from({ length: others }, (_, nth): Seated => {
    const delegation = nth % 3 === 2 ? delegations[Math.floor(nth / 3) % delegations.length] : undefined
    if (delegation === undefined)
      return { screen: screen({ url, meeting, ledger, name: `screen ${nth}` }), audience: { is: 'public' } }
    const { id, pass } = delegation
    return {
      screen: screen({ url, meeting, token: pass.token, ledger, name: `phone ${nth} of ${id}` }),
      audience: { is: 'delegation', delegation: asDelegationId(id) },
    }
  })
  return { desk: desk.screen, moderator: moderator.screen, all: [desk, moderator, ...watching] }
}

export const dismiss = ({ all }: Company): void => all.forEach(({ screen }) => screen.close())

/** Everybody has heard of the meeting. */
export const allLive = ({ all }: Company): Promise<unknown> =>
  Promise.all(all.map(({ screen }) => screen.until(({ isLive }) => isLive)))

/**
 * Everybody holds what the log holds up to a version. Events that not everybody may know leave no trace with those, so a
 * last one is shown to all.
 */
export async function allEqual({ desk, all }: Company, ending: string): Promise<void> {
  await must(desk, { type: 'ShowMessage', text: ending })
  await Promise.all(
    all.map(({ screen }) => screen.until(({ held, isLive }) => isLive && held?.meeting.message?.text === ending)),
  )
}

/** Gives a command that must be accepted. */
export async function must(screen: Screen, command: Command): Promise<number> {
  const outcome = await screen.send(command)
  if (!outcome.accepted) throw new Error(`${screen.name}, ${command.type}: ${JSON.stringify(outcome.refusal)}`)
  await screen.until(({ held }) => (held?.version ?? 0) >= outcome.version)
  return outcome.version
}

/** The first round is open, somebody speaks, and their clock runs for longer than any scenario lasts. */
export async function begin(desk: Screen): Promise<void> {
  await must(desk, { type: 'ChangeModalities', changes: { handOver: null } })
  await must(desk, { type: 'SetSpeakingTime', classes: 'all', time: seconds(600) })
  await must(desk, { type: 'OpenMeeting' })
  await must(desk, { type: 'OpenSegment', segment: asSegmentId('floor-1') })
  await startNext(desk)
}

export async function startNext(desk: Screen): Promise<void> {
  const head = headOf(meetingOf(desk))
  if (head === null) throw new Error('nobody is waiting')
  const after = lastInterventionId(meetingOf(desk))
  await must(desk, { type: 'CallSpeaker', inscription: head.id, after })
  const intervention = currentIntervention(meetingOf(desk))
  if (intervention === null) throw new Error('nobody was called')
  await must(desk, { type: 'StartClock', intervention })
}

/** What a console may press next; every message is one of a kind, and a clock that is paused soon runs again. */
export function pressed(meeting: Meeting, chance: Chance, nth: string): Command {
  const intervention = currentIntervention(meeting)
  const runs = meeting.floor.is === 'speaking' && meeting.floor.clock.runningSince !== null
  if (meeting.floor.is === 'speaking' && intervention !== null && chance.happens(runs ? 0.3 : 0.8)) {
    if (chance.happens(runs ? 0.5 : 0.1)) return { type: 'AddTime', intervention, by: seconds(15), because: nth }
    return runs ? { type: 'PauseClock', intervention } : { type: 'ResumeClock', intervention }
  }
  return { type: 'ShowMessage', text: `Message ${nth}` }
}

/** The time left as a screen shows it, in ms. */
export function timeLeft(screen: Screen): number {
  const { floor } = meetingOf(screen)
  const now = screen.now()
  if (floor.is !== 'speaking' || now === null) throw new Error(`${screen.name} shows nobody speaking`)
  return remaining(floor.clock, now)
}

/** Presses until told to stop, one thing after another; gives how often. */
export async function press(screen: Screen, chance: Chance, name: string, goesOn: () => boolean): Promise<number> {
  let count = 0
  while (goesOn()) {
    count += 1
    const meeting = screen.held?.meeting
    if (meeting === undefined || !screen.isLive) await screen.until((one) => one.isLive || !goesOn())
    else await screen.send(pressed(meeting, chance, `${name}-${count}`))
  }
  return count
}
