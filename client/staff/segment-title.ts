import type { Segment } from '#shared/meeting/meeting.ts'
import type { Says } from './view.ts'

/** The title of a segment, with its round where it belongs to one. */
export const titleOf = ({ title, round }: Segment, { t, number }: Says): string =>
  round === null ? title : t('segment.ofRound', { title, round: number(round) })
