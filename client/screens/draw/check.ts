import type { Digests } from './digests.ts'
import type { DrawFacts, Lot } from './draw-facts.ts'

/** One lot, worked out again. */
export type LotCheck = Lot & {
  readonly computed: string
  /** Whether it is what was told. */
  readonly right: boolean
  /** Whether the list has it in its place among those that stand where their lots put them. */
  readonly inOrder: boolean
}

/** LS9: a draw worked out again, all of it and row by row. */
export type DrawCheck = {
  /** SHA-256 of the seed. */
  readonly commitment: { readonly computed: string; readonly right: boolean }
  readonly classes: readonly {
    readonly classes: DrawFacts['classes'][number]['classes']
    readonly lots: readonly LotCheck[]
  }[]
  readonly right: boolean
}

/** Null while the draw is still to come, and there is nothing to check. */
export async function checkDraw({ draw, classes }: DrawFacts, digests: Digests): Promise<DrawCheck | null> {
  const { seed } = draw
  if (seed === null) return null
  const computed = await tried(() => digests.sha256(seed))
  const commitment = { computed, right: computed === draw.commitment }
  const checked = await Promise.all(
    classes.map(async ({ classes, lots }) => {
      const worked = await Promise.all(
        lots.map(async (lot) => {
          const hash = await tried(() => digests.hmac(seed, lot.inscription.id))
          return { ...lot, computed: hash, right: hash === lot.hash }
        }),
      )
      return { classes, lots: inOrder(worked) }
    }),
  )
  const lots = checked.flatMap(({ lots }) => lots)
  return { commitment, classes: checked, right: commitment.right && lots.every((lot) => lot.right && lot.inOrder) }
}

/** A figure that is none, such as a seed that was tampered with, gives nothing, which is never right. */
const tried = (work: () => Promise<string>): Promise<string> => work().catch(() => '')

/** Sorted by what was worked out; on the list, those that the lot alone placed must stand in the same order. */
function inOrder(lots: readonly Omit<LotCheck, 'inOrder'>[]): readonly LotCheck[] {
  const sorted = lots.toSorted((a, b) => (a.computed < b.computed ? -1 : 1))
  return sorted.map((lot, index) => {
    const before = sorted.slice(0, index).filter(counts)
    const stands = !counts(lot) || before.every(({ position }) => (position ?? 0) < (lot.position ?? 0))
    return { ...lot, inOrder: stands }
  })
}

const counts = ({ position, byLot }: Lot): boolean => position !== null && byLot
