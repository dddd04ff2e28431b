import type { Verdict } from './draw-model.ts'

const SHAPES: Readonly<Record<Verdict, string>> = {
  right: 'M5 12.5l4.5 4.5L19 7',
  wrong: 'M6 6l12 12M18 6L6 18',
  sealed: 'M7 11h10v8H7zM9 11V8a3 3 0 0 1 6 0v3',
  underway: 'M6 12h.01M12 12h.01M18 12h.01',
  unable: 'M12 6v8M12 18h.01',
}

/** A verdict as a shape; the word stands beside it, or is read out. */
export function VerdictSign({ verdict, label }: { readonly verdict: Verdict; readonly label?: string }) {
  return (
    <>
      <svg className="verdict-sign" data-verdict={verdict} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path d={SHAPES[verdict]} />
      </svg>
      {label !== undefined && <span className="unseen">{label}</span>}
    </>
  )
}
