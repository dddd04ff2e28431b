import { Button } from '#client/ui/Button.tsx'
import { useWords } from '#client/wording/use-words.ts'
import { DELEGATION_KINDS, SPEAKER_CLASSES } from '#shared/meeting/modalities.ts'
import { Choice } from './Choice.tsx'
import { classWording } from './concern-wording.ts'
import { Field } from './Field.tsx'
import type { ModalitiesDraft } from './modalities-draft.ts'

export type ModalitiesFieldsProps = {
  readonly draft: ModalitiesDraft
  readonly wrong: ReadonlySet<string>
  readonly onChange: (changed: Partial<ModalitiesDraft>) => void
}

const PLACES = SPEAKER_CLASSES.map((_, index) => String(index + 1))

/** Each class with its speaking time, when it is called, and whether it registers ahead. */
export function ClassTable({
  draft,
  wrong,
  orderFixed,
  onChange,
}: ModalitiesFieldsProps & { readonly orderFixed: boolean }) {
  const words = useWords('set-up')
  const { t } = words
  const { times, tiers, ahead } = draft
  const [first] = SPEAKER_CLASSES
  const sameForAll = () => {
    const all = SPEAKER_CLASSES.map((named) => [named, times[first]] as const)
    onChange({ times: { ...times, ...Object.fromEntries(all) } })
  }
  return (
    <div className="set-up-classes">
      <h3>{t('modalities.classes')}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('modalities.class')}</th>
            <th scope="col">{t('modalities.time')}</th>
            <th scope="col">{t('modalities.tier')}</th>
            <th scope="col">{t('modalities.ahead')}</th>
          </tr>
        </thead>
        <tbody>
          {SPEAKER_CLASSES.map((named) => {
            const said = classWording(named, words)
            const kind = DELEGATION_KINDS.find((one) => one === named)
            return (
              <tr key={named}>
                <th scope="row">{said}</th>
                <td className="figures">
                  <Field
                    label={t('modalities.time-of', { class: said })}
                    bare
                    className="set-up-length"
                    inputMode="numeric"
                    longest={6}
                    value={times[named]}
                    why={wrong.has(named) ? t('field.no-length') : null}
                    onChange={(time) => onChange({ times: { ...times, [named]: time } })}
                  />
                </td>
                <td className="figures">
                  <fieldset className="set-up-whole" disabled={orderFixed}>
                    <Choice
                      label={t('modalities.tier-of', { class: said })}
                      bare
                      value={String(tiers[named])}
                      options={PLACES.map((place) => [place, place] as const)}
                      onChange={(place) => onChange({ tiers: { ...tiers, [named]: Number(place) } })}
                    />
                  </fieldset>
                </td>
                <td>
                  {kind && (
                    <label className="set-up-check">
                      <input
                        type="checkbox"
                        aria-label={t('modalities.ahead-of', { class: said })}
                        checked={ahead.includes(kind)}
                        onChange={({ currentTarget }) =>
                          onChange({
                            ahead: currentTarget.checked ? [...ahead, kind] : ahead.filter((one) => one !== kind),
                          })
                        }
                      />
                    </label>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <Button tone="quiet" onPress={sameForAll}>
        {t('modalities.all', { time: times[first] })}
      </Button>
    </div>
  )
}
