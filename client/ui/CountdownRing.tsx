import './countdown-ring.css'
import type { Tone } from '#shared/rules/speaking-clock.ts'

const RADIUS = 44
const ROUND = 2 * Math.PI * RADIUS
/** The notched ring has so many teeth. */
const TEETH = 24

type RingProps = { readonly tone: Tone; readonly share: number }

/**
 * Three shapes besides three colours: a full ring that is used up, the same ring notched, a filled disc.
 * It is as large as its box; what stands in the middle is for the caller to lay over it.
 */
export function CountdownRing({ tone, share }: RingProps) {
  const left = ROUND * share
  return (
    <svg className={`ring ring--${tone}`} viewBox="0 0 100 100" aria-hidden="true" focusable="false">
      {tone === 'over' ? (
        <circle className="ring-disc" cx="50" cy="50" r="48" />
      ) : (
        <>
          <circle className="ring-track" cx="50" cy="50" r={RADIUS} />
          <circle
            className="ring-left"
            cx="50"
            cy="50"
            r={RADIUS}
            strokeDasharray={`${left} ${ROUND}`}
            transform="rotate(-90 50 50)"
          />
          {tone === 'warning' && (
            <circle
              className="ring-notches"
              cx="50"
              cy="50"
              r={RADIUS}
              strokeDasharray={`${(ROUND / TEETH) * 0.28} ${(ROUND / TEETH) * 0.72}`}
              transform="rotate(-90 50 50)"
            />
          )}
        </>
      )}
    </svg>
  )
}
