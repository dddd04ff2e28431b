import type { Floor, Meeting, PointOfOrder } from '#shared/meeting/meeting.ts'
import type { Instant } from '#shared/meeting/time.ts'

type Called = Extract<Floor, { is: 'called' }>
type Speaking = Extract<Floor, { is: 'speaking' }>

/** What is going on at the floor, of which exactly one thing is true. */
export type Stage =
  | { readonly is: 'before' }
  | { readonly is: 'free' }
  | { readonly is: 'called'; readonly floor: Called }
  | { readonly is: 'speaking'; readonly floor: Speaking }
  | { readonly is: 'point-of-order'; readonly point: PointOfOrder; readonly floor: Floor }
  | { readonly is: 'suspended'; readonly since: Instant; readonly because: string | null; readonly floor: Floor }
  | { readonly is: 'adjourned'; readonly at: Instant }

export function stageOf({ sitting, floor, pointOfOrder }: Meeting): Stage {
  if (sitting.is === 'convened') return { is: 'before' }
  if (sitting.is === 'adjourned') return { is: 'adjourned', at: sitting.at }
  if (sitting.is === 'suspended') return { is: 'suspended', since: sitting.since, because: sitting.because, floor }
  if (pointOfOrder) return { is: 'point-of-order', point: pointOfOrder, floor }
  switch (floor.is) {
    case 'free':
      return { is: 'free' }
    case 'called':
      return { is: 'called', floor }
    case 'speaking':
      return { is: 'speaking', floor }
  }
}
