import type { Submitting } from '#client/connection/use-submission.ts'
import { Button } from '#client/ui/Button.tsx'
import { Notice } from '#client/ui/Notice.tsx'
import type { Action, Actions } from './actions.ts'

type ActionBarProps = {
  readonly actions: Actions
  readonly submitting: Submitting
  readonly onAction: (action: Action) => void
}

/** The one big button within reach of a thumb, and above it what else can be done. */
export function ActionBar({ actions, submitting, onAction }: ActionBarProps) {
  const { main, others } = actions
  if (main === null && others.length === 0 && submitting.refusal === null) return null
  return (
    <footer className="action-bar">
      <Notice refusal={submitting.refusal} onPutAway={submitting.putAway} />
      {others.map((action) => (
        <Button
          key={action.label}
          tone={main === null ? 'plain' : 'quiet'}
          offer={action.offer}
          onPress={() => onAction(action)}
        >
          {action.label}
        </Button>
      ))}
      {main !== null && (
        <Button
          tone="primary"
          className="main-action"
          offer={main.offer}
          underway={submitting.underway !== null}
          onPress={() => onAction(main)}
        >
          {main.label}
        </Button>
      )}
    </footer>
  )
}
