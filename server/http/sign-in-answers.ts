import { z } from 'zod'
import type { OccasionId } from '#shared/meeting/ids.ts'
import type { SignInRow } from '#shared/wire/sign-in-messages.ts'
import type { ServerClock } from '../clock.ts'
import type { Devices } from '../live/devices.ts'
import type { SessionRows } from '../store/session-rows.ts'
import { SIGN_IN_ROLES } from '../store/sign-ins.ts'
import type { SignIn } from '../store/sign-ins.ts'

const signInRow = z.object({
  id: z.string(),
  role: z.enum(SIGN_IN_ROLES),
  delegation: z.string().nullable(),
  label: z.string().nullable().describe('Tells several of one role apart.'),
  createdAt: z.int(),
  revokedAt: z.int().nullable(),
  devices: z.int().describe('Devices connected now.'),
  sessions: z.int().describe('Devices signed in, connected or not.'),
  lastSignedInAt: z.int().nullable(),
})

export const signInsAnswer = z.object({
  now: z.int(),
  publicUrl: z.string().nullable().describe('The origin that cards lead to; null for the one that was asked.'),
  own: z.string().describe('The sign-in that asks.'),
  signIns: z.array(signInRow),
})

export const issuedAnswer = z.object({
  signIn: signInRow,
  code: z.string().describe('Told this once: it is kept nowhere.'),
})

export const cardsAnswer = z.object({ cards: z.array(issuedAnswer) })

export type TellingTools = {
  readonly sessionsKept: SessionRows
  readonly devices: Devices
  readonly clock: ServerClock
}

/** Tells of sign-ins with the devices behind them. */
export function signInTelling({ sessionsKept, devices, clock }: TellingTools) {
  return (occasion: OccasionId): ((signIn: SignIn) => SignInRow) => {
    const counts = sessionsKept.countsOf(occasion, clock.now())
    return ({ id, role, delegation, label, createdAt, revokedAt }) => {
      const { alive = 0, lastAt = null } = counts.get(id) ?? {}
      const connected = { devices: devices.of(id), sessions: alive, lastSignedInAt: lastAt }
      return { id, role, delegation, label, createdAt, revokedAt, ...connected }
    }
  }
}
