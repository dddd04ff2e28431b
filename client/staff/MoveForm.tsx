import type { InscriptionId } from '#shared/meeting/ids.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'
import { Button } from '../ui/Button.tsx'
import { commandOfMove, draftTo, fits, type MoveDraft, nudged, placeInDraft } from './move-draft.ts'
import { nameOfInscriptionId } from './names.ts'
import { presetsFor } from './presets.ts'
import { ReasonForm } from './ReasonForm.tsx'
import type { RowDeeds, Typing } from './row-deeds.ts'
import { takeFocus } from '../ui/take-focus.ts'
import type { Says } from './view.ts'

type MoveFormProps = {
  readonly deeds: RowDeeds
  readonly draft: MoveDraft | null
  readonly onDraft: (draft: MoveDraft | null) => void
  /** Where the focus goes; null while the row itself is still being carried by the arrows. */
  readonly typing: Typing | null
  readonly onClose: () => void
  readonly meeting: Meeting
  readonly order: readonly InscriptionId[]
  readonly words: Says
}

/** LS8: where the row goes, by steps or by its number, and why. */
export function MoveForm({ deeds, draft, onDraft, typing, onClose, meeting, order, words }: MoveFormProps) {
  const { t } = words
  const held = draft && fits(order, draft) ? draft : null
  const place = placeInDraft(order, deeds.id, held)
  const step = (by: -1 | 1) => onDraft(nudged(order, deeds.id, held, by))
  return (
    <ReasonForm
      title={whereTo(meeting, draft, held, place, words)}
      presets={presetsFor.move(words)}
      submit={t('move.do')}
      command={(because) => (held ? commandOfMove(held, because) : null)}
      focused={typing === 'reason'}
      onDone={onClose}
      words={words}
    >
      <div className="row-move">
        <Button onPress={() => step(-1)}>{t('move.up')}</Button>
        <Button onPress={() => step(1)}>{t('move.down')}</Button>
        <label className="staff-number">
          <span>{t('move.place')}</span>
          <input
            ref={typing === 'place' ? takeFocus : undefined}
            type="number"
            inputMode="numeric"
            min={1}
            max={order.length}
            value={place}
            onChange={(event) => onDraft(draftTo(order, deeds.id, (event.currentTarget.valueAsNumber || place) - 1))}
          />
        </label>
      </div>
    </ReasonForm>
  )
}

function whereTo(
  meeting: Meeting,
  draft: MoveDraft | null,
  held: MoveDraft | null,
  place: number,
  words: Says,
): string {
  if (held)
    return words.t(`move.${held.side}`, { name: nameOfInscriptionId(meeting, held.beside), place: words.number(place) })
  return words.t(draft ? 'move.gone' : 'move.unmoved')
}
