import './button.css'
import { type ReactNode, useEffect, useId, useState } from 'react'
import type { Offer } from '../connection/offer.ts'
import { useRefusalWording } from '../connection/use-refusal-wording.ts'

/** How long a reason stays after a tap on a grey button, in ms; a finger cannot hover. */
const TOLD_FOR = 4_000
const YES: Offer = { may: true }

export type ButtonProps = {
  readonly onPress: () => void
  readonly children: ReactNode
  /** Whether it may be pressed now; a grey button stays in reach and says why. */
  readonly offer?: Offer
  readonly tone?: 'primary' | 'plain' | 'quiet' | 'grave'
  readonly size?: 'ordinary' | 'large'
  /** Being sent: takes no second tap. */
  readonly underway?: boolean
  /** As `aria-keyshortcuts` has it. */
  readonly shortcut?: string
  readonly label?: string
  readonly pressed?: boolean
  readonly expanded?: boolean
  /** -1 in a row of a list that has one tab stop. */
  readonly tabIndex?: 0 | -1
  readonly className?: string
  /** The row of a list that arrows go along (see use-roving). */
  readonly row?: string
}

export function Button(props: ButtonProps) {
  const { onPress, children, offer = YES, tone = 'plain', size = 'ordinary', underway = false } = props
  const id = useId()
  const [told, setTold] = useState(false)
  useEffect(() => {
    if (!told) return
    const timer = setTimeout(() => setTold(false), TOLD_FOR)
    return () => clearTimeout(timer)
  }, [told])
  const press = () => {
    if (!offer.may) setTold(true)
    else if (!underway) onPress()
  }
  return (
    <span className={`button-place ${props.className ?? ''}`}>
      <button
        type="button"
        className={`button button--${tone} button--${size}`}
        aria-disabled={!offer.may || underway}
        aria-describedby={offer.may ? undefined : id}
        aria-keyshortcuts={props.shortcut}
        aria-label={props.label}
        aria-pressed={props.pressed}
        aria-expanded={props.expanded}
        tabIndex={props.tabIndex}
        aria-busy={underway || undefined}
        data-row={props.row}
        onClick={press}
      >
        {children}
      </button>
      {!offer.may && <Why id={id} refusal={offer.refusal} told={told} />}
    </span>
  )
}

type WhyProps = {
  readonly id: string
  readonly refusal: Extract<Offer, { may: false }>['refusal']
  readonly told: boolean
}

/** Why a button is grey. Apart, since most are not, and a console has fifty. */
function Why({ id, refusal, told }: WhyProps) {
  const wording = useRefusalWording()
  return (
    <span className="button-why" id={id} role="tooltip" data-told={told}>
      {wording(refusal)}
    </span>
  )
}
