import { useWords } from '../../wording/use-words.ts'
import { Countdown } from './Countdown.tsx'
import { countdownWord } from './countdown-word.ts'
import type { Face } from './face.ts'
import { StagePlate } from './StagePlate.tsx'

type PointProps = { readonly face: Extract<Face, { is: 'point-of-order' }>; readonly clockSet: boolean }

/** FL6: the point of order with its own clock; the speaker's time stands still in the line below. */
export function PointOfOrderFace({ face, clockSet }: PointProps) {
  const words = useWords('display')
  const { plate, countdown } = face
  const title = words.t('point-of-order.title')
  return (
    <section className="face face--turn">
      {plate ? (
        <StagePlate plate={plate} label={title} />
      ) : (
        <StagePlate plate={{ is: 'person', name: title, title: '' }} />
      )}
      <Countdown countdown={countdown} label={title} word={countdownWord(countdown, words)} clockSet={clockSet} />
    </section>
  )
}
