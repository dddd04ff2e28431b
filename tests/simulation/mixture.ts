import type { Family } from './temper.ts'

/** Kinds of room to play in: panels as they are thought to be, and panels in which more goes amiss. */
export const MIXTURES = ['realistic', 'harsh'] as const
export type Mixture = (typeof MIXTURES)[number]

/** What the meetings of a mixture differ in, from one to the next. Lengths are in seconds. */
export type Bounds = {
  /** How a meeting's speakers use their time, for each meeting in turn. */
  readonly families: readonly Family[]
  /** Of usual speakers, how many read a text made for all of their time. */
  readonly readers: readonly [number, number]
  /** The middle hand-over of a meeting, and how far one differs from it, as the logarithm. */
  readonly handOver: readonly [number, number]
  readonly handOverSpread: number
  readonly absence: readonly [number, number]
  readonly withdrawals: number
  /** How many dignitaries and groups come late, and how many points of order are raised, on the average. */
  readonly lateComers: number
  readonly pointsOfOrder: number
  /** How far presentations and replies are from their time, as a share of it, and how far at most. */
  readonly presentationsSpread: number
  readonly repliesSpread: number
  readonly repliesWithin: readonly [number, number]
}

export const boundsOf = (mixture: Mixture): Bounds => BOUNDS[mixture]

/** Three usual meetings, then two others, until each of those has come twice. */
function inTurn(...others: readonly Family[]): readonly Family[] {
  const twice = [...others, ...others]
  return others.flatMap((_, turn) => [...THREE_USUAL, ...twice.slice(2 * turn, 2 * turn + 2)])
}
const THREE_USUAL: readonly Family[] = ['usual', 'usual', 'usual']

const HARSH: readonly Family[] = [
  ...(['usual', 'to the limit', 'brief', 'bimodal', 'usual'] as const),
  ...(['spread', 'to the limit', 'usual', 'brief', 'tiring'] as const),
]

const BOUNDS: Readonly<Record<Mixture, Bounds>> = {
  /** Three meetings in five have usual speakers; the other families take turns. */
  realistic: {
    families: inTurn('to the limit', 'brief', 'bimodal', 'spread', 'tiring'),
    readers: [0.55, 0.9],
    handOver: [8, 28],
    handOverSpread: 0.4,
    absence: [0, 0.15],
    withdrawals: 0.1,
    lateComers: 3,
    pointsOfOrder: 0.7,
    presentationsSpread: 0.06,
    repliesSpread: 0.1,
    repliesWithin: [0.75, 1.4],
  },
  /** Three meetings in ten have usual speakers, and in four everybody runs to the limit or everybody is brief. */
  harsh: {
    families: HARSH,
    readers: [0.4, 0.85],
    handOver: [5, 40],
    handOverSpread: 0.5,
    absence: [0, 0.15],
    withdrawals: 0.12,
    lateComers: 5,
    pointsOfOrder: 2,
    presentationsSpread: 0.08,
    repliesSpread: 0.16,
    repliesWithin: [0.6, 1.6],
  },
}
