import { type FormEvent, useState } from 'react'
import { Button } from '#client/ui/Button.tsx'
import { useWords } from '#client/wording/use-words.ts'
import { type Delegation, REGIONAL_GROUPS } from '#shared/meeting/meeting.ts'
import { DELEGATION_KINDS } from '#shared/meeting/modalities.ts'
import { Choice } from './Choice.tsx'
import { codeUnreadable, type DelegationFields, delegationBy, fieldsOf } from './delegation-form.ts'
import { Field } from './Field.tsx'

type DelegationFormProps = {
  /** Null: another one. */
  readonly delegation: Delegation | null
  readonly taken: (id: string) => boolean
  readonly onSave: (delegation: Delegation) => Promise<void>
}

/** Everything that is known of one delegation. */
export function DelegationForm({ delegation, taken, onSave }: DelegationFormProps) {
  const { t } = useWords('set-up')
  const [fields, setFields] = useState(() => fieldsOf(delegation))
  const [tried, setTried] = useState(false)
  const put = (changed: Partial<DelegationFields>) => setFields((held) => ({ ...held, ...changed }))
  const save = () => {
    const made = delegationBy(fields, delegation?.id ?? null, taken)
    if (made === null) setTried(true)
    else void onSave(made)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save()
  }
  const text = (name: 'groups' | 'otherNames', label: string) => (
    <label className="set-up-field set-up-wide">
      <span className="set-up-label">{label}</span>
      <textarea
        rows={3}
        maxLength={4_000}
        value={fields[name]}
        onChange={(event) => put({ [name]: event.currentTarget.value })}
      />
    </label>
  )
  return (
    <form className="set-up-fields" onSubmit={submit}>
      <Field
        label={t('delegations.name')}
        className="set-up-wide"
        longest={200}
        value={fields.name}
        why={tried && fields.name.trim() === '' ? t('delegations.name-needed') : null}
        onChange={(name) => put({ name })}
      />
      <Choice
        label={t('delegations.kind')}
        value={fields.kind}
        options={DELEGATION_KINDS.map((kind) => [kind, t(`common:kind.${kind}`)] as const)}
        onChange={(kind) => put({ kind })}
      />
      <Field
        label={t('delegations.code')}
        longest={2}
        value={fields.code}
        why={codeUnreadable(fields) ? t('delegations.code-wrong') : null}
        onChange={(code) => put({ code })}
      />
      <Choice
        label={t('delegations.region')}
        className="set-up-wide"
        value={fields.region ?? 'none'}
        options={[
          ['none', t('delegations.no-region')] as const,
          ...REGIONAL_GROUPS.map((region) => [region, t(`delegations.regions.${region}`)] as const),
        ]}
        onChange={(region) => put({ region: region === 'none' ? null : region })}
      />
      {text('groups', t('delegations.groups-label'))}
      {text('otherNames', t('delegations.other-names'))}
      <div className="set-up-add set-up-wide">
        <Button tone="primary" onPress={save}>
          {delegation === null ? t('delegations.save-new') : t('save.save')}
        </Button>
      </div>
    </form>
  )
}
