import { z } from 'zod'
import type { Handshake } from './messages.ts'
import { meetingIdSchema } from './text-schema.ts'

export const recordSchema = z.string().max(40)

/** What a socket says of itself when it connects. */
export const handshakeSchema: z.ZodType<Handshake> = z.object({
  meeting: meetingIdSchema,
  after: z.int().nonnegative().exactOptional(),
  record: recordSchema.exactOptional(),
  token: z.string().max(200).exactOptional(),
  session: z.string().max(200).nullable().exactOptional(),
})
