import './draw.css'
import { useMemo } from 'react'
import { Link } from 'wouter'
import { useReplica } from '#client/connection/replica-store.ts'
import { usePublicRoom } from '#client/connection/use-public-room.ts'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import { LanguageSwitch } from '#client/ui/LanguageSwitch.tsx'
import { useTitle } from '#client/ui/use-title.ts'
import { Waiting } from '#client/ui/Waiting.tsx'
import { visitorZone } from '#client/wording/room-time.ts'
import { useWords } from '#client/wording/use-words.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'
import { DrawSection } from './DrawSection.tsx'
import { drawFacts } from './draw-facts.ts'

/** LS9: every draw of a meeting, worked out again in the visitor's own browser. For everybody, without sign-in. */
export default function DrawPage({ meeting: id }: { readonly meeting: string }) {
  usePublicRoom(id)
  const { t } = useWords('draw')
  const meeting = useReplica((held) => held.meeting)
  const link = useReplica((held) => held.link)
  useTitle(t('title'), ...(meeting === null ? [] : [meeting.title]))
  return (
    <div className="draw">
      <header className="draw-head">
        <Link href="/draw">{t('other')}</Link>
        <LanguageSwitch />
      </header>
      <main className="draw-body">
        {meeting !== null && <Draws meeting={meeting} />}
        {meeting === null &&
          (link === 'unknown-meeting' ? (
            <EmptyState title={t('common:gate.unknown-meeting.title')} sentence={t('unknown')} />
          ) : (
            <Waiting />
          ))}
      </main>
    </div>
  )
}

function Draws({ meeting }: { readonly meeting: Meeting }) {
  const words = useWords('draw')
  const { t } = words
  const { draws, inscriptions, modalities, timeZone } = meeting
  // What does not touch a draw, such as a clock, works nothing out again.
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  const facts = useMemo(() => drawFacts(meeting), [draws, inscriptions, modalities])
  const zones = useMemo(() => ({ room: timeZone, visitor: visitorZone() }), [timeZone])
  return (
    <>
      <h1>{t('title')}</h1>
      <div className="draw-meeting">
        <p>
          <bdi>{meeting.title}</bdi>
        </p>
        <p className="quiet">
          <bdi>{meeting.theme}</bdi>
        </p>
      </div>
      <p className="quiet">{t('intro')}</p>
      {facts.map((one) => (
        <DrawSection key={one.number} facts={one} context={{ meeting, zones, words }} />
      ))}
      {facts.length === 0 && <EmptyState title={t('none.title')} sentence={t('none.sentence')} />}
    </>
  )
}
