import { Button } from '../../ui/Button.tsx'
import { useActs } from './acts.ts'
import type { ListDoor } from './list-door.ts'
import type { Says } from './view.ts'

/** The head of the list: whether one can get on it, and the buttons that open and close it. */
export function ListDoorLine({ door, words }: { readonly door: ListDoor; readonly words: Says }) {
  const { act } = useActs()
  return (
    <header className="list-door">
      <h2>{words.t('columns.list')}</h2>
      <p className="list-door-state" data-state={door.is}>
        {door.state}
        {door.closesIn !== null && (
          <span className="figures"> · {words.t('door.closesIn', { left: door.closesIn })}</span>
        )}
      </p>
      <div className="list-door-buttons">
        {door.controls.map((control) => (
          <Button
            key={control.label}
            offer={control.offer}
            onPress={() => control.command && void act(control.command)}
          >
            {control.label}
          </Button>
        ))}
      </div>
    </header>
  )
}
