import './clock-face.css'
import type { ClockModel } from './clock-model.ts'
import { CountdownRing } from './CountdownRing.tsx'

type ClockFaceProps = {
  readonly clock: ClockModel
  /** Whose clock it is, for those who do not see it. */
  readonly label: string
  /** `ring` is the one large clock of a working screen; `line` stands in a row of text. */
  readonly size?: 'ring' | 'line'
}

/** A clock: figures, a shape, a colour and a word. It is read out sparsely, at a minute, 30 s, 10 s and zero. */
export function ClockFace({ clock, label, size = 'ring' }: ClockFaceProps) {
  return (
    <div className={`clock-face clock-face--${size} clock-face--${clock.tone}`} data-running={clock.running}>
      {size === 'ring' && <CountdownRing tone={clock.tone} share={clock.share} />}
      <div className="clock-face-middle">
        <span className="clock-face-digits figures" role="timer" aria-label={`${label}: ${clock.digits}`} dir="ltr">
          {clock.digits}
        </span>
        <span className="clock-face-word" aria-hidden={size === 'line'}>
          {clock.word}
        </span>
      </div>
      <span className="unseen" aria-live="polite">
        {clock.announcement}
      </span>
    </div>
  )
}
