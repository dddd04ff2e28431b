import type { Meeting } from '#shared/meeting/meeting.ts'
import { asking } from './asking.ts'
import type { Chance } from './chance.ts'
import { atTheDesk } from './desk.ts'
import type { Intention } from './intention.ts'
import { secondThoughts } from './second-thoughts.ts'
import { speaking } from './speaking.ts'

/** Whom somebody practises with: the delegations, and the desk as well where nobody is there who may do its work. */
export type Company = 'delegations' | 'delegations-and-desk'

/** What all who are simulated are about to do, in no order. */
export function intentions(meeting: Meeting, company: Company, chance: Chance): readonly Intention[] {
  return [
    ...asking(meeting, chance),
    ...secondThoughts(meeting, chance),
    ...speaking(meeting, chance),
    ...(company === 'delegations-and-desk' ? atTheDesk(meeting, chance) : []),
  ]
}
