import { type ReactNode, useEffect, useRef } from 'react'
import { useRefusalWording } from '#client/connection/use-refusal-wording.ts'
import type { Offer } from '#client/connection/offer.ts'
import { useWords } from '#client/wording/use-words.ts'

type PartFrameProps = {
  readonly title: string
  readonly hint: string
  /** Whether anything here can still be changed; if not, all of it is grey and the reason stands above. */
  readonly offer?: Offer
  readonly children: ReactNode
}

/** A part with its heading, to which the focus goes when one comes to it. */
export function PartFrame({ title, hint, offer = { may: true }, children }: PartFrameProps) {
  const { t } = useWords('set-up')
  const wording = useRefusalWording()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <section className="set-up-part" aria-labelledby="set-up-part">
      <h2 id="set-up-part" ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <p className="quiet">{hint}</p>
      {!offer.may && <p className="set-up-closed">{t('closed-part', { because: wording(offer.refusal) })}</p>}
      <fieldset className="set-up-whole" disabled={!offer.may}>
        {children}
      </fieldset>
    </section>
  )
}
