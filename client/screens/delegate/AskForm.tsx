import { useId, useState } from 'react'
import { Button } from '#client/ui/Button.tsx'
import { useWords } from '#client/wording/use-words.ts'
import type { Rank } from '#shared/meeting/modalities.ts'
import type { Asking, AskModel } from './ask-model.ts'
import { SpeakerField } from './SpeakerField.tsx'

type AskFormProps = {
  readonly model: AskModel
  readonly underway: boolean
  readonly onAsk: (asking: Asking) => void
}

/** Capacity where there is more than one, dignitary and rank, and who will speak. */
export function AskForm({ model, underway, onAsk }: AskFormProps) {
  const { t } = useWords('delegate')
  const id = useId()
  const { choices, ranks } = model
  const first = choices.find(({ offer }) => offer.may) ?? choices[0]
  const [chosen, setChosen] = useState(first?.key ?? '')
  const [dignitary, setDignitary] = useState(false)
  const [rank, setRank] = useState<Rank>('minister')
  const [speaker, setSpeaker] = useState('')
  const choice = choices.find(({ key }) => key === chosen) ?? first
  if (choice === undefined) return null
  return (
    <form
      className="phone-sheet"
      onSubmit={(event) => {
        event.preventDefault()
        if (choice.offer.may && !underway) onAsk({ capacity: choice.capacity, rank: dignitary ? rank : null, speaker })
      }}
    >
      {choices.length > 1 && (
        <fieldset className="choices">
          <legend>{t('ask.capacity')}</legend>
          {choices.map(({ key, label, offer }) => (
            <label key={key} className="choice">
              <input type="radio" name={id} checked={key === choice.key} onChange={() => setChosen(key)} />
              <span>
                {label}
                {!offer.may && offer.refusal.because === 'already-inscribed' && (
                  <span className="quiet small"> · {t('ask.already')}</span>
                )}
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <label className="choice">
        <input type="checkbox" checked={dignitary} onChange={(event) => setDignitary(event.target.checked)} />
        <span>{t('ask.dignitary')}</span>
      </label>
      {dignitary && (
        <label className="field">
          <span>{t('ask.rank')}</span>
          <select
            value={rank}
            onChange={(event) => setRank(ranks.find((known) => known.rank === event.target.value)?.rank ?? rank)}
          >
            {ranks.map((known) => (
              <option key={known.rank} value={known.rank}>
                {known.label}
              </option>
            ))}
          </select>
          <span className="quiet small">{t('ask.priority')}</span>
        </label>
      )}
      <SpeakerField label={t('ask.speaker')} hint={t('ask.speaker-hint')} value={speaker} onChange={setSpeaker} />
      <Button
        tone="primary"
        size="large"
        offer={choice.offer}
        underway={underway}
        onPress={() => onAsk({ capacity: choice.capacity, rank: dignitary ? rank : null, speaker })}
      >
        {model.title}
      </Button>
    </form>
  )
}
