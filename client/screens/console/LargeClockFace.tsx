import { CountdownRing } from '../../ui/CountdownRing.tsx'
import type { LargeClock } from './large-clock-model.ts'
import type { NowModel } from './now-model.ts'
import type { Says } from './view.ts'

type LargeClockFaceProps = {
  readonly clock: LargeClock | null
  readonly tally: NowModel['tally']
  readonly words: Says
}

/** Figures of more places than these, such as −10:05, are set smaller. */
const LONG = 5

/** The one large clock: figures, and beside them the ring and the word that say the same as the colour. */
export function LargeClockFace({ clock, tally, words }: LargeClockFaceProps) {
  if (tally) return <Tally tally={tally} />
  return (
    <div
      className="now-clock"
      data-tone={clock?.tone ?? 'time'}
      data-running={clock?.running ?? false}
      data-empty={clock === null}
      data-long={(clock?.digits.length ?? 0) > LONG}
    >
      <span
        className="now-clock-digits figures"
        role="timer"
        aria-label={clock ? `${words.t('clock.label')}: ${clock.digits}` : words.t('clock.none')}
        dir="ltr"
      >
        {clock?.digits ?? '\u2013:\u2013\u2013'}
      </span>
      <span className="now-clock-sign">
        <span className="now-clock-ring">
          <CountdownRing tone={clock?.tone ?? 'time'} share={clock?.share ?? 0} />
        </span>
        <span className="now-clock-word">{clock?.word ?? words.t('clock.none')}</span>
      </span>
      <span className="unseen" aria-live="polite">
        {clock?.announcement}
      </span>
    </div>
  )
}

function Tally({ tally }: { readonly tally: NonNullable<NowModel['tally']> }) {
  return (
    <dl className="now-tally">
      {tally.map(({ count, what }) => (
        <div key={what}>
          <dd className="figures">{count}</dd>
          <dt>{what}</dt>
        </div>
      ))}
    </dl>
  )
}
