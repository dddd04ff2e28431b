import './code-card.css'
import { Emblem } from '../ui/Emblem.tsx'
import type { QrPath } from '../ui/qr-path.ts'
import { QrDrawing } from '../ui/QrDrawing.tsx'
import type { CardModel } from './card-model.ts'

/** A card as it is printed and handed over. */
export function CodeCard({ card, qr }: { readonly card: CardModel; readonly qr: QrPath | null }) {
  return (
    <article className="code-card" data-theme="light" aria-label={card.name}>
      <header className="code-card-head" data-length={card.titles}>
        <p>
          <bdi>{card.occasion}</bdi>
        </p>
        <p className="code-card-meeting">
          <bdi>{card.meeting}</bdi>
        </p>
        <p>
          <span>{card.when}</span>
          <bdi>{card.room}</bdi>
        </p>
      </header>
      <div className="code-card-who" data-length={card.length}>
        {card.emblem && <Emblem name={card.name} code={card.emblem.code} />}
        <p className="code-card-name">
          <bdi>{card.name}</bdi>
        </p>
        {card.role !== null && <p className="code-card-role">{card.role}</p>}
      </div>
      <div className="code-card-qr">
        <QrDrawing code={qr} />
      </div>
      <p className="code-card-code figures" dir="ltr">
        {card.code.map((group, index) => (
          // oxlint-disable-next-line react/no-array-index-key
          <span key={index}>{group}</span>
        ))}
      </p>
      <p className="code-card-how">{card.how}</p>
    </article>
  )
}
