import { Button } from '../ui/Button.tsx'
import { useActs } from './acts.ts'
import type { Control } from './control.ts'
import type { Said } from './use-giving.ts'

/** What the last command came to, and the way back from it. */
export function SaidLine({ said, undo }: { readonly said: Said | null; readonly undo: Control | null }) {
  const { act } = useActs()
  return (
    <div className="staff-said" data-refused={said?.refused ?? false}>
      <output>
        <span key={said?.number}>{said?.text}</span>
      </output>
      {undo && (
        <Button tone="quiet" offer={undo.offer} onPress={() => undo.command && void act(undo.command)}>
          {undo.label}
        </Button>
      )}
    </div>
  )
}
