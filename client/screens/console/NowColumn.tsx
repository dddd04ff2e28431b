import './now.css'
import { type Ref, useImperativeHandle, useState } from 'react'
import type { CommandType } from '#shared/meeting/commands.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'
import { NamePlate } from '../../ui/NamePlate.tsx'
import { useActs } from '../../staff/acts.ts'
import type { Control } from '../../staff/control.ts'
import { FloorButtons } from './FloorButtons.tsx'
import type { Deed } from './keys.ts'
import { LargeClockFace } from './LargeClockFace.tsx'
import { NextButton } from './NextButton.tsx'
import type { NowModel } from './now-model.ts'
import { PointOfOrderDialog } from './PointOfOrderDialog.tsx'
import { AdjournDialog } from './AdjournDialog.tsx'
import { type AddTime, TimeDialog } from './TimeDialog.tsx'
import { SaidLine } from '../../staff/SaidLine.tsx'
import type { Said } from '../../staff/use-giving.ts'
import type { Says } from './view.ts'

/** What the keys press. */
export type NowHandle = { readonly press: (deed: Deed) => void }

/** A name of more letters than this is set smaller; it is never cut. */
const LONG = 60

type Box = 'point-of-order' | 'adjourn'

type NowColumnProps = {
  readonly ref: Ref<NowHandle>
  readonly model: NowModel
  readonly delegations: Meeting['delegations']
  readonly underway: readonly CommandType[]
  readonly said: Said | null
  readonly undo: Control | null
  readonly words: Says
}

export function NowColumn({ ref, model, delegations, underway, said, undo, words }: NowColumnProps) {
  const { act } = useActs()
  const [box, setBox] = useState<Box | null>(null)
  // The intervention that is meant stays the one for which the form was opened, whoever speaks by then.
  const [timed, setTimed] = useState<AddTime | null>(null)
  const { next, controls } = model
  const close = () => setBox(null)
  const give = ({ command }: Control) => {
    if (command !== null) void act(command)
  }
  const press = (deed: Deed) => {
    if (deed === 'next') takeNext()
    else if (deed === 'point-of-order') pointOfOrder()
    else if (deed !== 'search' && deed !== 'help') give(CONTROL_OF[deed](controls))
  }
  const takeNext = () => {
    if (next.rests !== null || next.blinks) return
    if (next.command?.type === 'AdjournMeeting') setBox('adjourn')
    else give(next)
  }
  const pointOfOrder = () => (controls.pointOfOrder.ends ? give(controls.pointOfOrder) : setBox('point-of-order'))
  useImperativeHandle(ref, () => ({ press }))

  return (
    <section className="now" aria-label={words.t('columns.now')}>
      <div className="now-who">
        <p className="now-status" data-stage={model.stage}>
          {model.status}
        </p>
        {model.plate ? <NamePlate {...model.plate} heading /> : <h2 className="now-headline">{model.headline}</h2>}
      </div>
      <p className="now-note" data-tone={model.note?.tone ?? 'quiet'}>
        {model.note?.text}
      </p>
      {/* Only what waits for the moderator is read out by itself; the rest counts seconds. */}
      <output className="unseen">{model.note?.tone === 'signal' && model.note.text}</output>
      <LargeClockFace clock={model.clock} tally={model.tally} words={words} />
      <p className="now-coming">
        <span className="now-coming-label">{words.t('coming.next')}</span>
        <span className="now-coming-first" data-long={(model.coming.first?.length ?? 0) > LONG}>
          <bdi>{model.coming.first ?? words.t('coming.nobody')}</bdi>
        </span>
        <span className="now-coming-then">
          <bdi>{model.coming.afterwards}</bdi>
        </span>
      </p>
      <NextButton
        next={next}
        quiet={controls.clock.leads}
        underway={next.command !== null && underway.includes(next.command.type)}
        onPress={takeNext}
      />
      <FloorButtons
        controls={controls}
        onGive={give}
        onPoint={pointOfOrder}
        onTime={() => setTimed(controls.moreTime.command?.type === 'AddTime' ? controls.moreTime.command : null)}
        words={words}
      />
      <SaidLine said={said} undo={undo} />
      <PointOfOrderDialog open={box === 'point-of-order'} onClose={close} delegations={delegations} words={words} />
      <TimeDialog meant={timed} onClose={() => setTimed(null)} words={words} />
      <AdjournDialog open={box === 'adjourn'} onClose={close} left={model.left} words={words} />
    </section>
  )
}

const CONTROL_OF: Readonly<
  Record<Exclude<Deed, 'next' | 'search' | 'help' | 'point-of-order'>, (controls: NowModel['controls']) => Control>
> = {
  clock: (controls) => controls.clock,
  end: (controls) => controls.end,
  'more-time': (controls) => controls.moreTime,
  'less-time': (controls) => controls.lessTime,
  absent: (controls) => controls.absent,
  'take-back': (controls) => controls.takeBack,
}
