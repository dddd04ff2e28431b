import { ClockFace } from '#client/ui/ClockFace.tsx'
import { NamePlate } from '#client/ui/NamePlate.tsx'
import { useWords } from '#client/wording/use-words.ts'
import type { NowModel } from './now-model.ts'

/** Who has the floor, with the clock of the hall in small. */
export function NowStrip({ model }: { readonly model: NowModel }) {
  const { t } = useWords('delegate')
  return (
    <section className="now-strip" aria-label={t('now.label')}>
      <NamePlate {...model.plate} size="row" />
      <div className="now-strip-clock">
        <ClockFace clock={model.clock} label={model.clockLabel} size="line" />
      </div>
    </section>
  )
}
