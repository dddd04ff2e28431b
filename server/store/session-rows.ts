import { z } from 'zod'
import type { OccasionId, SignInId } from '#shared/meeting/ids.ts'
import type { Instant } from '#shared/meeting/time.ts'
import { instantSchema, signInIdSchema } from '#shared/wire/text-schema.ts'
import type { Db } from './database.ts'

/** A session as it is kept; of its token there is only the hash. */
export type SessionRow = {
  readonly id: string
  readonly signIn: SignInId
  readonly tokenHash: string
  readonly createdAt: Instant
  readonly expiresAt: Instant
  /** By which it is renewed as soon as it is shown. */
  readonly next: NextToken | null
}

/** A token that was given and not shown yet, and until when the session lasts with it. */
export type NextToken = { readonly hash: string; readonly expiresAt: Instant }

/** What is known of the sessions of one sign-in. */
export type SessionCount = { readonly alive: number; readonly lastAt: Instant }

export interface SessionRows {
  add(session: Omit<SessionRow, 'next'>): void
  /** Keeps the token it is to be renewed by. */
  offer(id: string, next: NextToken): void
  /** That token has been shown: it is the session's own from now on. */
  renew(id: string): void
  /** Those that were not ended and expire after a moment. */
  alive(now: Instant): readonly SessionRow[]
  end(id: string, at: Instant): void
  /** Of every sign-in of the occasion that was ever used. */
  countsOf(occasion: OccasionId, now: Instant): ReadonlyMap<SignInId, SessionCount>
}

const row = z
  .object({
    id: z.string(),
    sign_in_id: signInIdSchema,
    token_hash: z.string(),
    created_at: instantSchema,
    expires_at: instantSchema,
    next_token_hash: z.string().nullable(),
    next_expires_at: instantSchema.nullable(),
  })
  .transform((found): SessionRow => ({
    id: found.id,
    signIn: found.sign_in_id,
    tokenHash: found.token_hash,
    createdAt: found.created_at,
    expiresAt: found.expires_at,
    next:
      found.next_token_hash === null || found.next_expires_at === null
        ? null
        : { hash: found.next_token_hash, expiresAt: found.next_expires_at },
  }))

const count = z.object({ sign_in_id: signInIdSchema, alive: z.int(), last_at: instantSchema })

export function sessionRows(db: Db): SessionRows {
  const insert = db.prepare<[Omit<SessionRow, 'next'>]>(
    `INSERT INTO session (id, sign_in_id, token_hash, created_at, expires_at)
     VALUES (@id, @signIn, @tokenHash, @createdAt, @expiresAt)`,
  )
  const selectAlive = db.prepare<[number]>(
    `SELECT id, sign_in_id, token_hash, created_at, expires_at, next_token_hash, next_expires_at
     FROM session WHERE ended_at IS NULL AND expires_at > ? ORDER BY created_at`,
  )
  const update = db.prepare<[number, string]>(`UPDATE session SET ended_at = ? WHERE id = ? AND ended_at IS NULL`)
  const offer = db.prepare<[string, number, string]>(
    `UPDATE session SET next_token_hash = ?, next_expires_at = ? WHERE id = ?`,
  )
  const renew = db.prepare<[string]>(
    `UPDATE session SET token_hash = next_token_hash, expires_at = next_expires_at,
       next_token_hash = NULL, next_expires_at = NULL
     WHERE id = ? AND next_token_hash IS NOT NULL`,
  )
  const selectCounts = db.prepare<[number, string]>(
    `SELECT sign_in_id, sum(ended_at IS NULL AND expires_at > ?) AS alive, max(session.created_at) AS last_at
     FROM sign_in JOIN session ON session.sign_in_id = sign_in.id WHERE occasion_id = ? GROUP BY sign_in_id`,
  )
  return {
    add: (session) => void insert.run(session),
    offer: (id, { hash, expiresAt }) => void offer.run(hash, expiresAt, id),
    renew: (id) => void renew.run(id),
    alive: (now) => selectAlive.all(now).map((found) => row.parse(found)),
    end: (id, at) => void update.run(at, id),
    countsOf: (occasion, now) => {
      const counts = selectCounts.all(now, occasion).map((found) => count.parse(found))
      return new Map(counts.map(({ sign_in_id, alive, last_at }) => [sign_in_id, { alive, lastAt: last_at }]))
    },
  }
}
