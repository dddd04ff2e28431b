import type { Command } from '#shared/meeting/commands.ts'
import type { Floor, Meeting, Segment } from '#shared/meeting/meeting.ts'
import { asMillis, minutes, seconds } from '#shared/meeting/time.ts'
import type { Instant, Millis } from '#shared/meeting/time.ts'
import { inscriptionOfHolder, lastInterventionId } from '#shared/rules/floor.ts'
import { headOf } from '#shared/rules/order.ts'
import { nextSegment, openSegment, roundSpent, segmentLeft } from '#shared/rules/order-of-the-day.ts'
import { stillToReply } from '#shared/rules/replies.ts'
import type { Chance } from '../chance.ts'
import { staysAway } from '../speaking.ts'

/** What a moderator does next if nothing happens meanwhile, and how long they take for it. */
export type Step = {
  /** Names the occasion for it: as long as it is the same, they are still at it. */
  readonly key: string
  readonly takes: Millis
  readonly command: Command
}

const LIST_WINDOW = minutes(2)

/** A moderator without haste and without mistakes; null while there is nothing to do but wait. */
export function nextStep(meeting: Meeting, now: Instant, chance: Chance): Step | null {
  const { sitting, list, pointOfOrder, floor } = meeting
  if (sitting.is === 'adjourned' || sitting.is === 'suspended' || pointOfOrder) return null
  if (sitting.is === 'convened') {
    if (list.is === 'not-open') return step('list', seconds(90), { type: 'OpenList', window: LIST_WINDOW })
    if (list.is === 'open' && list.closesAt !== null) return null
    return step('opening', seconds(30), { type: 'OpenMeeting' })
  }
  const segment = openSegment(meeting)
  if (!segment) return towards(nextSegment(meeting))
  return floor.is === 'free' ? onward(meeting, segment, now, chance) : atTheFloor(meeting, floor, chance)
}

const step = (key: string, takes: Millis, command: Command): Step => ({ key, takes, command })

const towards = (next: Segment | null): Step =>
  next
    ? step(`open ${next.id}`, seconds(10), { type: 'OpenSegment', segment: next.id })
    : step('adjourn', seconds(20), { type: 'AdjournMeeting' })

/** Nobody is at the floor. */
function onward(meeting: Meeting, segment: Segment, now: Instant, chance: Chance): Step {
  const { id, kind, budget } = segment
  const after = lastInterventionId(meeting)
  const named = `${id} after ${after ?? 'none'}`
  const close = (takes: Millis) => step(`close ${named}`, takes, { type: 'CloseSegment', segment: id })
  if (kind === 'break') return close(asMillis(Math.max(0, segmentLeft(segment, now))))
  if (budget > 0 && segmentLeft(segment, now) <= 0) return close(seconds(3))
  if (kind === 'floor') {
    const head = roundSpent(segment, now) ? null : headOf(meeting)
    if (!head) return close(seconds(15))
    const takes = asMillis(2_000 + Math.round(5_000 * chance('calls', head.id)))
    return step(`call ${head.id} ${named}`, takes, { type: 'CallSpeaker', inscription: head.id, after })
  }
  const [member] = stillToReply(meeting)
  if (!member) return close(seconds(10))
  const takes = asMillis(5_000 + Math.round(12_000 * chance('introduces', member.id, id)))
  return step(`call ${member.id} ${named}`, takes, { type: 'CallPanellist', member: member.id, after })
}

function atTheFloor(meeting: Meeting, floor: Exclude<Floor, { is: 'free' }>, chance: Chance): Step | null {
  const { intervention } = floor
  const inscription = inscriptionOfHolder(meeting, floor.holder)
  const some = (least: number, most: number) =>
    asMillis(Math.round(1_000 * (least + (most - least) * chance('takes', intervention, floor.is))))
  if (floor.is === 'called') {
    return inscription && staysAway(inscription, chance)
      ? step(`absent ${intervention}`, seconds(15), { type: 'MarkAbsent', intervention })
      : step(`start ${intervention}`, some(4, 16), { type: 'StartClock', intervention })
  }
  const end: Command = { type: 'EndIntervention', intervention }
  if (!inscription) {
    const portion = 0.75 + 0.28 * chance('holds forth', intervention)
    return step(`thank ${intervention}`, asMillis(Math.round(floor.clock.allotted * portion)), end)
  }
  if (floor.finishedAt !== null) return step(`thank ${intervention}`, some(1, 3), end)
  return meeting.modalities.atZero.is === 'run-on'
    ? step(`interrupt ${intervention}`, asMillis(Math.round(floor.clock.allotted * 1.15)), end)
    : null
}
