import { useWords } from '#client/wording/use-words.ts'

export const TABS = ['ours', 'list'] as const
export type Tab = (typeof TABS)[number]

type TabsProps = { readonly shown: Tab; readonly onShow: (tab: Tab) => void }

export const tabId = (tab: Tab) => `tab-${tab}`
export const PANEL_ID = 'tab-panel'

/** Two views of the phone; the arrow keys move between them as everywhere. */
export function Tabs({ shown, onShow }: TabsProps) {
  const { t } = useWords('delegate')
  return (
    <div className="phone-tabs" role="tablist" aria-label={t('tabs.label')}>
      {TABS.map((tab) => (
        <button
          key={tab}
          type="button"
          id={tabId(tab)}
          role="tab"
          aria-selected={tab === shown}
          aria-controls={PANEL_ID}
          tabIndex={tab === shown ? 0 : -1}
          className="phone-tab"
          onClick={() => onShow(tab)}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
            const other = tab === 'ours' ? 'list' : 'ours'
            onShow(other)
            document.getElementById(tabId(other))?.focus()
          }}
        >
          {t(`tabs.${tab}`)}
        </button>
      ))}
    </div>
  )
}
