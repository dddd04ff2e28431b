import { useWords } from '../../wording/use-words.ts'
import type { Countdown as Model } from './countdown-model.ts'
import { ToneSign } from './ToneSign.tsx'

type CountdownProps = {
  readonly countdown: Model
  /** Whose clock it is, for those who do not see it. */
  readonly label: string
  /** The tone in a word, since colour alone says nothing to many. */
  readonly word: string
  readonly detail?: string | null
  /** CK3: until the clock has been set, no digit is shown that could be false. */
  readonly clockSet: boolean
}

/** The one large clock: digits in a room of their own that never moves, and beside them a shape and a word. */
export function Countdown({ countdown, label, word, detail = null, clockSet }: CountdownProps) {
  const { t, clock } = useWords('display')
  const { left, tone, state, places } = countdown
  const known = clockSet || state !== 'running'
  const digits = known ? clock(left) : '–:––'
  return (
    <div
      className="countdown"
      data-tone={known ? tone : 'time'}
      data-state={known ? state : 'unset'}
      data-places={places}
    >
      <div className="countdown-sign">
        <ToneSign tone={known ? tone : 'time'} stopped={state === 'stopped'} />
        <p className="countdown-word">{known ? word : t('clock.unset')}</p>
        {detail !== null && <p className="countdown-detail figures">{detail}</p>}
      </div>
      <div className="countdown-digits" role="timer" aria-label={`${label}: ${digits}`} dir="ltr">
        <span aria-hidden="true">{digits}</span>
      </div>
    </div>
  )
}
