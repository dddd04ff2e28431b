import { z } from 'zod'
import type { ClockQuestion } from './messages.ts'

/** Beyond a minute a clock is not off, it has not been measured. */
const MOST_OFF = 60_000

/** What a screen may say of its own clock when it asks for the time. */
export const clockQuestionSchema: z.ZodType<ClockQuestion> = z.object({
  quality: z.number().nonnegative().max(MOST_OFF),
})
