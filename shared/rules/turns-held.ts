import type { InscriptionId, SegmentId } from '../meeting/ids.ts'
import type { Intervention, Meeting } from '../meeting/meeting.ts'

/** For each segment, the place of everybody's first turn among the interventions; and how many were looked at. */
type Turns = { looked: number; readonly first: Map<SegmentId, Map<InscriptionId, number>> }

/**
 * Only a memory, like that of the order (see sorted.ts). Interventions are only ever added, so one map serves all the
 * meetings that go on from one another: what it knows of later ones is told by its place, and is not believed earlier.
 */
const memory = new WeakMap<readonly Intervention[], Turns>()

/** Looks at the interventions that were not looked at yet. */
function lookOn(turns: Turns, interventions: readonly Intervention[]): Turns {
  for (; turns.looked < interventions.length; turns.looked += 1) {
    const intervention = interventions[turns.looked]
    if (!intervention || intervention.holder.is !== 'inscription') continue
    if (intervention.endedBy === 'absent' || intervention.endedBy === 'taken-back') continue
    const its = turns.first.get(intervention.segment) ?? new Map<InscriptionId, number>()
    turns.first.set(intervention.segment, its)
    const { inscription } = intervention.holder
    if (!its.has(inscription)) its.set(inscription, turns.looked)
  }
  memory.set(interventions, turns)
  return turns
}

/** What is known of one meeting's turns stays known in the next, to which interventions may have been added. */
export function carryTurns({ interventions }: Meeting, after: Meeting): void {
  const turns = memory.get(interventions)
  // One that has looked further already goes on to another meeting than this.
  if (turns?.looked === interventions.length) lookOn(turns, after.interventions)
}

/** Who has had a turn in the segment that counts as one, each once: absent and taken back are none. */
export function turnsIn({ interventions }: Meeting, segment: SegmentId): readonly InscriptionId[] {
  const turns = memory.get(interventions) ?? lookOn({ looked: 0, first: new Map() }, interventions)
  const its = turns.first.get(segment) ?? []
  return [...its].filter(([, place]) => place < interventions.length).map(([inscription]) => inscription)
}
