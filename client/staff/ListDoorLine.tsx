import { useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { useActs } from './acts.ts'
import type { ListDoor } from './list-door.ts'
import type { Says } from './view.ts'

type ListDoorLineProps = {
  readonly door: ListDoor
  /** What closing the list would make of the cut line, said while that button is considered. */
  readonly onClosing?: () => string
  readonly words: Says
}

/** The head of the list: whether one can get on it, and the buttons that open and close it. */
export function ListDoorLine({ door, onClosing, words }: ListDoorLineProps) {
  const { act } = useActs()
  const [closing, setClosing] = useState(false)
  return (
    <header className="list-door">
      <h2>{words.t('list.title')}</h2>
      <p className="list-door-state" data-state={door.is}>
        {door.state}
        {door.closesIn !== null && (
          <span className="figures"> · {words.t('door.closesIn', { left: door.closesIn })}</span>
        )}
      </p>
      <div className="list-door-buttons">
        {door.controls.map((control) => (
          // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- tells what the button in it would do
          <span
            key={control.label}
            onPointerEnter={() => setClosing(control.command?.type === 'CloseList')}
            onFocus={() => setClosing(control.command?.type === 'CloseList')}
            onPointerLeave={() => setClosing(false)}
            onBlur={() => setClosing(false)}
          >
            <Button offer={control.offer} onPress={() => control.command && void act(control.command)}>
              {control.label}
            </Button>
          </span>
        ))}
      </div>
      <output className="list-door-effect figures">{closing && onClosing ? onClosing() : ''}</output>
    </header>
  )
}
