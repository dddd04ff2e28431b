import './asking.css'
import './digits.css'
import './display.css'
import './foot.css'
import './plate.css'
import './podium.css'
import './sentences.css'
import './stage.css'
import { useEffect } from 'react'
import type { Meeting } from '#shared/meeting/meeting.ts'
import type { Instant } from '#shared/meeting/time.ts'
import type { Link } from '../../connection/replica-store.ts'
import { linkSentence } from '../../ui/link-sentence.ts'
import { RehearsalMark } from '../../ui/RehearsalMark.tsx'
import { useWords } from '../../wording/use-words.ts'
import { displayOf } from './display-model.ts'
import { DisplayScreen } from './DisplayScreen.tsx'
import { DrawNote } from './DrawNote.tsx'
import { FullScreenButton } from './FullScreenButton.tsx'
import { NotYet } from './NotYet.tsx'
import type { OutOfReach } from './reach.ts'
import { saidOf } from './said.ts'
import { useResting } from './use-resting.ts'
import { useWakeLock } from './use-wake-lock.ts'

type FrameProps = {
  readonly meeting: Meeting | null
  readonly now: Instant
  /** FC1: who will probably not be called in this round any more; null while nobody knows. */
  readonly beyond?: OutOfReach | null
  readonly link: Link
  readonly lostSince: Instant | null
  /** Whether the server can record nothing for the moment. */
  readonly unrecorded?: boolean
  /** CK3: whether the clock has been measured; until then no digit is shown that could be false. */
  readonly clockSet: boolean
  readonly theme: 'light' | 'dark'
  /** Where the room is reached, as a browser writes it. */
  readonly origin: string
}

/** The whole screen as a function of the folded meeting and the room's time. */
export function DisplayFrame(props: FrameProps) {
  const { meeting, now, beyond = null, link, lostSince, unrecorded = false, clockSet, theme, origin } = props
  const words = useWords('display')
  const resting = useResting()
  useWakeLock()
  const display = meeting && displayOf(meeting, now, beyond)
  const title = meeting?.title ?? words.t('screen.title')
  useEffect(() => {
    document.title = title
  }, [title])
  return (
    <main className="display" data-theme={theme} data-resting={resting} data-link={link}>
      {display ? (
        <DisplayScreen display={display} clockSet={clockSet} unrecorded={unrecorded} origin={origin} />
      ) : (
        <NotYet link={link} origin={origin} />
      )}
      <div className="notes">
        <RehearsalMark rehearsal={meeting?.rehearsal ?? null} />
        <output className="notes-link">
          {display && linkSentence({ link, lostSince, timeZone: meeting?.timeZone ?? null }, words)}
          {display && unrecorded && words.t('common:recording.room')}
        </output>
        {display?.draw && <DrawNote line={display.draw} origin={origin} />}
        {display?.synthetic && <p>{words.t('common:synthetic')}</p>}
      </div>
      <p className="unseen" aria-live="polite">
        {display && saidOf(display.face, words)}
      </p>
      <FullScreenButton />
    </main>
  )
}
