import { z } from 'zod'
import { delegationIdSchema, line } from './text-schema.ts'

/** A code as somebody types it: with or without separators, in either case. Whether it is one is for the desk to say. */
export const signInSchema = z.strictObject({ code: z.string().trim().min(1).max(64) })

const MOST_CARDS = 1_000

/** A delegation has one code; staff and screens may have several, told apart by a label such as "Desk 2". */
export const issueSchema = z.discriminatedUnion('role', [
  z.strictObject({ role: z.literal('delegation'), delegation: delegationIdSchema }),
  z.strictObject({
    role: z.enum(['secretariat', 'moderator', 'display']),
    label: line(60).nullable().default(null),
  }),
])

export const cardsSchema = z.strictObject({
  role: z.literal('delegation'),
  delegations: z
    .array(delegationIdSchema)
    .max(MOST_CARDS)
    .exactOptional()
    .describe('Those to be issued a code; without it, all delegations of the meetings of the occasion.'),
  again: z
    .boolean()
    .default(false)
    .describe('Also for those that have a code: it opens nothing any more, and their sockets are cut.'),
})
