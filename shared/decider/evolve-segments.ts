import type { SegmentId } from '../meeting/ids.ts'
import type { Meeting, Segment } from '../meeting/meeting.ts'
import type { Stamp } from '../meeting/role.ts'
import { add, type Instant, NONE } from '../meeting/time.ts'
import { roundInscribedFor } from '../rules/order.ts'
import { running, spentBy, stopped } from '../rules/speaking-clock.ts'
import type { Of } from './evolve-list.ts'

export const withSegment = (meeting: Meeting, id: SegmentId, change: (segment: Segment) => Segment): Meeting => ({
  ...meeting,
  orderOfTheDay: meeting.orderOfTheDay.map((segment) => (segment.id === id ? change(segment) : segment)),
})

export function segmentOpened(meeting: Meeting, event: Of<'SegmentOpened'>, { at }: Stamp): Meeting {
  const opened = withSegment(meeting, event.segment, (segment) => {
    const before = segment.state.is === 'closed' ? segment.state : null
    const clock = { allotted: segment.budget, spent: before?.spent ?? NONE, runningSince: at }
    return { ...segment, state: { is: 'open', openedAt: before?.openedAt ?? at, clock } }
  })
  return { ...sameRoundAgain(opened), slip: slipOfThis(meeting, at) }
}

export const segmentSkipped = (meeting: Meeting, event: Of<'SegmentSkipped'>): Meeting =>
  sameRoundAgain(
    withSegment(meeting, event.segment, (segment) => ({
      ...segment,
      state: { is: 'skipped', because: event.because },
    })),
  )

/**
 * LS10: with a round opened again, or the next one left out, those who inscribed for a round that is no longer the next
 * stand where they would stand had the round never been closed; otherwise whoever inscribes after them would pass them.
 */
function sameRoundAgain(meeting: Meeting): Meeting {
  const latest = roundInscribedFor(meeting)
  if (!meeting.inscriptions.some(({ round }) => round > latest)) return meeting
  const inscriptions = meeting.inscriptions.map((inscription) =>
    inscription.round > latest ? { ...inscription, round: latest } : inscription,
  )
  return { ...meeting, inscriptions }
}

/** FL8: whoever was ended by leaving the segment can be given the floor back; an earlier slip is past. */
function slipOfThis({ slip, interventions }: Meeting, at: Instant): Meeting['slip'] {
  const last = interventions.at(-1)
  return slip?.is === 'end' && last?.endedBy === 'segment' && last.endedAt === at ? slip : null
}

export function segmentClosed(meeting: Meeting, event: Of<'SegmentClosed'>, { at }: Stamp): Meeting {
  const closed = withSegment(meeting, event.segment, (segment) => {
    if (segment.state.is !== 'open') throw new Error('the log closes a segment that was not open')
    const { openedAt, clock } = segment.state
    return { ...segment, state: { is: 'closed', openedAt, closedAt: at, spent: spentBy(clock, at) } }
  })
  return { ...withoutReserved(closed), slip: slipOfThis(meeting, at) }
}

/** LS6: places that were reserved in a round and not used return to the list with its end. */
export function withoutReserved(meeting: Meeting): Meeting {
  if (!meeting.inscriptions.some(({ place }) => place.is === 'reserved')) return meeting
  const inscriptions = meeting.inscriptions.map((inscription) =>
    inscription.place.is === 'reserved' ? { ...inscription, place: { is: 'by-rule' } as const } : inscription,
  )
  return { ...meeting, inscriptions }
}

export const segmentExtended = (meeting: Meeting, event: Of<'SegmentExtended'>): Meeting =>
  withSegment(meeting, event.segment, (segment) => {
    const budget = add(segment.budget, event.added)
    const { state } = segment
    if (state.is !== 'open') return { ...segment, budget }
    return { ...segment, budget, state: { ...state, clock: { ...state.clock, allotted: budget } } }
  })

export function segmentMoved(meeting: Meeting, event: Of<'SegmentMoved'>): Meeting {
  const moved = meeting.orderOfTheDay.find(({ id }) => id === event.segment)
  if (!moved) throw new Error('the log moves a segment that is not in the order of the day')
  const orderOfTheDay = meeting.orderOfTheDay
    .filter((segment) => segment !== moved)
    .flatMap((segment) => (segment.id === event.before ? [moved, segment] : [segment]))
  return { ...meeting, orderOfTheDay }
}

/** OD2: the open segment's clock stands still, or goes on. */
export function segmentClock(meeting: Meeting, goes: 'still' | 'on', at: Instant): Meeting['orderOfTheDay'] {
  return meeting.orderOfTheDay.map((segment) => {
    if (segment.state.is !== 'open') return segment
    const { clock } = segment.state
    return { ...segment, state: { ...segment.state, clock: goes === 'on' ? running(clock, at) : stopped(clock, at) } }
  })
}
