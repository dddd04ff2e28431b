import { useCallback, useEffect, useRef, useState } from 'react'
import { useSubmission } from '#client/connection/use-submission.ts'
import { LinkBanner } from '#client/ui/LinkBanner.tsx'
import { RecordingLine } from '#client/ui/RecordingLine.tsx'
import { Notice } from '#client/ui/Notice.tsx'
import { useTitle } from '#client/ui/use-title.ts'
import { useWords } from '#client/wording/use-words.ts'
import type { DelegationId, InscriptionId } from '#shared/meeting/ids.ts'
import { ActionBar } from './ActionBar.tsx'
import type { Action, Sheet } from './actions.ts'
import { DrawNote } from './DrawNote.tsx'
import { FacePanel } from './FacePanel.tsx'
import { LiveList } from './LiveList.tsx'
import { NowStrip } from './NowStrip.tsx'
import { PhoneHeader } from './PhoneHeader.tsx'
import { PlaceCards } from './PlaceCards.tsx'
import { Sheets } from './Sheets.tsx'
import { SwapCards } from './SwapCards.tsx'
import { PANEL_ID, type Tab, tabId, Tabs } from './Tabs.tsx'
import { usePhone } from './use-phone.ts'

export function Phone({ delegation }: { readonly delegation: DelegationId }) {
  const { t } = useWords('delegate')
  const { model, list, context } = usePhone(delegation)
  const submitting = useSubmission()
  const [tab, setTab] = useState<Tab>('ours')
  const [sheet, setSheet] = useState<Sheet | null>(null)
  const [choosing, setChoosing] = useState(false)
  const choose = useRef<HTMLParagraphElement>(null)
  const beginSwap = useCallback((inscription: InscriptionId) => {
    setChoosing(false)
    setSheet({ is: 'swap', inscription })
  }, [])

  useTitle(model.face.headline, model.delegation.name)

  const { is: face } = model.face
  const [shownFace, setShownFace] = useState(face)
  if (face !== shownFace) {
    setShownFace(face)
    // One's turn is more important than whatever was being looked at.
    if (face !== 'plain') {
      setTab('ours')
      setChoosing(false)
      setSheet(null)
    }
  }
  const offered = model.swaps.filter(({ is }) => is === 'incoming').length
  useEffect(() => {
    if (face !== 'plain' || offered > 0) navigator.vibrate?.(200)
  }, [face, offered])

  useEffect(() => {
    // The button the sheet was opened with is gone by now, and could not take the focus back.
    if (choosing) choose.current?.focus()
  }, [choosing])

  const show = (shown: Tab) => {
    setTab(shown)
    setChoosing(false)
  }
  const exchange = () => {
    putAway()
    setTab('list')
    setChoosing(true)
  }
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
      <RecordingLine />
      <main className="phone-main">
        <Tabs shown={tab} onShow={show} />
        <div className="phone-body" id={PANEL_ID} role="tabpanel" aria-labelledby={tabId(tab)}>
          {model.notes.map((note) => (
            <output key={note} className="phone-note">
              {note}
            </output>
          ))}
          {model.now !== null && <NowStrip model={model.now} />}
          <SwapCards swaps={model.swaps} shown={tab === 'list' ? 'incoming' : 'all'} submitting={submitting} />
          {tab === 'list' ? (
            <>
              {sheet === null && <Notice refusal={submitting.refusal} onPutAway={submitting.putAway} />}
              {choosing && (
                <p ref={choose} className="phone-note list-choose" tabIndex={-1}>
                  {t('swap.choose')}
                </p>
              )}
              <LiveList model={list} onSwap={beginSwap} />
            </>
          ) : (
            <>
              <FacePanel face={model.face} />
              <PlaceCards places={model.places} />
              {model.draw !== null && <DrawNote draw={model.draw} />}
            </>
          )}
        </div>
      </main>
      {tab === 'ours' && <ActionBar actions={model.actions} submitting={submitting} onAction={act} />}
      <Sheets open={sheet} context={context} submitting={submitting} onExchange={exchange} onClose={putAway} />
    </div>
  )
}
