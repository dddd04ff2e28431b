import { useWords } from '#client/wording/use-words.ts'
import type { Wanted } from './requests.ts'
import type { RowDeeds } from './SignInRow.tsx'
import { SignInRows } from './SignInRows.tsx'
import type { RowModel } from './sign-ins-model.ts'
import { StaffForm } from './StaffForm.tsx'

type StaffSectionProps = RowDeeds & {
  readonly rows: readonly RowModel[]
  readonly onIssueStaff: (wanted: Wanted) => void
}

export function StaffSection({ rows, onIssueStaff, ...deeds }: StaffSectionProps) {
  const { t } = useWords('sign-ins')
  return (
    <section className="sign-ins-part" aria-labelledby="sign-ins-staff">
      <div className="sign-ins-heading">
        <h2 id="sign-ins-staff">{t('staff.title')}</h2>
        <p className="small quiet">{t('staff.hint')}</p>
      </div>
      <SignInRows rows={rows} label={t('staff.title')} {...deeds} />
      <StaffForm underway={deeds.underway} onIssue={onIssueStaff} />
    </section>
  )
}
