import type { Bar } from './heading-model.ts'

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`

/** How much of the round is used, and where whoever speaks began. The figures stand in the heading. */
export function RoundBar({ bar }: { readonly bar: Bar }) {
  const { spent, began, over } = bar
  return (
    <div className="round-bar" data-over={over} aria-hidden="true">
      <div className="round-bar-spent" style={{ inlineSize: percent(spent) }} />
      {began !== null && (
        <>
          <div
            className="round-bar-turn"
            style={{ insetInlineStart: percent(began), inlineSize: percent(Math.max(0, spent - began)) }}
          />
          <div className="round-bar-began" style={{ insetInlineStart: percent(began) }} />
        </>
      )}
    </div>
  )
}
