import './empty-state.css'
import type { ReactNode } from 'react'

type EmptyStateProps = { readonly title: string; readonly sentence?: string; readonly children?: ReactNode }

/** What a screen or a part of one shows when there is nothing to show: what is so, and what can be done. */
export function EmptyState({ title, sentence, children }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <h2>{title}</h2>
      {sentence !== undefined && <p>{sentence}</p>}
      {children}
    </div>
  )
}
