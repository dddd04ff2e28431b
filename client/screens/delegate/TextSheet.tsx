import { useState } from 'react'
import type { Submitting } from '#client/connection/use-submission.ts'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { Notice } from '#client/ui/Notice.tsx'
import { useWords } from '#client/wording/use-words.ts'
import type { InscriptionId } from '#shared/meeting/ids.ts'
import type { Inscription } from '#shared/meeting/meeting.ts'

/** As much as the room accepts, in UTF-16 units. */
const LONGEST = 12_000

type TextSheetProps = {
  /** Whose text is handed in; null while the sheet is closed. */
  readonly inscription: Pick<Inscription, 'id' | 'statement'> | null
  readonly submitting: Submitting
  readonly onClose: () => void
}

const wordsIn = (text: string): number => text.trim().split(/\s+/u).filter(Boolean).length

export function TextSheet({ inscription, submitting, onClose }: TextSheetProps) {
  const { t } = useWords('delegate')
  // Kept while the sheet is put away, and above all when it could not be sent.
  const [draft, setDraft] = useState<{ readonly of: InscriptionId; readonly text: string } | null>(null)
  const kept = draft !== null && draft.of === inscription?.id ? draft.text : null
  const text = kept ?? inscription?.statement ?? ''
  const handIn = async () => {
    if (inscription === null || text.trim() === '') return
    if (await submitting.send({ type: 'HandInStatement', inscription: inscription.id, text: text.trim() })) {
      setDraft(null)
      onClose()
    }
  }
  const count = wordsIn(text)
  return (
    <Dialog open={inscription !== null} title={t('text.title')} onClose={onClose} shape="sheet">
      <div className="phone-sheet">
        <Notice refusal={submitting.refusal} onPutAway={submitting.putAway} />
        {inscription?.statement != null && <p className="quiet">{t('text.handed-in')}</p>}
        <label className="field">
          <span>{t('text.label')}</span>
          <textarea
            dir="auto"
            rows={9}
            maxLength={LONGEST}
            value={text}
            onChange={(event) => inscription !== null && setDraft({ of: inscription.id, text: event.target.value })}
          />
          <span className="quiet small">
            {t('text.hint')} {count > 0 && t('text.words', { count })}
          </span>
        </label>
        <Button
          tone="primary"
          size="large"
          underway={submitting.underway === 'HandInStatement'}
          onPress={() => void handIn()}
        >
          {t('text.hand-in')}
        </Button>
      </div>
    </Dialog>
  )
}
