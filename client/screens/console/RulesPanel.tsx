import { Button } from '../../ui/Button.tsx'
import { useActs } from './acts.ts'
import type { Choice, ModalityRow } from './modalities-model.ts'
import type { Says } from './view.ts'

/** The rules in force, each a row of usual values; one tap changes it for everybody. */
export function RulesPanel({ rows, words }: { readonly rows: readonly ModalityRow[]; readonly words: Says }) {
  const { act } = useActs()
  const choose = ({ chosen, command }: Choice) => {
    if (!chosen) void act(command)
  }
  return (
    <div className="rules">
      {rows.map((row) => (
        <fieldset key={row.name} className="rule" aria-label={row.title}>
          <h3>{row.title}</h3>
          <div className="rule-choices">
            {row.choices.map((choice) => (
              <Button key={choice.label} pressed={choice.chosen} offer={choice.offer} onPress={() => choose(choice)}>
                <span className="figures">{choice.label}</span>
              </Button>
            ))}
          </div>
        </fieldset>
      ))}
      <p className="quiet small">{words.t('modality.note')}</p>
    </div>
  )
}
