import type { ClockModel } from '#client/ui/clock-model.ts'
import type { Instant } from '#shared/meeting/time.ts'
import type { Own } from './own-inscriptions.ts'
import type { PlaceContext } from './place-model.ts'

/** The one answer the phone gives at a glance. `next`, `called` and `speaking` take the whole screen. */
export type FaceModel = {
  readonly is: 'plain' | 'next' | 'called' | 'speaking'
  readonly headline: string
  readonly sentences: readonly string[]
  /** The one large clock, where there is one: the window of the list, or one's own. */
  readonly clock: ClockModel | null
  readonly clockLabel: string
  /** In how many ms this face changes by itself; null when it does not. */
  readonly untilNext: number | null
}

export type FaceContext = PlaceContext & { readonly now: Instant; readonly own: Own }

/** A face of words alone. */
export const plain = (headline: string, sentences: readonly (string | null)[] = []): FaceModel => ({
  is: 'plain',
  headline,
  sentences: sentences.filter((sentence) => sentence !== null),
  clock: null,
  clockLabel: '',
  untilNext: null,
})
