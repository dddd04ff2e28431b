import { type KeyboardEvent, type ReactNode, useId } from 'react'
import { type Tab, TABS } from './tabs-model.ts'
import type { Says } from './view.ts'

type TabsProps = {
  readonly shown: Tab
  readonly onChoose: (tab: Tab) => void
  readonly children: ReactNode
  readonly words: Says
}

/** Four panels in one place. Arrows go along the tabs in the direction of reading. */
export function Tabs({ shown, onChoose, children, words }: TabsProps) {
  const id = useId()
  const onKeyDown = (event: KeyboardEvent) => {
    const forward = words.direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    const back = words.direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft'
    const by = event.key === forward ? 1 : event.key === back ? -1 : 0
    const next = TABS[(TABS.indexOf(shown) + by + TABS.length) % TABS.length]
    if (by === 0 || next === undefined) return
    event.preventDefault()
    onChoose(next)
    document.getElementById(`${id}-${next}`)?.focus()
  }
  return (
    <div className="tabs">
      <div role="tablist" aria-label={words.t('tabs.label')} className="tabs-list">
        {TABS.map((tab) => (
          <button
            key={tab}
            type="button"
            role="tab"
            id={`${id}-${tab}`}
            aria-selected={tab === shown}
            aria-controls={`${id}-panel`}
            tabIndex={tab === shown ? 0 : -1}
            onClick={() => onChoose(tab)}
            onKeyDown={onKeyDown}
          >
            {words.t(`tabs.${tab}`)}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${shown}`} className="tabs-panel" tabIndex={-1}>
        {children}
      </div>
    </div>
  )
}
