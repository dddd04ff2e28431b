import { useState } from 'react'
import { useLocation } from 'wouter'
import { Button } from '#client/ui/Button.tsx'
import { useWords } from '#client/wording/use-words.ts'
import type { MeetingId } from '#shared/meeting/ids.ts'
import { rehearse } from './rehearse.ts'

type RehearseProps = { readonly meeting: MeetingId; readonly title: string; readonly session: string }

/** Sets up a rehearsal of a meeting and leads to its console. */
export function RehearseButton({ meeting, title, session }: RehearseProps) {
  const { t } = useWords('start')
  const [, go] = useLocation()
  const [underway, setUnderway] = useState(false)
  const [because, setBecause] = useState<'too-many' | 'failed' | null>(null)
  const begin = async () => {
    setUnderway(true)
    setBecause(null)
    const outcome = await rehearse(meeting, session)
    setUnderway(false)
    if (outcome.is === 'begun') go(`/console/${outcome.id}`)
    else setBecause(outcome.because)
  }
  return (
    <div className="start-rehearse">
      <Button onPress={() => void begin()} underway={underway} label={t('rehearse.button-of', { meeting: title })}>
        {t('rehearse.button')}
      </Button>
      <p role="alert" className="small">
        {because !== null && t(`rehearse.${because}`)}
      </p>
    </div>
  )
}
