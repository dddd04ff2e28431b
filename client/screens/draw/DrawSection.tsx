import { useId } from 'react'
import { useWords } from '#client/wording/use-words.ts'
import type { DrawFacts } from './draw-facts.ts'
import { type DrawContext, drawModel } from './draw-model.ts'
import { LotTable } from './LotTable.tsx'
import { useCheck } from './use-check.ts'
import { VerdictSign } from './VerdictSign.tsx'

/** One draw: whether it is right, what was told, what comes out, and how anybody does the same without this page. */
export function DrawSection({ facts, context }: { readonly facts: DrawFacts; readonly context: DrawContext }) {
  const { t } = useWords('draw')
  const heading = useId()
  const { title, verdict, headline, sentences, figures, classes, commands } = drawModel(facts, useCheck(facts), context)
  return (
    <section className="draw-section" aria-labelledby={heading}>
      <div className="draw-verdict" data-verdict={verdict}>
        <VerdictSign verdict={verdict} />
        <div aria-live="polite">
          {title !== '' && <p className="quiet">{title}</p>}
          <h2 id={heading}>{headline}</h2>
          {sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      </div>
      <dl className="draw-figures">
        {figures.map(({ label, figure, verdict: own }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd dir="ltr" data-verdict={own ?? undefined}>
              <code>{figure}</code>
              {own !== null && <VerdictSign verdict={own} label={t(`verdict.short.${own}`)} />}
            </dd>
          </div>
        ))}
      </dl>
      {classes.map(({ name, lots }) => (
        <LotTable key={name} caption={name} lots={lots} />
      ))}
      {commands !== '' && (
        <section className="draw-commands">
          <h3>{t('commands.title')}</h3>
          <p className="quiet">{t('commands.sentence')}</p>
          {/* Wider than a phone: it scrolls, and so it takes the focus. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <pre dir="ltr" tabIndex={0}>
            <code>{commands}</code>
          </pre>
        </section>
      )}
    </section>
  )
}
