import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { type IssuedCard, type IssuedCards, IssuedCardsContext, unprinted, withIssued } from './issued-cards.ts'

/** Keeps the codes that were issued in this tab while its screens change, and has the browser ask before they are lost. */
export function IssuedCardsKeeper({ children }: { readonly children: ReactNode }) {
  const [cards, setCards] = useState<readonly IssuedCard[]>([])
  const held = useMemo<IssuedCards>(
    () => ({
      cards,
      add: (issued, origin) =>
        setCards((before) =>
          withIssued(
            before,
            issued.map((one) => ({ ...one, origin, printed: false })),
          ),
        ),
      markPrinted: (ids) =>
        setCards((before) => before.map((card) => (ids.has(card.signIn.id) ? { ...card, printed: true } : card))),
      forget: (id) => setCards((before) => before.filter(({ signIn }) => signIn.id !== id)),
    }),
    [cards],
  )
  const losing = unprinted(cards).length > 0
  useEffect(() => {
    if (!losing) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [losing])
  return <IssuedCardsContext value={held}>{children}</IssuedCardsContext>
}
