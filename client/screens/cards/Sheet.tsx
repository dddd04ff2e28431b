import type { CardModel } from '#client/cards/card-model.ts'
import { CodeCard } from '#client/cards/CodeCard.tsx'
import type { QrPath } from '#client/ui/qr-path.ts'

type SheetProps = {
  readonly cards: readonly CardModel[]
  readonly drawn: ReadonlyMap<string, QrPath>
  readonly label: string
}

/** One A4 sheet, to be cut along its hairlines. */
export function Sheet({ cards, drawn, label }: SheetProps) {
  return (
    <section className="sheet" aria-label={label}>
      {cards.map((card) => (
        <CodeCard key={card.key} card={card} qr={drawn.get(card.link) ?? null} />
      ))}
    </section>
  )
}
