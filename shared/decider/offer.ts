import type { Command } from '../meeting/commands.ts'
import type { Meeting } from '../meeting/meeting.ts'
import type { Refusal } from '../meeting/refusals.ts'
import type { Stamp } from '../meeting/role.ts'
import { decide } from './decide.ts'

export type Offer = { readonly may: true } | { readonly may: false; readonly refusal: Refusal }

/** A trial decision: what a button knows about the command it would give, so that a grey one can say why. */
export function offer(meeting: Meeting, command: Command, stamp: Stamp): Offer {
  const trial = decide(meeting, command, stamp)
  return trial.is === 'accepted' ? { may: true } : { may: false, refusal: trial.refusal }
}
