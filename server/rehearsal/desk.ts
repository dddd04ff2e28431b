import type { PriorityClaim } from '#shared/meeting/commands.ts'
import type { Inscription, Meeting } from '#shared/meeting/meeting.ts'
import { later, minutes, seconds } from '#shared/meeting/time.ts'
import type { Instant } from '#shared/meeting/time.ts'
import type { Chance } from './chance.ts'
import { asDesk, between } from './intention.ts'
import type { Intention } from './intention.ts'

const CONFIRMS = 0.75
const COMES = 0.85

const BECAUSE: Readonly<Record<PriorityClaim, string>> = {
  dignitary: 'No rank was notified.',
  group: 'The group has not been heard from.',
}

/** The List of Speakers desk of somebody who practises without one: it settles claims (LS4) and checks in who comes (LS5). */
export function atTheDesk(meeting: Meeting, chance: Chance): readonly Intention[] {
  const { list, sitting, inscriptions } = meeting
  if (list.is === 'not-open' || sitting.is === 'adjourned') return []
  return inscriptions.flatMap((inscription) => [
    ...settlings(inscription, list.openedAt, chance),
    ...checkIns(inscription, list.openedAt, chance),
  ])
}

function settlings({ id, at, standing, dignitary, groupClaim }: Inscription, openedAt: Instant, chance: Chance) {
  if (standing !== 'listed' && standing !== 'registered') return []
  const claimed: readonly PriorityClaim[] = [
    ...(dignitary?.claim.is === 'claimed' ? (['dignitary'] as const) : []),
    ...(groupClaim?.is === 'claimed' ? (['group'] as const) : []),
  ]
  return claimed.map((claim): Intention => {
    const confirms = chance('confirms', id, claim) < CONFIRMS
    return {
      key: `settles ${id} ${claim}`,
      at: between(later(at, openedAt), seconds(15), seconds(150), chance('settles', id, claim)),
      by: asDesk,
      command: confirms
        ? { type: 'ConfirmPriority', inscription: id, claim }
        : { type: 'RejectPriority', inscription: id, claim, because: BECAUSE[claim] },
    }
  })
}

function checkIns({ id, standing, at }: Inscription, openedAt: Instant, chance: Chance): readonly Intention[] {
  if (standing !== 'registered' || chance('comes', id) >= COMES) return []
  const moment = between(later(at, openedAt), seconds(30), minutes(20), chance('comes when', id))
  return [{ key: `checks in ${id}`, at: moment, by: asDesk, command: { type: 'CheckIn', inscription: id } }]
}
