import type { Meeting } from '#shared/meeting/meeting.ts'
import type { Instant, Millis } from '#shared/meeting/time.ts'
import { type Announcement, announcementOf } from './announcement-model.ts'
import { leftUntil } from './countdown-model.ts'
import { type DrawLine, drawLineOf } from './draw-line.ts'
import type { Face } from './face.ts'
import { faceOf, mayBeCovered } from './face-model.ts'
import { type Bar, barOf, type Heading, headingOf } from './heading-model.ts'
import type { OutOfReach } from './reach.ts'

/** All that the projected screen shows of a meeting at a moment. */
export type Display = {
  readonly heading: Heading
  readonly face: Face
  readonly bar: Bar | null
  readonly message: { readonly text: string; readonly covers: 'lower' | 'whole' } | null
  readonly announcement: Announcement | null
  /** While the list is open: where to ask for the floor, and how long still where it closes by itself. */
  readonly corner: { readonly closesIn: Millis | null } | null
  /** LS9 */
  readonly draw: DrawLine | null
  readonly synthetic: boolean
}

export function displayOf(meeting: Meeting, now: Instant, beyond: OutOfReach | null = null): Display {
  const face = faceOf(meeting, now, beyond)
  const message =
    meeting.message && ({ text: meeting.message.text, covers: mayBeCovered(face) ? 'whole' : 'lower' } as const)
  return {
    heading: headingOf(meeting, message?.covers !== 'whole' && saysTitle(face), now),
    face,
    bar: barOf(meeting, now),
    message,
    announcement: announcementOf(meeting, now),
    corner: cornerOf(meeting, face, now),
    // The window says it itself, and large.
    draw: face.is === 'window' ? null : drawLineOf(meeting),
    synthetic: meeting.synthetic,
  }
}

/** The face says itself, and large, which meeting it is. */
const saysTitle = ({ is }: Face): boolean => is === 'before' || is === 'between' || is === 'afterwards'

function cornerOf({ sitting, list }: Meeting, face: Face, now: Instant): Display['corner'] {
  if (list.is !== 'open' || sitting.is === 'adjourned' || face.is === 'window') return null
  return { closesIn: list.closesAt === null ? null : leftUntil(list.closesAt, now) }
}
