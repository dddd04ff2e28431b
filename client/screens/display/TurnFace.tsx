import { useWords } from '../../wording/use-words.ts'
import type { Words } from '../../wording/words.ts'
import { seconds } from '#shared/meeting/time.ts'
import { Countdown } from './Countdown.tsx'
import { countdownWord } from './countdown-word.ts'
import type { Turn } from './face.ts'
import { StagePlate } from './StagePlate.tsx'

/** Somebody called or speaking: whose turn it is, and the clock. */
export function TurnFace({ face, clockSet }: { readonly face: Turn; readonly clockSet: boolean }) {
  const words = useWords('display')
  return (
    <section className="face face--turn">
      <StagePlate plate={face.plate} />
      <Countdown
        countdown={face.countdown}
        label={face.plate.name}
        word={countdownWord(face.countdown, words)}
        detail={clockSet ? goesOn(face, words) : null}
        clockSet={clockSet}
      />
    </section>
  )
}

/** FL2, FL6: the clock will start, or go on, by itself. */
function goesOn({ is, goesOnIn }: Turn, { t, clock }: Words<'display'>): string | null {
  if (goesOnIn === null) return null
  return t(is === 'called' ? 'clock.starts-in' : 'clock.goes-on-in', { time: clock(seconds(goesOnIn)) })
}
