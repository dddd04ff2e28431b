import { useState } from 'react'
import type { SegmentId } from '#shared/meeting/ids.ts'
import { Button } from '../../ui/Button.tsx'
import { useActs } from '../../staff/acts.ts'
import type { Control } from '../../staff/control.ts'
import { intoView } from '../../ui/into-view.ts'
import { useEffects } from './effects.ts'
import { type Length, LengthFields, lengthInMillis } from './LengthFields.tsx'
import { presetsFor } from '../../staff/presets.ts'
import { ReasonForm } from '../../staff/ReasonForm.tsx'
import type { SegmentDeeds } from './segments-model.ts'
import { lengthLabels } from './TimeDialog.tsx'
import type { Says } from './view.ts'

type SegmentDeedsStripProps = {
  readonly id: SegmentId
  readonly title: string
  readonly deeds: SegmentDeeds
  readonly onClose: () => void
  readonly words: Says
}

const FIVE_MINUTES: Length = { sign: 1, minutes: 5, seconds: 0 }

export function SegmentDeedsStrip({ id, title, deeds, onClose, words }: SegmentDeedsStripProps) {
  const { t } = words
  const { act } = useActs()
  const [form, setForm] = useState<'extend' | 'skip' | null>(null)
  const [length, setLength] = useState(FIVE_MINUTES)
  const by = lengthInMillis(length)
  const effectOf = useEffects()
  const give = async ({ command }: Control) => {
    if (command !== null && (await act(command))) onClose()
  }
  if (form === 'extend') {
    return (
      <ReasonForm
        title={t('segment.extendTitle', { title })}
        presets={presetsFor.extend(words)}
        submit={t(length.sign > 0 ? 'time.add' : 'time.take')}
        command={(because) => (by === 0 ? null : { type: 'ExtendSegment', segment: id, by, because })}
        onDone={onClose}
        focused={false}
        words={words}
      >
        <LengthFields first="minutes" value={length} onChange={setLength} labels={lengthLabels(words)} />
        {deeds.weighs && by !== 0 && (
          <output className="rule-effect figures">{effectOf({ is: 'extension', segment: id, by })}</output>
        )}
      </ReasonForm>
    )
  }
  if (form === 'skip') {
    return (
      <ReasonForm
        title={t('segment.skipTitle', { title })}
        presets={presetsFor.skip(words)}
        submit={t('segment.doSkip')}
        command={(because) => ({ type: 'SkipSegment', segment: id, because })}
        onDone={onClose}
        words={words}
      />
    )
  }
  const simple = [deeds.open, deeds.close, deeds.earlier, deeds.later].filter((one) => one !== null)
  return (
    <fieldset ref={intoView} className="row-strip" aria-label={t('segment.deeds', { title })}>
      {simple.map((control) => (
        <Button key={control.label} offer={control.offer} onPress={() => void give(control)}>
          {control.label}
        </Button>
      ))}
      <Button offer={deeds.extend} onPress={() => setForm('extend')}>
        {t('segment.extend')}
      </Button>
      <Button offer={deeds.skip} onPress={() => setForm('skip')}>
        {t('segment.skip')}
      </Button>
    </fieldset>
  )
}
