import { useId, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { useActs } from '../../staff/acts.ts'
import { useEffects } from './effects.ts'
import type { Says } from './view.ts'
import type { WhatIf } from './what-if-model.ts'

/** The usual changes side by side, each with what it would bring, and the button that makes it. */
export function WhatIfTable({ rows, words: { t } }: { readonly rows: readonly WhatIf[]; readonly words: Says }) {
  const { act } = useActs()
  const effectOf = useEffects()
  // Where the column is short it would take the order of the day its room.
  const [open, setOpen] = useState(() => matchMedia('(min-height: 880px)').matches)
  const id = useId()
  if (rows.length === 0) return null
  return (
    <section className="what-if" aria-label={t('whatIf.title')}>
      <h3>
        <button type="button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          {t('whatIf.title')}
        </button>
      </h3>
      <ul id={id} hidden={!open}>
        {open &&
          rows.map(({ name, change, control }) => (
            <li key={name}>
              <p>
                <strong className="figures">{name}</strong>
                <span className="figures" id={`${id}-${change.is}`}>
                  {effectOf(change)}
                </span>
              </p>
              <Button
                offer={control.offer}
                label={`${control.label}: ${name}`}
                onPress={() => control.command && void act(control.command)}
              >
                {control.label}
              </Button>
            </li>
          ))}
      </ul>
    </section>
  )
}
