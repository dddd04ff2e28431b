import type { Command } from '#shared/meeting/commands.ts'
import { asSignInId, interventionId } from '#shared/meeting/ids.ts'
import type { InscriptionId } from '#shared/meeting/ids.ts'
import type { Inscription, Meeting } from '#shared/meeting/meeting.ts'
import type { Actor } from '#shared/meeting/role.ts'
import { lastInterventionId } from '#shared/rules/floor.ts'
import { headOf } from '#shared/rules/order.ts'
import { delegationOf } from './plan.ts'

const DESK: Actor = { role: 'secretariat', signIn: asSignInId('desk') }
const CONSOLE: Actor = { role: 'moderator', signIn: asSignInId('console') }

type Step = (meeting: Meeting) => Command

/** One in the middle of the list, found without reading all of it: finding it is no part of what is measured. */
function middle({ inscriptions }: Meeting): InscriptionId {
  for (let at = Math.floor(inscriptions.length / 2); at < inscriptions.length; at += 1) {
    if (inscriptions[at]?.standing === 'listed') return idOf(inscriptions[at])
  }
  return idOf(inscriptions.find(({ standing }) => standing === 'listed'))
}

function idOf(inscription: Inscription | null | undefined): InscriptionId {
  if (!inscription) throw new Error('nobody is waiting')
  return inscription.id
}

const head = (meeting: Meeting) => idOf(headOf(meeting))
const last = ({ lastIntervention }: Meeting) => interventionId(lastIntervention)

/** What a desk and a console do all day: who comes and who speaks are as many, so the list stays as long as it is. */
const STEPS: readonly (readonly [Actor, Step])[] = [
  [
    DESK,
    (meeting) => ({
      type: 'Inscribe',
      delegation: delegationOf(meeting.inscriptions.length),
      capacity: { is: 'national' },
      speaker: 'The Ambassador',
    }),
  ],
  [
    CONSOLE,
    (meeting) => ({
      type: 'MoveInscription',
      inscription: idOf(meeting.inscriptions.at(-1)),
      side: 'after',
      beside: head(meeting),
      because: 'has a train to catch',
    }),
  ],
  [CONSOLE, (meeting) => ({ type: 'CallSpeaker', inscription: head(meeting), after: lastInterventionId(meeting) })],
  [CONSOLE, (meeting) => ({ type: 'StartClock', intervention: last(meeting) })],
  [CONSOLE, (meeting) => ({ type: 'EndIntervention', intervention: last(meeting) })],
  [DESK, (meeting) => ({ type: 'Withdraw', inscription: middle(meeting) })],
]

/** Gives every command of one cycle, one after another, to `give`. */
export async function cycle(
  meetingNow: () => Meeting,
  give: (by: Actor, command: Command) => Promise<void>,
): Promise<void> {
  let command: Command | null = null
  for (const [by, step] of STEPS) {
    command = step(meetingNow())
    await give(by, command)
  }
  if (command?.type === 'Withdraw') await give(DESK, { type: 'Reinstate', inscription: command.inscription })
}

export const waitingIn = ({ inscriptions }: Meeting): number =>
  inscriptions.filter(({ standing }) => standing === 'listed').length
