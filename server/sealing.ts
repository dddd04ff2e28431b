import { createHash, randomBytes } from 'node:crypto'
import type { Seal } from '#shared/meeting/role.ts'

/** LS9: a seed that nobody can foresee, and what is told of it beforehand. */
export function newSeal(): Seal {
  const seed = randomBytes(32)
  return { seed: seed.toString('hex'), commitment: createHash('sha256').update(seed).digest('hex') }
}
