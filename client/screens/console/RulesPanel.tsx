import { useState } from 'react'
import type { MeetingId } from '#shared/meeting/ids.ts'
import { Button } from '../../ui/Button.tsx'
import { useActs } from '../../staff/acts.ts'
import type { LotFact } from '../../staff/facts-model.ts'
import { LotLine } from '../../staff/LotLine.tsx'
import { useEffects } from './effects.ts'
import type { Choice, ModalityRow } from './modalities-model.ts'
import type { Says } from './view.ts'

type RulesPanelProps = {
  readonly rows: readonly ModalityRow[]
  /** LS9: where the order is by lot. */
  readonly lot: LotFact | null
  readonly meeting: MeetingId
  readonly words: Says
}

/** The rules in force, each a row of usual values; one tap changes it for everybody. */
export function RulesPanel({ rows, lot, meeting, words }: RulesPanelProps) {
  const { act } = useActs()
  const effectOf = useEffects()
  const [weighed, setWeighed] = useState<string | null>(null)
  const choose = ({ chosen, command }: Choice) => {
    if (!chosen) void act(command)
  }
  return (
    <div className="rules">
      {lot && <LotLine lot={lot} meeting={meeting} words={words} />}
      {rows.map((row) => (
        <fieldset key={row.name} className="rule" aria-label={row.title}>
          <h3>{row.title}</h3>
          <div className="rule-choices">
            {row.choices.map((choice) => (
              // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- tells what the button in it would do
              <span
                key={choice.label}
                onPointerEnter={() => setWeighed(choice.label)}
                onFocus={() => setWeighed(choice.label)}
                onPointerLeave={() => setWeighed(null)}
                onBlur={() => setWeighed(null)}
              >
                <Button pressed={choice.chosen} offer={choice.offer} onPress={() => choose(choice)}>
                  <span className="figures">{choice.label}</span>
                </Button>
              </span>
            ))}
          </div>
          {row.choices.some(({ change }) => change) && (
            <output className="rule-effect figures">
              {row.choices.map(({ label, chosen, change }) =>
                change && !chosen && label === weighed ? effectOf(change) : null,
              )}
            </output>
          )}
        </fieldset>
      ))}
      <p className="quiet small">{words.t('modality.note')}</p>
    </div>
  )
}
