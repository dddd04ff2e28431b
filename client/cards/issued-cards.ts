import { createContext, useContext } from 'react'
import type { SignInId } from '#shared/meeting/ids.ts'
import type { IssuedAnswer } from '#shared/wire/sign-in-messages.ts'

/** A code that was issued in this tab. */
export type IssuedCard = IssuedAnswer & {
  /** Where phones reach the server. */
  readonly origin: string
  readonly printed: boolean
}

/**
 * The codes that were told to this tab. They are kept in its memory and nowhere else: no storage, no history, and on the
 * server only what proves them.
 */
export type IssuedCards = {
  readonly cards: readonly IssuedCard[]
  readonly add: (issued: readonly IssuedAnswer[], origin: string) => void
  readonly markPrinted: (ids: ReadonlySet<SignInId>) => void
  /** Of a sign-in that was revoked. */
  readonly forget: (id: SignInId) => void
}

const NOBODY: IssuedCards = { cards: [], add: () => undefined, markPrinted: () => undefined, forget: () => undefined }

export const IssuedCardsContext = createContext<IssuedCards>(NOBODY)

export const useIssuedCards = (): IssuedCards => useContext(IssuedCardsContext)

/** A new code takes the place of the one its delegation had. */
export function withIssued(held: readonly IssuedCard[], issued: readonly IssuedCard[]): readonly IssuedCard[] {
  const renewed = new Set(issued.map(({ signIn }) => signIn.delegation).filter((delegation) => delegation !== null))
  const still = held.filter(({ signIn }) => signIn.delegation === null || !renewed.has(signIn.delegation))
  return [...still, ...issued]
}

export const unprinted = (cards: readonly IssuedCard[]): readonly IssuedCard[] =>
  cards.filter(({ printed }) => !printed)
