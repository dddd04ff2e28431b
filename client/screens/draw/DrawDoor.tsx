import './draw.css'
import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import { LanguageSwitch } from '#client/ui/LanguageSwitch.tsx'
import { useTitle } from '#client/ui/use-title.ts'
import { Waiting } from '#client/ui/Waiting.tsx'
import { useWords } from '#client/wording/use-words.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'

type Listed = Pick<Meeting, 'id' | 'title' | 'theme' | 'rehearsal'>

async function fetchMeetings(): Promise<readonly Listed[]> {
  const response = await fetch('/api/meetings')
  if (!response.ok) throw new Error(`The list of meetings was answered with ${response.status}.`)
  const { meetings }: { readonly meetings: readonly Listed[] } = await response.json()
  return meetings.filter(({ rehearsal }) => rehearsal === null)
}

/** The short address that a projected screen can show: from here to the draw of each meeting. */
export default function DrawDoor() {
  const { t } = useWords('draw')
  const [meetings, setMeetings] = useState<readonly Listed[] | 'unknown' | 'unreachable'>('unknown')
  useTitle(t('title'))
  useEffect(() => {
    fetchMeetings().then(setMeetings, () => setMeetings('unreachable'))
  }, [])
  return (
    <div className="draw">
      <header className="draw-head">
        <Link href="/">{t('common:gate.to-start')}</Link>
        <LanguageSwitch />
      </header>
      <main className="draw-body">
        <h1>{t('title')}</h1>
        {meetings === 'unknown' && <Waiting />}
        {meetings === 'unreachable' && <EmptyState title={t('unreachable')} />}
        {typeof meetings !== 'string' && (
          <ul className="draw-meetings">
            {meetings.map(({ id, title, theme }) => (
              <li key={id}>
                <Link href={`/draw/${id}`}>
                  <bdi>{title}</bdi>
                  <span className="quiet">
                    <bdi>{theme}</bdi>
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </main>
    </div>
  )
}
