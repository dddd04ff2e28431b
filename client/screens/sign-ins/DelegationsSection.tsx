import { useEffect, useRef } from 'react'
import { Button } from '#client/ui/Button.tsx'
import { useWords } from '#client/wording/use-words.ts'
import { type Looked, LookingFields } from './LookingFields.tsx'
import type { RowDeeds } from './SignInRow.tsx'
import { SignInRows } from './SignInRows.tsx'
import type { SignInsModel } from './sign-ins-model.ts'
import type { SignIns } from './use-sign-ins.ts'

type DelegationsSectionProps = RowDeeds & {
  readonly model: SignInsModel
  readonly looked: Looked
  /** How far the making of many codes has come. */
  readonly making: SignIns['underway']
  readonly onLook: (looked: Looked) => void
  readonly onIssueAll: () => void
  readonly onReissueAll: () => void
}

export function DelegationsSection(props: DelegationsSectionProps) {
  const { model, looked, making, onLook, onIssueAll, onReissueAll, ...deeds } = props
  const { rows, withoutCode } = model
  const { t, number } = useWords('sign-ins')
  const section = useRef<HTMLElement>(null)
  const search = useRef<HTMLInputElement>(null)
  useSlash(search)
  const allHaveOne = rows.length > 0 && rows.every(({ signIn }) => signIn !== null)
  const firstRow = () => section.current?.querySelector<HTMLElement>('[data-row]')?.focus()
  return (
    <section className="sign-ins-part" aria-labelledby="sign-ins-delegations" ref={section}>
      <div className="sign-ins-heading">
        <h2 id="sign-ins-delegations">{t('delegations.title')}</h2>
        <output className="small quiet figures">
          {t('count.shown', { count: rows.length })} · {t('count.connected', { count: model.connected })} ·{' '}
          {t('count.no-code', { count: withoutCode.length })}
        </output>
      </div>
      <div className="sign-ins-tools">
        <LookingFields looked={looked} kinds={model.kinds} search={search} onChange={onLook} onGoOn={firstRow} />
        <span className="sign-ins-buttons">
          {withoutCode.length > 0 && (
            <Button tone="primary" underway={deeds.underway} onPress={onIssueAll}>
              {t('deed.issue-all', { count: withoutCode.length })}
            </Button>
          )}
          {allHaveOne && (
            <Button underway={deeds.underway} onPress={onReissueAll}>
              {t('deed.reissue-all', { count: rows.length })}
            </Button>
          )}
        </span>
      </div>
      <output className="sign-ins-underway figures">
        {making !== null &&
          making.all > 1 &&
          t('deed.underway', { done: number(making.done), all: number(making.all) })}
      </output>
      {rows.length === 0 ? (
        <p className="quiet">{t('delegations.none')}</p>
      ) : (
        <SignInRows rows={rows} label={t('delegations.title')} {...deeds} />
      )}
    </section>
  )
}

/** "/" goes to the search from anywhere but a field. */
function useSlash(search: { readonly current: HTMLInputElement | null }): void {
  useEffect(() => {
    const go = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.matches('input, select, textarea')
      if (event.key !== '/' || typing || document.querySelector('dialog[open]') !== null) return
      event.preventDefault()
      search.current?.focus()
    }
    document.addEventListener('keydown', go)
    return () => document.removeEventListener('keydown', go)
  }, [search])
}
