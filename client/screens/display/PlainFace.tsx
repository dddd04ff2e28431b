import type { ReactNode } from 'react'
import { Fitted } from './Fitted.tsx'

type PlainProps = {
  readonly title: string
  readonly subtitle?: string | null
  /** Stands at the foot of the face. */
  readonly children?: ReactNode
}

/** One sentence, as large as it fits. */
export function PlainFace({ title, subtitle = null, children }: PlainProps) {
  return (
    <section className="face face--plain">
      <Fitted className="title-box" text={`${title}|${subtitle ?? ''}`}>
        <h1 className="title">
          <bdi>{title}</bdi>
        </h1>
        {subtitle !== null && (
          <p className="subtitle">
            <bdi>{subtitle}</bdi>
          </p>
        )}
      </Fitted>
      {children}
    </section>
  )
}
