import { z } from 'zod'
import type { DelegationId, OccasionId, SignInId } from '#shared/meeting/ids.ts'
import type { Instant } from '#shared/meeting/time.ts'
import { delegationIdSchema, instantSchema, occasionIdSchema, signInIdSchema } from '#shared/wire/text-schema.ts'
import type { Db } from './database.ts'

export const SIGN_IN_ROLES = ['secretariat', 'moderator', 'delegation', 'display'] as const
export type SignInRole = (typeof SIGN_IN_ROLES)[number]

/** Somebody's way in, for all meetings of one occasion. The code that proves it is not part of it. */
export type SignIn = {
  readonly id: SignInId
  readonly occasion: OccasionId
  readonly role: SignInRole
  readonly delegation: DelegationId | null
  /** Tells several of one role apart, such as "Desk 2". */
  readonly label: string | null
  readonly createdAt: Instant
  readonly revokedAt: Instant | null
}

/** What a code is proved against. */
export type Proof = { readonly selector: string; readonly verifier: string }

/** A sign-in that is about to be recorded, with what proves it. */
export type ProvableSignIn = { readonly signIn: SignIn; readonly proof: Proof }

export interface SignIns {
  /** Records new ones and revokes others, all of it or nothing; sessions of the revoked end with them. */
  change(added: readonly ProvableSignIn[], revoked: readonly SignInId[], at: Instant): void
  bySelector(selector: string): { readonly signIn: SignIn; readonly verifier: string } | null
  byId(id: SignInId): SignIn | null
  ofOccasion(occasion: OccasionId): readonly SignIn[]
}

const COLUMNS = 'id, occasion_id, role, delegation_id, label, created_at, revoked_at'

const row = z.object({
  id: signInIdSchema,
  occasion_id: occasionIdSchema,
  role: z.enum(SIGN_IN_ROLES),
  delegation_id: delegationIdSchema.nullable(),
  label: z.string().nullable(),
  created_at: instantSchema,
  revoked_at: instantSchema.nullable(),
})
const rowWithVerifier = row.extend({ verifier: z.string() })

const signInOf = (found: z.output<typeof row>): SignIn => ({
  id: found.id,
  occasion: found.occasion_id,
  role: found.role,
  delegation: found.delegation_id,
  label: found.label,
  createdAt: found.created_at,
  revokedAt: found.revoked_at,
})

export function signIns(db: Db): SignIns {
  const insert = db.prepare<[SignIn & Proof]>(
    `INSERT INTO sign_in (id, occasion_id, role, delegation_id, label, selector, verifier, created_at, revoked_at)
     VALUES (@id, @occasion, @role, @delegation, @label, @selector, @verifier, @createdAt, @revokedAt)`,
  )
  const selectBySelector = db.prepare<[string]>(`SELECT ${COLUMNS}, verifier FROM sign_in WHERE selector = ?`)
  const selectById = db.prepare<[string]>(`SELECT ${COLUMNS} FROM sign_in WHERE id = ?`)
  const selectOf = db.prepare<[string]>(`SELECT ${COLUMNS} FROM sign_in WHERE occasion_id = ? ORDER BY role, id`)
  const revoke = db.prepare<[number, string]>(`UPDATE sign_in SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL`)
  const endSessions = db.prepare<[number, string]>(
    `UPDATE session SET ended_at = ? WHERE sign_in_id = ? AND ended_at IS NULL`,
  )
  const change = db.transaction((added: readonly ProvableSignIn[], revoked: readonly SignInId[], at: Instant): void => {
    for (const id of revoked) {
      revoke.run(at, id)
      endSessions.run(at, id)
    }
    for (const { signIn, proof } of added) insert.run({ ...signIn, ...proof })
  })

  return {
    change: (added, revoked, at) => change.immediate(added, revoked, at),
    bySelector: (selector) => {
      const found = selectBySelector.get(selector)
      if (found === undefined) return null
      const parsed = rowWithVerifier.parse(found)
      return { signIn: signInOf(parsed), verifier: parsed.verifier }
    },
    byId: (id) => {
      const found = selectById.get(id)
      return found === undefined ? null : signInOf(row.parse(found))
    },
    ofOccasion: (occasion) => selectOf.all(occasion).map((found) => signInOf(row.parse(found))),
  }
}
