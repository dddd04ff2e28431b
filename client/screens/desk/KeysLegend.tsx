import { KEY_OF } from './keys.ts'
import type { Says } from './view.ts'

/** The keys of the desk, always in sight: there is no time to look for them. */
export function KeysLegend({ words: { t } }: { readonly words: Says }) {
  const enter = t('keys.enterKey')
  const rows = [
    [`↑ ↓  ${enter}`, t('keys.choose')],
    [`⇧ ${enter}`, t('keys.asks')],
    [KEY_OF.claims, t('keys.claims')],
    [KEY_OF.arrivals, t('keys.arrivals')],
    [KEY_OF.list, t('keys.list')],
    [t('keys.deleteKey'), t('keys.delete')],
    [KEY_OF.search, t('keys.search')],
  ]
  return (
    <section className="legend" aria-label={t('header.keys')}>
      <dl>
        {rows.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd dir="ltr">{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
