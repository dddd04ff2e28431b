import { Button } from '../../ui/Button.tsx'
import type { Control } from '../../staff/control.ts'
import type { FloorControls } from './floor-controls.ts'
import type { Says } from './view.ts'

type FloorButtonsProps = {
  readonly controls: FloorControls
  readonly onGive: (control: Control) => void
  readonly onPoint: () => void
  readonly onTime: () => void
  readonly words: Says
}

/** Everything that can be done at the floor besides "next"; each button keeps its place whatever it says. */
export function FloorButtons({ controls, onGive, onPoint, onTime, words }: FloorButtonsProps) {
  const { clock, end, pointOfOrder, lessTime, moreTime, absent, takeBack } = controls
  const small = (control: Control, key: string, shortcut: string) => (
    <Button offer={control.offer} onPress={() => onGive(control)} shortcut={shortcut}>
      {control.label} <kbd aria-hidden="true">{key}</kbd>
    </Button>
  )
  return (
    <fieldset className="now-buttons" aria-label={words.t('floor.group')}>
      <Button
        size="large"
        tone={clock.leads ? 'primary' : 'plain'}
        offer={clock.offer}
        onPress={() => onGive(clock)}
        shortcut="Space"
      >
        <span>{clock.label}</span> <kbd aria-hidden="true">{words.t('keys.space')}</kbd>
      </Button>
      <Button size="large" offer={end.offer} onPress={() => onGive(end)} shortcut="E">
        <span>{end.label}</span> <kbd aria-hidden="true">E</kbd>
      </Button>
      <Button
        size="large"
        tone={pointOfOrder.ends ? 'primary' : 'plain'}
        offer={pointOfOrder.offer}
        onPress={onPoint}
        shortcut="P"
      >
        <span>{pointOfOrder.label}</span> <kbd aria-hidden="true">P</kbd>
      </Button>
      <div className="now-small-buttons">
        {small(lessTime, '\u2212', '-')}
        {small(moreTime, '+', 'Plus')}
        <Button offer={moreTime.offer} onPress={onTime}>
          {words.t('floor.time')}
        </Button>
        {small(absent, 'A', 'A')}
      </div>
      <Button
        className="now-take-back"
        tone="quiet"
        offer={takeBack.offer}
        onPress={() => onGive(takeBack)}
        shortcut="U"
      >
        {takeBack.label} <kbd aria-hidden="true">U</kbd>
      </Button>
    </fieldset>
  )
}
