import { useWords } from '#client/wording/use-words.ts'
import { Field } from './Field.tsx'
import { plannedBy, type SettingDraft, type SettingField, unreadable } from './setting-draft.ts'

type SettingFieldsProps = {
  readonly draft: SettingDraft
  readonly onChange: (changed: Partial<SettingDraft>) => void
}

/** Zones are searched by typing; the room's own is nearly always the one that is there already. */
const ZONES = Intl.supportedValuesOf('timeZone')

export function SettingFields({ draft, onChange }: SettingFieldsProps) {
  const { t } = useWords('set-up')
  const wrong = unreadable(draft)
  const planned = plannedBy(draft)
  const backwards = planned !== null && planned.end <= planned.start
  const field = (name: SettingField, why: string) => ({
    label: t(`field.${name}`),
    value: draft[name],
    onChange: (value: string) => onChange({ [name]: value }),
    why: wrong.includes(name) ? why : null,
  })
  const end = field('end', t('field.no-time'))
  return (
    <div className="set-up-fields">
      <Field {...field('title', t('field.needed'))} className="set-up-wide" />
      <Field {...field('theme', t('field.needed'))} className="set-up-wide" longest={600} />
      <Field {...field('room', t('field.needed'))} longest={100} />
      <Field {...field('timeZone', t('field.no-zone'))} list="set-up-zones" longest={64} />
      <Field {...field('date', t('field.no-date'))} type="date" />
      <div className="set-up-times figures">
        <Field {...field('start', t('field.no-time'))} inputMode="numeric" longest={5} />
        <Field {...end} why={backwards ? t('field.before-start') : end.why} inputMode="numeric" longest={5} />
      </div>
      <datalist id="set-up-zones">
        {ZONES.map((zone) => (
          <option key={zone} value={zone}>
            {zone}
          </option>
        ))}
      </datalist>
    </div>
  )
}
