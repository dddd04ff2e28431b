import { useRefusalWording } from '#client/connection/use-refusal-wording.ts'
import { useWords } from '#client/wording/use-words.ts'
import { ClassTable } from './ClassTable.tsx'
import { ClockFields } from './ClockFields.tsx'
import { type ModalitiesDraft, modalitiesDraft, tiersBy, unreadableModalities } from './modalities-draft.ts'
import { classWording } from './concern-wording.ts'
import { PartFrame } from './PartFrame.tsx'
import { Radios } from './Radios.tsx'
import { ReservedFields } from './ReservedFields.tsx'
import type { SetUp } from './use-set-up.ts'

/** The rules in force: speaking times, the order of the classes, reserved places, what happens at zero. */
export function ModalitiesPart({ setUp }: { readonly setUp: SetUp }) {
  const words = useWords('set-up')
  const { t } = words
  const wording = useRefusalWording()
  const { meeting, drafts, draft, ask } = setUp
  const { modalities } = meeting
  const stands = drafts.modalities ?? modalitiesDraft(modalities)
  const wrong = unreadableModalities(stands)
  const put = (changed: Partial<ModalitiesDraft>) => draft('modalities', { ...stands, ...changed })
  const order = ask({ type: 'ChangeModalities', changes: { order: modalities.order } })
  const any = ask({ type: 'ChangeModalities', changes: { warning: modalities.warning } })
  return (
    <PartFrame title={t('parts.modalities')} hint={t('modalities.hint')} offer={any}>
      <ClassTable draft={stands} wrong={wrong} orderFixed={any.may && !order.may} onChange={put} />
      <div>
        <h3>{t('modalities.order')}</h3>
        <ol className="set-up-tiers">
          {tiersBy(stands).map((tier) => {
            const names = words.list(tier.map((named) => classWording(named, words)))
            return <li key={names}>{tier.length > 1 ? t('modalities.mixed', { classes: names }) : names}</li>
          })}
        </ol>
        {any.may && !order.may && <p className="quiet small">{wording(order.refusal)}</p>}
      </div>
      <Radios
        legend={t('modalities.lot')}
        value={stands.byLot ? 'by-lot' : 'by-time'}
        options={[
          ['by-time', t('modalities.by-time')],
          ['by-lot', t('modalities.by-lot')],
        ]}
        onChange={(how) => put({ byLot: how === 'by-lot' })}
      />
      <ReservedFields draft={stands} wrong={wrong} onChange={put} />
      <ClockFields draft={stands} wrong={wrong} onChange={put} />
    </PartFrame>
  )
}
