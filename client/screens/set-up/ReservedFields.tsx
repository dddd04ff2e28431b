import { Button } from '#client/ui/Button.tsx'
import { useWords } from '#client/wording/use-words.ts'
import { SPEAKER_CLASSES } from '#shared/meeting/modalities.ts'
import type { ModalitiesFieldsProps } from './ClassTable.tsx'
import { classWording } from './concern-wording.ts'
import { Field } from './Field.tsx'
import type { ReservedRow } from './modalities-draft.ts'

/** LS6: how many places are kept in each round, and for whom together. */
export function ReservedFields({ draft, wrong, onChange }: ModalitiesFieldsProps) {
  const words = useWords('set-up')
  const { t } = words
  const { reserved } = draft
  const taken = new Set(reserved.flatMap(({ classes }) => classes))
  const put = (row: ReservedRow) => onChange({ reserved: reserved.map((one) => (one.key === row.key ? row : one)) })
  const add = () => {
    const key = `kept-${Math.max(0, ...reserved.map((one) => Number(one.key.slice(5)) + 1))}`
    onChange({ reserved: [...reserved, { key, classes: [], places: '1' }] })
  }
  return (
    <fieldset className="set-up-reserved">
      <legend className="set-up-label">{t('modalities.reserved')}</legend>
      <p className="quiet small">{t('modalities.reserved-hint')}</p>
      {reserved.map((row) => {
        const names = words.list(row.classes.map((named) => classWording(named, words)))
        return (
          <div key={row.key} className="set-up-reserved-row">
            <Field
              label={t('modalities.places')}
              className="set-up-length figures"
              inputMode="numeric"
              longest={2}
              value={row.places}
              why={wrong.has(row.key) ? t('field.no-places') : null}
              onChange={(places) => put({ ...row, places })}
            />
            <div className="set-up-checks">
              {SPEAKER_CLASSES.filter((named) => row.classes.includes(named) || !taken.has(named)).map((named) => (
                <label key={named} className="set-up-check">
                  <input
                    type="checkbox"
                    checked={row.classes.includes(named)}
                    onChange={({ currentTarget }) =>
                      put({
                        ...row,
                        classes: SPEAKER_CLASSES.filter((one) =>
                          one === named ? currentTarget.checked : row.classes.includes(one),
                        ),
                      })
                    }
                  />
                  <span>{classWording(named, words)}</span>
                </label>
              ))}
            </div>
            <span className="set-up-row-buttons">
              <button
                type="button"
                aria-label={t('modalities.remove-reserved', { classes: names })}
                onClick={() => onChange({ reserved: reserved.filter(({ key }) => key !== row.key) })}
              >
                ×
              </button>
            </span>
          </div>
        )
      })}
      <Button tone="quiet" onPress={add}>
        {t('modalities.add-reserved')}
      </Button>
    </fieldset>
  )
}
