import './round.css'
import { memo, useState } from 'react'
import { openSegment } from '#shared/rules/order-of-the-day.ts'
import { DayPanel } from './DayPanel.tsx'
import { modalityRows } from './modalities-model.ts'
import { PodiumPanel } from './PodiumPanel.tsx'
import { factsOf, lotFact } from '../../staff/facts-model.ts'
import { FactsLine } from '../../staff/FactsLine.tsx'
import { shiftInWords } from '../../staff/shift-wording.ts'
import { podiumRows } from './podium-model.ts'
import { RoundHead } from './RoundHead.tsx'
import { roundModel } from './round-model.ts'
import { RulesPanel } from './RulesPanel.tsx'
import { ScreensPanel } from './ScreensPanel.tsx'
import { segmentRows } from './segments-model.ts'
import { SittingButtons } from './SittingButtons.tsx'
import { type Chosen, type Tab, tabShown } from './tabs-model.ts'
import { Tabs } from './Tabs.tsx'
import type { Outlook } from '../../staff/outlook.ts'
import { whatIfs } from './what-if-model.ts'
import { WhatIfTable } from './WhatIfTable.tsx'
import type { View } from './view.ts'

/** What is left of the round and of the meeting, and below it one of four panels. Not drawn again for a view that it has. */
export const RoundColumn = memo(function RoundColumn({
  view,
  outlook,
}: {
  readonly view: View
  readonly outlook: Outlook
}) {
  const { meeting, coming, words } = view
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const open = openSegment(meeting)
  const tab = tabShown(chosen, open)
  return (
    <section className="round" aria-label={words.t('columns.round')}>
      <div className="round-top">
        <RoundHead model={roundModel(view, outlook.forecast.fitsThisRound)} />
        <p className="round-shift figures">{outlook.shift && shiftInWords(meeting, outlook.shift, words)}</p>
        <FactsLine facts={factsOf(view)} />
      </div>
      <Tabs shown={tab} onChoose={(named) => setChosen({ tab: named, during: open?.id ?? null })} words={words}>
        <RoundPanel tab={tab} view={view} />
      </Tabs>
      <div>
        {cutsOff(outlook, coming.length) && <WhatIfTable rows={whatIfs(view)} words={words} />}
        <SittingButtons view={view} />
      </div>
    </section>
  )
})

function RoundPanel({ tab, view }: { readonly tab: Tab; readonly view: View }) {
  const { meeting, words } = view
  switch (tab) {
    case 'day':
      return <DayPanel rows={segmentRows(view)} view={view} />
    case 'podium':
      return <PodiumPanel rows={podiumRows(view)} meeting={meeting} words={words} />
    case 'rules':
      return <RulesPanel rows={modalityRows(view)} lot={lotFact(meeting, words)} meeting={meeting.id} words={words} />
    case 'screens':
      return <ScreensPanel message={meeting.message} meeting={meeting.id} words={words} />
  }
}

/** Whether anybody on the list will probably not be reached in this round; else there is nothing to be weighed up. */
const cutsOff = ({ forecast }: Outlook, waiting: number): boolean =>
  waiting > 0 && [...forecast.rows.values()].some(({ reached }) => reached !== 'this-round')
