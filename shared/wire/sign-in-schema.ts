import { z } from 'zod'

/** A code as somebody types it: with or without separators, in either case. Whether it is one is for the desk to say. */
export const signInSchema = z.strictObject({ code: z.string().trim().min(1).max(64) })
