import './set-up.css'
import './parts.css'
import './lists.css'
import './forms.css'
import { useEffect } from 'react'
import { useLocation, useSearchParams } from 'wouter'
import { useHistoryState } from 'wouter/use-browser-location'
import { useMeeting } from '#client/connection/use-room.ts'
import { LanguageSwitch } from '#client/ui/LanguageSwitch.tsx'
import { LinkBanner } from '#client/ui/LinkBanner.tsx'
import { RecordingBanner } from '#client/ui/RecordingBanner.tsx'
import { RoomGate } from '#client/ui/RoomGate.tsx'
import { useTitle } from '#client/ui/use-title.ts'
import { useWords } from '#client/wording/use-words.ts'
import type { MeetingId } from '#shared/meeting/ids.ts'
import { CodeNote } from './CodeNote.tsx'
import { Concerns } from './Concerns.tsx'
import { DRAFTED, type Drafts } from './drafts.ts'
import { suggestedPodium } from './suggested-podium.ts'
import { type Part, partNamed } from './parts.ts'
import { PartsNav } from './PartsNav.tsx'
import { SaveBar } from './SaveBar.tsx'
import { ShownPart } from './ShownPart.tsx'
import { useSetUp } from './use-set-up.ts'

type SetUpPageProps = { readonly meeting: MeetingId; readonly part: string | undefined }

/** Where the secretariat sets a meeting up, part by part. */
export default function SetUpPage({ meeting, part }: SetUpPageProps) {
  return (
    <RoomGate meeting={meeting} door="secretariat">
      <SetUpScreen key={meeting} part={partNamed(part)} />
    </RoomGate>
  )
}

function SetUpScreen({ part }: { readonly part: Part }) {
  const { t } = useWords('set-up')
  const meeting = useMeeting()
  const [, go] = useLocation()
  const [query] = useSearchParams()
  const state: unknown = useHistoryState()
  const setUp = useSetUp(firstDrafts(meeting.podium.length, query.get('from')))
  const { unsaved, save } = setUp
  useTitle(t('title'), meeting.title)

  /** A part that is left is saved, as far as it can be; what cannot be is kept. */
  const goTo = (next: Part) => {
    void save(...unsaved.filter(({ commands }) => commands !== null).map((one) => one.part))
    go(`/set-up/${meeting.id}/${next}`, { state })
  }
  /** Nothing that was typed is lost by leaving: where it cannot be saved, one stays. */
  const leaveFor = async (address: string) => {
    if (await save(...DRAFTED)) go(address)
  }
  useSaveKey(() => void save(...DRAFTED))
  return (
    <div className="set-up">
      <header className="set-up-head">
        <div className="set-up-heading">
          <p className="quiet small">
            {t('title')} · {meeting.occasion.title}
          </p>
          <h1>{meeting.title}</h1>
        </div>
        <LinkBanner />
        <RecordingBanner />
        <button type="button" className="set-up-link" onClick={() => void leaveFor(`/desk/${meeting.id}`)}>
          {t('to-desk')}
        </button>
        <button type="button" className="set-up-link" onClick={() => void leaveFor(`/console/${meeting.id}`)}>
          {t('to-console')}
        </button>
        <button type="button" className="set-up-link" onClick={() => void leaveFor('/')}>
          {t('to-start')}
        </button>
        <LanguageSwitch />
      </header>
      <PartsNav meeting={meeting.id} part={part} setUp={setUp} onGo={goTo} />
      <main className="set-up-main">
        <CodeNote />
        <ShownPart key={part} part={part} setUp={setUp} />
      </main>
      <Concerns concerns={setUp.concerns} onGo={goTo} />
      <SaveBar setUp={setUp} />
    </div>
  )
}

/** A meeting that was just convened by a template has its usual seats to be filled. */
function firstDrafts(members: number, template: string | null): Drafts {
  const podium = members === 0 && template !== null ? suggestedPodium(template) : null
  return podium === null ? {} : { podium }
}

/** Ctrl+S saves, as everywhere. */
function useSaveKey(save: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey) return
      event.preventDefault()
      save()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  })
}
