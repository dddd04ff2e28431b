import { useMemo, useState } from 'react'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { useWords } from '#client/wording/use-words.ts'
import { PartFrame } from './PartFrame.tsx'
import { SheetPanel } from './SheetPanel.tsx'
import { SpeakerForm } from './SpeakerForm.tsx'
import { speakerRows } from './speakers-model.ts'
import type { SetUp } from './use-set-up.ts'

/** Who is prepared for the list before it opens: entered by the desk, or registered ahead. */
export default function SpeakersPart({ setUp }: { readonly setUp: SetUp }) {
  const words = useWords('set-up')
  const { t } = words
  const { meeting, ask, submission } = setUp
  const [adding, setAdding] = useState(false)
  const rows = useMemo(() => speakerRows(meeting, words), [meeting, words])
  return (
    <PartFrame title={t('parts.speakers')} hint={t('speakers.hint')}>
      <div className="set-up-add">
        <Button onPress={() => setAdding(true)}>{t('speakers.add')}</Button>
      </div>
      <SheetPanel meeting={meeting.id} name="speakers" />
      <p className="quiet">{t('speakers.count', { count: rows.length })}</p>
      <ol className="set-up-delegations">
        {rows.map((row, index) => (
          <li key={row.id}>
            <span className="set-up-place figures quiet">{row.ahead ? '' : index + 1}</span>
            <span className="set-up-delegation">
              <bdi className="set-up-name">{row.name}</bdi>
              {row.details !== '' && <span className="quiet small">{row.details}</span>}
            </span>
            <span className="quiet small">{row.ahead ? t('speakers.registered') : t('speakers.listed')}</span>
            <Button
              tone="quiet"
              label={t('speakers.remove-row', { name: row.name })}
              offer={ask({ type: 'Withdraw', inscription: row.id })}
              onPress={() => void submission.send({ type: 'Withdraw', inscription: row.id })}
            >
              {t('speakers.remove')}
            </Button>
          </li>
        ))}
      </ol>
      <Dialog open={adding} title={t('speakers.add')} onClose={() => setAdding(false)}>
        {adding && (
          <SpeakerForm
            meeting={meeting}
            onSave={(entry) => submission.send({ type: 'RegisterSpeakers', entries: [entry] })}
            onDone={() => setAdding(false)}
          />
        )}
      </Dialog>
    </PartFrame>
  )
}
