import { Button } from '#client/ui/Button.tsx'
import { useWords } from '#client/wording/use-words.ts'
import type { SheetModel } from './sheet-model.ts'

type SheetPreviewProps = {
  readonly file: string
  readonly model: SheetModel
  readonly underway: boolean
  readonly onImport: () => void
  readonly onPutAway: () => void
}

/** What a file would import, every mistake in it, and the one button that imports. */
export function SheetPreview({ file, model, underway, onImport, onPutAway }: SheetPreviewProps) {
  const { t } = useWords('set-up')
  return (
    <div className="set-up-preview">
      <h3>{file}</h3>
      <p>
        {model.rows} {model.changes !== null && <span className="quiet">({model.changes})</span>}
      </p>
      {model.sample.length > 0 && (
        <ul className="set-up-sample quiet small">
          {model.sample.map((line) => (
            <li key={line}>{line}</li>
          ))}
          {model.count > model.sample.length && <li aria-hidden="true">…</li>}
        </ul>
      )}
      <p data-mistaken={model.mistakes.length > 0} className="set-up-mistaken">
        {model.mistaken}
      </p>
      {model.mistakes.length > 0 && (
        <ul className="set-up-mistakes">
          {model.mistakes.map(({ key, where, what }) => (
            <li key={key}>
              <span className="quiet figures">{where}</span>
              <span>{what}</span>
            </li>
          ))}
        </ul>
      )}
      {model.ignored !== null && <p className="quiet small">{model.ignored}</p>}
      <div className="set-up-add">
        {model.count > 0 && (
          <Button tone="primary" underway={underway} onPress={onImport}>
            {t('sheet.import', { count: model.count })}
          </Button>
        )}
        <Button tone="quiet" onPress={onPutAway}>
          {t('common:cancel')}
        </Button>
      </div>
    </div>
  )
}
