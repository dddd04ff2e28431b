import type { Display } from './display-model.ts'
import type { Follows, Standing } from './face.ts'
import type { Bar } from './heading-model.ts'

/** What the lower part of the screen shows, from above to below. */
export type Lower = {
  /** FL6: whose time stands still; nothing that is said hides that. */
  readonly standing: Standing | null
  readonly follows: Follows | null
  /** Whether everybody is told something, in the place of what follows and of the bar. */
  readonly said: boolean
  readonly bar: Bar | null
}

export function lowerOf({ face, message, announcement, bar }: Display): Lower {
  const said = announcement !== null || message?.covers === 'lower'
  return {
    standing: face.is === 'point-of-order' || face.is === 'suspended' ? face.standing : null,
    follows: !said && (face.is === 'called' || face.is === 'speaking') ? face.follows : null,
    said,
    bar: said ? null : bar,
  }
}
