import { useState } from 'react'
import { Button } from '#client/ui/Button.tsx'
import { useWords } from '#client/wording/use-words.ts'
import type { Wanted } from './requests.ts'

const ROLES = ['secretariat', 'moderator', 'display'] as const

type StaffFormProps = { readonly underway: boolean; readonly onIssue: (wanted: Wanted) => void }

/** Another code for a desk, a moderator or a screen. */
export function StaffForm({ underway, onIssue }: StaffFormProps) {
  const { t } = useWords('sign-ins')
  const [role, setRole] = useState<(typeof ROLES)[number]>('secretariat')
  const [label, setLabel] = useState('')
  const issue = () => {
    onIssue({ role, label: label.trim() === '' ? null : label.trim() })
    setLabel('')
  }
  return (
    <form
      className="sign-ins-fields"
      onSubmit={(event) => {
        event.preventDefault()
        if (!underway) issue()
      }}
    >
      <label>
        <span className="small">{t('staff.role')}</span>
        <select value={role} onChange={(event) => setRole(ROLES.find((known) => known === event.target.value) ?? role)}>
          {ROLES.map((known) => (
            <option key={known} value={known}>
              {t(`role.${known}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="small">{t('staff.label')}</span>
        <input
          type="text"
          dir="auto"
          maxLength={60}
          value={label}
          placeholder={t('staff.placeholder')}
          onChange={(event) => setLabel(event.target.value)}
        />
      </label>
      <Button underway={underway} onPress={issue}>
        {t('staff.issue')}
      </Button>
    </form>
  )
}
