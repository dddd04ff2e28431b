import { Button } from '#client/ui/Button.tsx'
import { Emblem } from '#client/ui/Emblem.tsx'
import { useWords } from '#client/wording/use-words.ts'
import type { RowModel } from './sign-ins-model.ts'

export type RowDeeds = {
  /** While codes are being made no other is asked for. */
  readonly underway: boolean
  readonly onIssue: (row: RowModel) => void
  readonly onReissue: (row: RowModel) => void
  readonly onRevoke: (row: RowModel) => void
}

type SignInRowProps = RowDeeds & {
  readonly row: RowModel
  /** Whether Tab stops here; arrows lead to all others. */
  readonly stop: boolean
}

export function SignInRow({ row, stop, underway, onIssue, onReissue, onRevoke }: SignInRowProps) {
  const { t } = useWords('sign-ins')
  const { name } = row
  const isIssued = row.signIn !== null
  const tabIndex = stop ? 0 : -1
  return (
    <li className="sign-in" data-state={row.state} data-row={row.key} tabIndex={tabIndex}>
      {row.emblem && <Emblem name={name} code={row.emblem.code} />}
      <p className="sign-in-name">
        <span className="sign-in-whose">
          <bdi>{name}</bdi>
        </span>
        {row.beside !== null && <span className="small quiet">{row.beside}</span>}
      </p>
      <p className="sign-in-status">
        <span className="sign-in-state">{row.status}</span>
        {row.last !== null && <span className="small quiet">{row.last}</span>}
      </p>
      <span className="sign-in-deeds">
        {row.own && <span className="small quiet">{t('staff.own')}</span>}
        {!row.own && (
          <Button
            tabIndex={tabIndex}
            underway={underway}
            label={t(isIssued ? 'deed.reissue-for' : 'deed.issue-for', { name })}
            onPress={() => (isIssued ? onReissue(row) : onIssue(row))}
          >
            {t(isIssued ? 'deed.reissue' : 'deed.issue')}
          </Button>
        )}
        {isIssued && !row.own && (
          <Button tone="quiet" tabIndex={tabIndex} label={t('deed.revoke-for', { name })} onPress={() => onRevoke(row)}>
            {t('deed.revoke')}
          </Button>
        )}
      </span>
    </li>
  )
}
