import './bar.css'

export type BarModel = {
  readonly label: string
  /** What is written beside it, such as "31:40 left". */
  readonly value: string
  /** How much is used, from 0 to 1; more than 1 is shown as full and over. */
  readonly used: number
  /** Where something began, from 0 to 1, such as the present speaker; null for no mark. */
  readonly mark: number | null
  readonly tone: 'time' | 'warning' | 'over'
}

const percent = (share: number) => `${Math.min(100, Math.max(0, share * 100)).toFixed(2)}%`

/** A budget and how much of it is used, filling in the direction of reading. */
export function Bar({ label, value, used, mark, tone }: BarModel) {
  return (
    <div className={`bar bar--${tone}`}>
      <div className="bar-words">
        <span className="bar-label">{label}</span>
        <span className="bar-value figures">{value}</span>
      </div>
      <progress className="unseen" aria-label={label} aria-valuetext={value} value={Math.min(1, Math.max(0, used))} />
      <div className="bar-track" aria-hidden="true">
        <div className="bar-used" style={{ inlineSize: percent(used) }} />
        {mark !== null && <div className="bar-mark" style={{ insetInlineStart: percent(mark) }} />}
      </div>
    </div>
  )
}
