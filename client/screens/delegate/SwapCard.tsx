import './swap.css'
import type { Submitting } from '#client/connection/use-submission.ts'
import { Button } from '#client/ui/Button.tsx'
import type { SwapModel } from './swap-model.ts'

type SwapCardProps = {
  readonly swap: SwapModel
  readonly submitting: Submitting
  readonly onDone?: () => void
}

/** LS7: a proposal to exchange places: from where to where, and yes or no. */
export function SwapCard({ swap, submitting, onDone }: SwapCardProps) {
  const { headline, consequences, steps } = swap
  const underway = submitting.underway !== null
  return (
    <section className={`swap swap--${swap.is}`}>
      <h3>{headline}</h3>
      {consequences.map((sentence) => (
        <p key={sentence} className="figures">
          {sentence}
        </p>
      ))}
      <div className="swap-steps">
        {steps.map(({ label, offer, command, tone }) => (
          <Button
            key={command.type}
            tone={tone}
            offer={offer}
            underway={underway}
            onPress={() => void submitting.send(command).then((accepted) => accepted && onDone?.())}
          >
            {label}
          </Button>
        ))}
      </div>
    </section>
  )
}
