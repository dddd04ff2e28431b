import { Button } from '../ui/Button.tsx'
import { intoView } from '../ui/into-view.ts'
import type { Control } from './control.ts'
import { RowHistory } from './RowHistory.tsx'
import type { RowDeeds, RowForm } from './row-deeds.ts'
import type { Says } from './view.ts'

type RowButtonsProps = {
  readonly deeds: RowDeeds
  readonly expected: string | null
  readonly onForm: (form: RowForm) => void
  readonly onGive: (control: Control) => void
  readonly words: Says
}

/** What can be done for an open row, and what has happened to it so far. */
export function RowButtons({ deeds, expected, onForm, onGive, words: { t } }: RowButtonsProps) {
  const { stands, claims, swaps, call, move, swap, nameSpeaker, strike, checkIn, reinstate } = deeds
  const waits = stands === 'listed' || stands === 'past'
  const given = (control: Control, tone: 'primary' | 'plain' = 'plain') => (
    <Button tone={tone} offer={control.offer} onPress={() => onGive(control)}>
      {control.label}
    </Button>
  )
  return (
    <fieldset ref={intoView} className="row-strip" aria-label={t('list.actions', { name: deeds.name })}>
      {expected !== null && <p className="row-expected figures">{expected}</p>}
      {claims.map(({ claim, label, confirm, reject }) => (
        <div key={claim} className="row-claim-deeds">
          <span className="row-claim">{label}</span>
          {given(confirm, 'primary')}
          <Button offer={reject.offer} onPress={() => onForm({ reject: claim })}>
            {reject.label}
          </Button>
        </div>
      ))}
      {swaps.map(({ with: other, label, accept, decline }) => (
        <div key={other} className="row-claim-deeds">
          <span>{label}</span>
          {accept && given(accept, 'primary')}
          {given(decline)}
        </div>
      ))}
      {stands === 'registered' && given(checkIn, 'primary')}
      {stands === 'withdrawn' && given(reinstate, 'primary')}
      {waits && (
        <>
          <Button offer={call.offer} onPress={() => (call.inTurn ? onGive(call) : onForm('call'))}>
            {call.label}
          </Button>
          <Button offer={move} onPress={() => onForm('move')}>
            {t('list.move')}
          </Button>
          <Button offer={swap} onPress={() => onForm('swap')}>
            {t('list.swap')}
          </Button>
        </>
      )}
      {stands !== 'withdrawn' && (
        <>
          <Button offer={nameSpeaker} onPress={() => onForm('speaker')}>
            {t('list.speaker')}
          </Button>
          <Button tone="grave" offer={strike.offer} onPress={() => onForm('strike')}>
            {strike.label}
          </Button>
        </>
      )}
      <RowHistory deeds={deeds} label={t('history.label', { name: deeds.name })} />
    </fieldset>
  )
}
