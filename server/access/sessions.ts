import { createHash, randomBytes } from 'node:crypto'
import { nanoid } from 'nanoid'
import type { SignInId } from '#shared/meeting/ids.ts'
import { after, minutes } from '#shared/meeting/time.ts'
import type { Instant, Millis } from '#shared/meeting/time.ts'
import type { SignedOutMessage } from '#shared/wire/messages.ts'
import type { ServerClock } from '../clock.ts'
import type { Logger } from '../logger.ts'
import type { NextToken, SessionRows } from '../store/session-rows.ts'
import type { SignIn, SignIns } from '../store/sign-ins.ts'
import { endings } from './endings.ts'

/** One device that signed in. */
export type Session = { readonly id: string; readonly signIn: SignIn; readonly expiresAt: Instant }

export type Ending = SignedOutMessage['because']

/** How long the token before goes on opening doors once its successor has been shown: for what is under way. */
const LINGERING = minutes(1)
/** How long the answer with another token may be on its way. */
const UNDER_WAY = minutes(1)

/** All sessions that are alive, in memory: authority is looked up on every command without going to the disk. */
export interface Sessions {
  /** Whether browsers reach us over TLS. Then cookies of other names than those it gives are nobody's. */
  readonly secure: boolean
  /** With a token that was never given before. Of too many from one sign-in, the oldest ends. */
  open(signIn: SignIn): { readonly session: Session; readonly token: string }
  /** Showing the token that renews a session renews it. */
  byToken(token: string): Session | null
  /**
   * Another token for a session in the second half of its life, null before. The old one is good until the new one is
   * shown, and a minute longer. Null also while another one may be on its way: of two that cross, a browser keeps
   * whichever comes last. Throws where it cannot be recorded.
   */
  renew(id: string): string | null
  isAlive(id: string): boolean
  /** Opened last first, among those given. */
  end(id: string, because: Ending): void
  endAllOf(signIn: SignInId, because: Ending): void
  /** Told at once of every session that ends. */
  whenEnded(listener: (session: Session, because: Ending) => void): void
  close(): void
}

/** A session as it is held. Its hashes are those that open it now: its own, and the one before or the one to come. */
type Alive = {
  session: Session
  tokenHash: string
  next: NextToken | null
  callOff: () => void
  forgetOld: () => void
}

export type SessionLimits = {
  readonly lasting: Millis
  /** Alive at a time, of one sign-in. */
  readonly perSignIn: number
  readonly perDelegation: number
}

export type SessionTools = {
  readonly rows: SessionRows
  readonly signIns: SignIns
  readonly clock: ServerClock
  readonly log: Logger
  readonly limits: SessionLimits
  readonly secure: boolean
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')
const newToken = () => randomBytes(32).toString('base64url')

export function sessions({ rows, signIns, clock, log, limits, secure }: SessionTools): Sessions {
  const { lasting, perSignIn, perDelegation } = limits
  const byHash = new Map<string, Alive>()
  const byId = new Map<string, Alive>()
  /** In the order in which they were opened. */
  const bySignIn = new Map<SignInId, Set<Alive>>()
  const listeners: ((session: Session, because: Ending) => void)[] = []
  const ended = endings(rows, clock, log)

  const expire = ({ id, expiresAt }: Session) => clock.alarm(expiresAt, () => end(id, 'expired'))

  const admit = (session: Session, tokenHash: string, next: NextToken | null) => {
    const alive: Alive = { session, tokenHash, next, callOff: expire(session), forgetOld: () => undefined }
    byHash.set(tokenHash, alive)
    if (next) byHash.set(next.hash, alive)
    byId.set(session.id, alive)
    const siblings = bySignIn.get(session.signIn.id) ?? new Set()
    bySignIn.set(session.signIn.id, siblings.add(alive))
  }

  const end = (id: string, because: Ending) => {
    const alive = byId.get(id)
    if (!alive) return
    alive.callOff()
    alive.forgetOld()
    byId.delete(id)
    byHash.delete(alive.tokenHash)
    if (alive.next) byHash.delete(alive.next.hash)
    const siblings = bySignIn.get(alive.session.signIn.id)
    siblings?.delete(alive)
    if (siblings?.size === 0) bySignIn.delete(alive.session.signIn.id)
    for (const listener of listeners) listener(alive.session, because)
    ended.record(id, clock.now())
  }

  /** The token it is to be renewed by has been shown, so it has arrived. */
  const renewed = (alive: Alive, next: NextToken) => {
    const old = alive.tokenHash
    alive.callOff()
    alive.forgetOld()
    alive.session = { ...alive.session, expiresAt: next.expiresAt }
    alive.tokenHash = next.hash
    alive.next = null
    alive.callOff = expire(alive.session)
    const callOff = clock.alarm(after(clock.now(), LINGERING), () => byHash.delete(old))
    alive.forgetOld = () => {
      callOff()
      byHash.delete(old)
    }
    try {
      rows.renew(alive.session.id)
    } catch {
      // Where nothing can be written now, both tokens stay good until the old one expires. Nobody is put out for that.
    }
  }

  for (const row of rows.alive(clock.now())) {
    const signIn = signIns.byId(row.signIn)
    if (!signIn || signIn.revokedAt !== null) continue
    admit({ id: row.id, signIn, expiresAt: row.expiresAt }, row.tokenHash, row.next)
  }

  return {
    secure,
    open: (signIn) => {
      const siblings = bySignIn.get(signIn.id)
      const most = signIn.role === 'delegation' ? perDelegation : perSignIn
      const [oldest] = siblings ?? []
      const token = newToken()
      const now = clock.now()
      const session = { id: nanoid(12), signIn, expiresAt: after(now, lasting) }
      const tokenHash = hashOf(token)
      rows.add({ id: session.id, signIn: signIn.id, tokenHash, createdAt: now, expiresAt: session.expiresAt })
      if (siblings && oldest && siblings.size >= most) end(oldest.session.id, 'signed-out')
      admit(session, tokenHash, null)
      return { session, token }
    },
    byToken: (token) => {
      const hash = hashOf(token)
      const alive = byHash.get(hash)
      if (!alive) return null
      if (alive.next?.hash === hash) renewed(alive, alive.next)
      return alive.session
    },
    renew: (id) => {
      const alive = byId.get(id)
      const now = clock.now()
      if (!alive || alive.session.expiresAt - now > lasting / 2) return null
      // Where sessions lasted longer before a restart, this is below nothing.
      const givenBefore = alive.next === null ? null : after(now, lasting) - alive.next.expiresAt
      if (givenBefore !== null && givenBefore >= 0 && givenBefore < UNDER_WAY) return null
      const token = newToken()
      const next = { hash: hashOf(token), expiresAt: after(now, lasting) }
      rows.offer(id, next)
      if (alive.next) byHash.delete(alive.next.hash)
      alive.next = next
      byHash.set(next.hash, alive)
      return token
    },
    isAlive: (id) => byId.has(id),
    end,
    endAllOf: (signIn, because) => {
      for (const { session } of bySignIn.get(signIn) ?? []) end(session.id, because)
    },
    whenEnded: (listener) => void listeners.push(listener),
    close: () => {
      for (const alive of byId.values()) {
        alive.callOff()
        alive.forgetOld()
      }
      ended.close()
    },
  }
}
