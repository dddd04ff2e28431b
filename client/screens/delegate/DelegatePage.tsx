import './delegate.css'
import { useEffect, useMemo, useState } from 'react'
import { Redirect } from 'wouter'
import { useNow } from '#client/clock/use-now.ts'
import { offerTo } from '#client/connection/offer.ts'
import { useReplica } from '#client/connection/replica-store.ts'
import { useMeeting } from '#client/connection/use-room.ts'
import { useSubmission } from '#client/connection/use-submission.ts'
import { LinkBanner } from '#client/ui/LinkBanner.tsx'
import { RoomGate } from '#client/ui/RoomGate.tsx'
import { useTitle } from '#client/ui/use-title.ts'
import { visitorZone } from '#client/wording/room-time.ts'
import { useWords } from '#client/wording/use-words.ts'
import type { DelegationId } from '#shared/meeting/ids.ts'
import type { Instant } from '#shared/meeting/time.ts'
import { ActionBar } from './ActionBar.tsx'
import type { Action, Sheet } from './actions.ts'
import { delegateModel } from './delegate-model.ts'
import { FacePanel } from './FacePanel.tsx'
import { listModel } from './list-model.ts'
import { LiveList } from './LiveList.tsx'
import { NowStrip } from './NowStrip.tsx'
import { ownInscriptions } from './own-inscriptions.ts'
import { PhoneHeader } from './PhoneHeader.tsx'
import { PlaceCards } from './PlaceCards.tsx'
import { Sheets } from './Sheets.tsx'
import { PANEL_ID, type Tab, tabId, Tabs } from './Tabs.tsx'

export default function DelegatePage({ meeting }: { readonly meeting: string }) {
  return (
    <RoomGate meeting={meeting} door="delegation">
      <DelegationOrLeave />
    </RoomGate>
  )
}

function DelegationOrLeave() {
  const delegation = useReplica((held) => held.as.delegation)
  return delegation === null ? <Redirect to="/?because=no-sign-in" replace /> : <Phone delegation={delegation} />
}

function Phone({ delegation }: { readonly delegation: DelegationId }) {
  const meeting = useMeeting()
  const link = useReplica((held) => held.link)
  const as = useReplica((held) => held.as)
  const words = useWords('delegate')
  const submitting = useSubmission()
  const [tab, setTab] = useState<Tab>('ours')
  const [sheet, setSheet] = useState<Sheet | null>(null)
  const zones = useMemo(() => ({ room: meeting.timeZone, visitor: visitorZone() }), [meeting.timeZone])

  const modelAt = (now: Instant) => {
    const offerOf = (command: Parameters<typeof offerTo>[1]) => offerTo({ link, meeting, as }, command, now)
    return { offerOf, model: delegateModel({ meeting, delegation, now, zones, words, offerOf }) }
  }
  const now = useNow((at) => modelAt(at).model.untilNext)
  const { model, offerOf } = modelAt(now)
  const list = useMemo(() => listModel(meeting, delegation, zones, words), [meeting, delegation, zones, words])
  const context = { meeting, delegation, own: ownInscriptions(meeting, delegation), words, offerOf }

  useTitle(model.face.headline, model.delegation.name)

  const { is: face } = model.face
  const [shownFace, setShownFace] = useState(face)
  if (face !== shownFace) {
    setShownFace(face)
    // One's turn is more important than whatever was being looked at.
    if (face !== 'plain') {
      setTab('ours')
      setSheet(null)
    }
  }
  useEffect(() => {
    if (face !== 'plain') navigator.vibrate?.(200)
  }, [face])

  const act = ({ does }: Action) => {
    if (does.is === 'send') void submitting.send(does.command)
    else setSheet(does.sheet)
  }
  const putAway = () => {
    setSheet(null)
    submitting.putAway()
  }
  return (
    <div className="phone" data-face={face} data-tone={model.face.clock?.tone}>
      <PhoneHeader model={model} />
      <LinkBanner />
      <main className="phone-main">
        <Tabs shown={tab} onShow={setTab} />
        <div className="phone-body" id={PANEL_ID} role="tabpanel" aria-labelledby={tabId(tab)}>
          {model.notes.map((note) => (
            <output key={note} className="phone-note">
              {note}
            </output>
          ))}
          {model.now !== null && <NowStrip model={model.now} />}
          {tab === 'list' ? (
            <LiveList model={list} />
          ) : (
            <>
              <FacePanel face={model.face} />
              <PlaceCards places={model.places} />
            </>
          )}
        </div>
      </main>
      {tab === 'ours' && <ActionBar actions={model.actions} submitting={submitting} onAction={act} />}
      <Sheets open={sheet} context={context} submitting={submitting} onClose={putAway} />
    </div>
  )
}
