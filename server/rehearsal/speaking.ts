import type { Inscription, Meeting } from '#shared/meeting/meeting.ts'
import { after, asMillis } from '#shared/meeting/time.ts'
import { inscriptionOfHolder } from '#shared/rules/floor.ts'
import type { Chance } from './chance.ts'
import { asDelegation } from './intention.ts'
import type { Intention } from './intention.ts'

const ABSENT = 0.05
const ABSENT_AGAIN = 0.5

/** Whether nobody answers the next call of this inscription. */
export const staysAway = ({ id, absences }: Inscription, chance: Chance): boolean =>
  chance('stays away', id, absences.length) < (absences.length === 0 ? ABSENT : ABSENT_AGAIN)

/** FL7: whoever speaks says when they have finished, after 60 to 110 % of their time. Who stayed away never does. */
export function speaking(meeting: Meeting, chance: Chance): readonly Intention[] {
  const { floor, sitting, pointOfOrder } = meeting
  if (sitting.is !== 'open' || pointOfOrder || floor.is !== 'speaking' || floor.finishedAt !== null) return []
  const inscription = inscriptionOfHolder(meeting, floor.holder)
  const { intervention, clock } = floor
  if (!inscription || clock.runningSince === null || staysAway(inscription, chance)) return []
  const length = clock.allotted * (0.6 + 0.5 * chance('speaks', inscription.id))
  return [
    {
      key: `finished ${intervention}`,
      at: after(clock.runningSince, asMillis(Math.round(length - clock.spent))),
      by: asDelegation(inscription.delegation),
      command: { type: 'SignalFinished', intervention },
    },
  ]
}
