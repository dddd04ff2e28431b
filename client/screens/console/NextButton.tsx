import { Button } from '../../ui/Button.tsx'
import type { NextControl } from './next-model.ts'

type NextButtonProps = {
  readonly next: NextControl
  /** Somebody was called and has not begun: then starting the clock leads, and this steps back without moving. */
  readonly quiet: boolean
  readonly underway: boolean
  readonly onPress: () => void
}

/** Words of more letters than this are set smaller, so that they keep to the button. */
const LONG = 60

/** The one large button: what comes next, in words. While it rests it says what changed and takes no tap. */
export function NextButton({ next, quiet, underway, onPress }: NextButtonProps) {
  const rests = underway ? null : next.rests
  const label = rests?.label ?? next.label
  const long = label.length + (rests?.because.length ?? 0) > LONG
  return (
    <Button
      className={rests ? 'now-next now-next--rests' : 'now-next'}
      size="large"
      tone={quiet ? 'plain' : 'primary'}
      offer={rests ? { may: true } : next.offer}
      underway={rests !== null || ((underway || next.blinks) && next.offer.may)}
      onPress={onPress}
      shortcut="N"
    >
      <span className="now-next-words" data-long={long}>
        <span>{label}</span>
        {rests && <span className="now-next-because">{rests.because}</span>}
      </span>
      <kbd aria-hidden="true">N</kbd>
    </Button>
  )
}
