import { useWords } from '#client/wording/use-words.ts'
import type { ModalitiesFieldsProps } from './ClassTable.tsx'
import { Field } from './Field.tsx'
import { Radios } from './Radios.tsx'

/** What happens at zero, at the end of a round, after a call, and when nobody answers it; and the lengths of the clocks. */
export function ClockFields({ draft, wrong, onChange }: ModalitiesFieldsProps) {
  const { t } = useWords('set-up')
  const seconds = (field: 'grace' | 'handOver' | 'warning', label: string, bare = true) => (
    <Field
      label={label}
      bare={bare}
      className="set-up-length figures"
      inputMode="numeric"
      longest={3}
      value={draft[field]}
      why={wrong.has(field) ? t('field.no-seconds') : null}
      onChange={(typed) => onChange({ [field]: typed })}
    />
  )
  const length = (field: 'pointOfOrder' | 'podiumTime', label: string) => (
    <Field
      label={label}
      className="set-up-length figures"
      inputMode="numeric"
      longest={6}
      value={draft[field]}
      why={wrong.has(field) ? t('field.no-length') : null}
      onChange={(typed) => onChange({ [field]: typed })}
    />
  )
  const ofSeconds = (field: 'grace' | 'handOver', label: string) => (
    <span className="set-up-beside">
      {seconds(field, label)}
      <span className="quiet">{t('unit.s')}</span>
    </span>
  )
  return (
    <div className="set-up-policies">
      <Radios
        legend={t('modalities.at-zero')}
        value={draft.atZero}
        options={[
          ['cut', t('modalities.cut')],
          ['run-on', t('modalities.run-on')],
        ]}
        onChange={(atZero) => onChange({ atZero })}
        beside={{ cut: ofSeconds('grace', t('modalities.grace')) }}
      />
      <Radios
        legend={t('modalities.round-end')}
        value={draft.atRoundEnd}
        options={[
          ['finish', t('modalities.finish')],
          ['cut', t('modalities.end-cut')],
        ]}
        onChange={(atRoundEnd) => onChange({ atRoundEnd })}
      />
      <Radios
        legend={t('modalities.hand-over')}
        value={draft.begins}
        options={[
          ['by-itself', t('modalities.by-itself')],
          ['by-hand', t('modalities.by-hand')],
        ]}
        onChange={(begins) => onChange({ begins })}
        beside={{ 'by-itself': ofSeconds('handOver', t('modalities.hand-over-seconds')) }}
      />
      <Radios
        legend={t('modalities.absence')}
        value={draft.absence}
        options={[
          ['recalled', t('modalities.recalled')],
          ['struck', t('modalities.struck')],
        ]}
        onChange={(absence) => onChange({ absence })}
      />
      <fieldset className="set-up-clocks">
        <legend className="set-up-label">{t('modalities.clocks')}</legend>
        {seconds('warning', t('modalities.warning'), false)}
        {length('pointOfOrder', t('modalities.point-of-order'))}
        {length('podiumTime', t('modalities.podium-time'))}
      </fieldset>
    </div>
  )
}
