import type { RoundModel } from './round-model.ts'

/** What is left of the open segment, how many turns that is, and when the meeting will end. */
export function RoundHead({ model }: { readonly model: RoundModel }) {
  const { title, left, leftWord, turns, end } = model
  return (
    <header className="round-head">
      <h2>
        <bdi>{title}</bdi>
      </h2>
      <div className="round-left" data-tone={left?.tone ?? 'time'}>
        <span className="round-digits figures" dir="ltr">
          {left?.digits ?? '\u2013'}
        </span>
        <span className="quiet">{leftWord}</span>
        {turns !== null && <span className="round-turns">{turns}</span>}
      </div>
      <div className="round-spent" data-tone={left?.tone ?? 'time'} aria-hidden="true">
        <div style={{ inlineSize: `${((left?.spent ?? 0) * 100).toFixed(2)}%` }} />
      </div>
      <p className="round-end figures" data-tone={end.tone}>
        <strong>{end.forecast}</strong>
        {end.hour !== null && ` · ${end.hour}`}
      </p>
      <output className="round-warning" data-tone={end.tone}>
        {end.warning}
      </output>
    </header>
  )
}
