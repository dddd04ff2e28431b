import { asMeetingId } from '#shared/meeting/ids.ts'

/** By which a start finds out whether the demonstration is complete. */
export const MORNING_ID = asMeetingId('2016-03-07-am')
