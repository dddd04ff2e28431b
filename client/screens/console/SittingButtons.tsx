import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useActs } from '../../staff/acts.ts'
import { AdjournDialog } from './AdjournDialog.tsx'
import { presetsFor } from '../../staff/presets.ts'
import { ReasonForm } from '../../staff/ReasonForm.tsx'
import { ask } from '../../staff/view.ts'
import type { View } from './view.ts'

/** Suspends, resumes and ends the meeting; at the foot of the right column, away from the buttons of every minute. */
export function SittingButtons({ view }: { readonly view: View }) {
  const { meeting, coming, words } = view
  const { t } = words
  const { act } = useActs()
  const [box, setBox] = useState<'suspend' | 'adjourn' | null>(null)
  const close = () => setBox(null)
  const suspended = meeting.sitting.is === 'suspended'
  const command = suspended ? ({ type: 'ResumeMeeting' } as const) : ({ type: 'SuspendMeeting' } as const)
  return (
    <footer className="sitting">
      <Button offer={ask(view, command)} onPress={() => (suspended ? void act(command) : setBox('suspend'))}>
        {t(suspended ? 'sitting.resume' : 'sitting.suspend')}
      </Button>
      <Button tone="grave" offer={ask(view, { type: 'AdjournMeeting' })} onPress={() => setBox('adjourn')}>
        {t('sitting.adjourn')}
      </Button>
      <Dialog open={box === 'suspend'} onClose={close} title={t('sitting.suspendTitle')}>
        <ReasonForm
          title={null}
          presets={presetsFor.suspend(words)}
          submit={t('sitting.doSuspend')}
          command={(because) => ({ type: 'SuspendMeeting', because })}
          onDone={close}
          words={words}
        />
      </Dialog>
      <AdjournDialog open={box === 'adjourn'} onClose={close} left={coming.length} words={words} />
    </footer>
  )
}
