import type { Submitting } from '#client/connection/use-submission.ts'
import { SwapCard } from './SwapCard.tsx'
import type { SwapModel } from './swap-model.ts'

type SwapCardsProps = {
  readonly swaps: readonly SwapModel[]
  /** What others propose is shown beside whatever is looked at. */
  readonly shown: 'all' | 'incoming'
  readonly submitting: Submitting
}

/** LS7: all proposals that wait for an answer; a new one is read out. */
export function SwapCards({ swaps, shown, submitting }: SwapCardsProps) {
  const cards = swaps.filter(({ is }) => shown === 'all' || is === 'incoming')
  return (
    <div className="swap-cards" aria-live="polite">
      {cards.map((swap) => (
        <SwapCard key={`${swap.is} ${swap.key}`} swap={swap} submitting={submitting} />
      ))}
    </div>
  )
}
