import { shortFigure } from '../../wording/short-figure.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'

/** LS9: what is told of the last draw: the commitment while the list is open, afterwards the seed. */
export type DrawLine =
  { readonly is: 'sealed'; readonly commitment: string } | { readonly is: 'drawn'; readonly seed: string }

/** The seed is only to be recognised; the commitment is what people go home with, and so shows more of itself. */
const ENDS_OF_SEED = 4

export function drawLineOf({ draws, list }: Meeting): DrawLine | null {
  const draw = draws.at(-1)
  if (!draw) return null
  if (draw.seed !== null && draw.drawnAt !== null) return { is: 'drawn', seed: shortFigure(draw.seed, ENDS_OF_SEED) }
  return list.is === 'open' ? { is: 'sealed', commitment: shortFigure(draw.commitment) } : null
}
