import { useId } from 'react'
import { Button } from '#client/ui/Button.tsx'
import type { ExchangeModel } from './change-model.ts'

type ExchangePartProps = { readonly exchange: ExchangeModel; readonly onExchange: () => void }

/** LS7: leads to the list to choose with whom to exchange places; where there is nobody it is grey and says so. */
export function ExchangePart({ exchange, onExchange }: ExchangePartProps) {
  const { label, offer, why } = exchange
  const id = useId()
  return (
    <section className="phone-sheet-part">
      {why === null ? (
        <Button offer={offer} onPress={onExchange}>
          {label}
        </Button>
      ) : (
        <>
          <button type="button" className="button button--plain" aria-disabled="true" aria-describedby={id}>
            {label}
          </button>
          <p id={id} className="quiet small">
            {why}
          </p>
        </>
      )}
    </section>
  )
}
