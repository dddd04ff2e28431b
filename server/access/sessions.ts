import { createHash, randomBytes } from 'node:crypto'
import { nanoid } from 'nanoid'
import type { SignInId } from '#shared/meeting/ids.ts'
import type { Actor, Audience } from '#shared/meeting/role.ts'
import { after } from '#shared/meeting/time.ts'
import type { Instant, Millis } from '#shared/meeting/time.ts'
import type { SignedOutMessage } from '#shared/wire/messages.ts'
import type { ServerClock } from '../clock.ts'
import type { SessionRows } from '../store/session-rows.ts'
import type { SignIn, SignIns } from '../store/sign-ins.ts'

/** One device that signed in. */
export type Session = { readonly id: string; readonly signIn: SignIn; readonly expiresAt: Instant }

export type Ending = SignedOutMessage['because']

/** All sessions that are alive, in memory: authority is looked up on every command without going to the disk. */
export interface Sessions {
  open(signIn: SignIn): { readonly session: Session; readonly token: string }
  byToken(token: string): Session | null
  isAlive(id: string): boolean
  /** Opened last first, among those given. */
  end(id: string, because: Ending): void
  endAllOf(signIn: SignInId, because: Ending): void
  /** Told at once of every session that ends. */
  whenEnded(listener: (session: Session, because: Ending) => void): void
  close(): void
}

type Alive = { readonly session: Session; readonly tokenHash: string; readonly callOff: () => void }

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

export function sessions(rows: SessionRows, signIns: SignIns, clock: ServerClock, lasting: Millis): Sessions {
  const byHash = new Map<string, Alive>()
  const byId = new Map<string, Alive>()
  const listeners: ((session: Session, because: Ending) => void)[] = []

  const admit = (session: Session, tokenHash: string) => {
    const callOff = clock.alarm(session.expiresAt, () => end(session.id, 'expired'))
    const alive = { session, tokenHash, callOff }
    byHash.set(tokenHash, alive)
    byId.set(session.id, alive)
  }

  const end = (id: string, because: Ending) => {
    const alive = byId.get(id)
    if (!alive) return
    alive.callOff()
    byId.delete(id)
    byHash.delete(alive.tokenHash)
    for (const listener of listeners) listener(alive.session, because)
    rows.end(id, clock.now())
  }

  for (const row of rows.alive(clock.now())) {
    const signIn = signIns.byId(row.signIn)
    if (signIn && signIn.revokedAt === null) admit({ id: row.id, signIn, expiresAt: row.expiresAt }, row.tokenHash)
  }

  return {
    open: (signIn) => {
      const token = randomBytes(32).toString('base64url')
      const now = clock.now()
      const session = { id: nanoid(12), signIn, expiresAt: after(now, lasting) }
      const tokenHash = hashOf(token)
      rows.add({ id: session.id, signIn: signIn.id, tokenHash, createdAt: now, expiresAt: session.expiresAt })
      admit(session, tokenHash)
      return { session, token }
    },
    byToken: (token) => byHash.get(hashOf(token))?.session ?? null,
    isAlive: (id) => byId.has(id),
    end,
    endAllOf: (signIn, because) => {
      for (const { session } of byId.values()) if (session.signIn.id === signIn) end(session.id, because)
    },
    whenEnded: (listener) => void listeners.push(listener),
    close: () => {
      for (const { callOff } of byId.values()) callOff()
    },
  }
}

/** Who acts when this session does; nobody signed in is the public. */
export function actorOf(session: Session | null): Actor {
  if (!session) return { role: 'public' }
  const { id, role, delegation } = session.signIn
  switch (role) {
    case 'secretariat':
    case 'moderator':
      return { role, signIn: id }
    case 'delegation':
      if (delegation === null) throw new Error(`the sign-in ${id} is of no delegation`)
      return { role, signIn: id, delegation }
    case 'display':
      return { role }
  }
}

/** Whose cut the actor is shown. */
export function audienceOf(actor: Actor): Audience {
  if (actor.role === 'secretariat' || actor.role === 'moderator') return { is: 'staff' }
  if (actor.role === 'delegation') return { is: 'delegation', delegation: actor.delegation }
  return { is: 'public' }
}
