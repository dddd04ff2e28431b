import type { Tone } from '#shared/rules/speaking-clock.ts'

const RADIUS = 40
const ROUND = 2 * Math.PI * RADIUS
/** Few enough to be told apart from the back of the room. */
const NOTCHES = 8
const TOOTH = 0.68

/** A full ring, a notched ring, a filled disc: the tone of a clock for those who do not see its colour. */
export function ToneSign({ tone, stopped }: { readonly tone: Tone; readonly stopped: boolean }) {
  const part = ROUND / NOTCHES
  return (
    <svg className="tone-sign" viewBox="0 0 100 100" aria-hidden="true" focusable="false">
      {tone === 'over' ? (
        <circle className="tone-sign-disc" cx="50" cy="50" r="47" />
      ) : (
        <circle
          className="tone-sign-ring"
          cx="50"
          cy="50"
          r={RADIUS}
          {...(tone === 'warning' ? { strokeDasharray: `${part * TOOTH} ${part * (1 - TOOTH)}` } : {})}
          transform="rotate(-90 50 50)"
        />
      )}
      {stopped && (
        <path className="tone-sign-bars" d={`M41 34v32M59 34v32`} data-on={tone === 'over' ? 'disc' : 'ring'} />
      )}
    </svg>
  )
}
