import { Button } from '#client/ui/Button.tsx'
import { useWords } from '#client/wording/use-words.ts'
import type { Problem } from './requests.ts'

type ProblemLineProps = { readonly problem: Problem | null; readonly onPutAway: () => void }

/** Why the last deed came to nothing; read out at once. */
export function ProblemLine({ problem, onPutAway }: ProblemLineProps) {
  const { t } = useWords('sign-ins')
  return (
    <div role="alert" className="sign-ins-problem">
      {problem !== null && (
        <p>
          <span>{t(`problem.${problem}`)}</span>
          <Button tone="quiet" label={t('common:close')} onPress={onPutAway}>
            ×
          </Button>
        </p>
      )}
    </div>
  )
}
