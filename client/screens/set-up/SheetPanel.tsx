import { type ChangeEvent, useRef, useState } from 'react'
import { useRefusalWording } from '#client/connection/use-refusal-wording.ts'
import { Button } from '#client/ui/Button.tsx'
import { useWords } from '#client/wording/use-words.ts'
import type { MeetingId } from '#shared/meeting/ids.ts'
import { saveFile, sessionFor } from './api.ts'
import { sheetModel } from './sheet-model.ts'
import { SheetPreview } from './SheetPreview.tsx'
import { importRows, preview, type SheetName, type SheetOutcome } from './sheets.ts'

type SheetPanelProps = { readonly meeting: MeetingId; readonly name: SheetName }
type Chosen = { readonly file: File; readonly outcome: SheetOutcome | null; readonly imported: number | null }

/** Import from a file, looked at before anything changes, and export to one. */
export function SheetPanel({ meeting, name }: SheetPanelProps) {
  const words = useWords('set-up')
  const { t } = words
  const wording = useRefusalWording()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [underway, setUnderway] = useState(false)
  const picker = useRef<HTMLInputElement>(null)
  const session = sessionFor(meeting)

  const read = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.currentTarget.files?.[0]
    event.currentTarget.value = ''
    if (!file) return
    setChosen({ file, outcome: null, imported: null })
    const outcome = await preview({ session, meeting, name, file })
    setChosen({ file, outcome, imported: null })
  }
  const give = async ({ file }: Chosen) => {
    setUnderway(true)
    const outcome = await importRows({ session, meeting, name, file })
    setUnderway(false)
    const accepted = outcome.is === 'read' && outcome.sheet.answer?.accepted === true
    setChosen({ file, outcome, imported: accepted ? outcome.sheet.rows.length : null })
    picker.current?.focus()
  }
  const save = (extension: 'csv' | 'xlsx') =>
    void saveFile(session, `/api/meetings/${meeting}/sheets/${name}.${extension}`, `${meeting}-${name}.${extension}`)

  const outcome = chosen?.outcome ?? null
  const answer = outcome?.is === 'read' ? outcome.sheet.answer : null
  return (
    <section className="set-up-sheet" aria-label={t('sheet.title')}>
      <div className="set-up-add">
        <label className="button set-up-file">
          <input ref={picker} type="file" accept=".csv,.tsv,.txt,.xlsx" onChange={(event) => void read(event)} />
          <span>{t('sheet.choose')}</span>
        </label>
        <span className="set-up-exports">
          <span className="quiet small">{t('sheet.export')}</span>
          <Button tone="quiet" onPress={() => save('csv')}>
            {t('sheet.csv')}
          </Button>
          <Button tone="quiet" onPress={() => save('xlsx')}>
            {t('sheet.xlsx')}
          </Button>
        </span>
      </div>
      <div aria-live="polite" className="set-up-outcome">
        {chosen !== null && outcome === null && <p className="quiet">{t('sheet.reading')}</p>}
        {outcome?.is === 'unread' && <p className="set-up-why">{unread(outcome)}</p>}
        {chosen !== null && chosen.imported !== null && (
          <p className="set-up-done">{t('sheet.imported', { count: chosen.imported })}</p>
        )}
        {answer?.accepted === false && (
          <p className="set-up-why">{t('sheet.refused', { because: wording(answer.refusal) })}</p>
        )}
        {chosen !== null && outcome?.is === 'read' && answer === null && (
          <SheetPreview
            file={chosen.file.name}
            model={sheetModel(outcome.sheet, words)}
            underway={underway}
            onImport={() => void give(chosen)}
            onPutAway={() => setChosen(null)}
          />
        )}
      </div>
    </section>
  )

  function unread({ code, missing }: Extract<SheetOutcome, { is: 'unread' }>): string {
    if (code === 'no-heading') return t('sheet.no-heading', { columns: words.list(missing) })
    if (code === 'too-large' || code === 'unreadable-sheet') return t(`sheet.${code}`)
    return code === 'no-answer' ? t('sheet.not-sent') : t('sheet.failed')
  }
}
