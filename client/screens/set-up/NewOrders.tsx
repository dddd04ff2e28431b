import { useWords } from '#client/wording/use-words.ts'
import { type NewMeetingDraft, orderFor, plannedFor } from './new-meeting-draft.ts'
import { orderModel } from './order-model.ts'
import { isZone } from './room-date.ts'

/** The order of the day of each meeting that would be convened, on the clock of the room. */
export function NewOrders({ draft }: { readonly draft: NewMeetingDraft }) {
  const words = useWords('set-up')
  const { t } = words
  const timeZone = isZone(draft.timeZone) ? draft.timeZone : 'UTC'
  return (
    <section className="set-up-orders" aria-labelledby="set-up-orders">
      <h2 id="set-up-orders">{t('new.order')}</h2>
      {draft.sittings
        .filter(({ wanted }) => wanted)
        .map((row) => {
          const planned = plannedFor(draft, row)
          const orderOfTheDay = orderFor(draft, row)
          const model = planned && orderModel({ orderOfTheDay, planned, timeZone }, words)
          return (
            <div key={row.sitting} className="set-up-orders-one">
              <h3>{row.title}</h3>
              <ol>
                {orderOfTheDay.map(({ id, title }, index) => (
                  <li key={id} data-late={model?.rows[index]?.late}>
                    <span className="figures quiet">{model?.rows[index]?.begins}</span>
                    <bdi>{title}</bdi>
                  </li>
                ))}
              </ol>
              {model && (
                <p className="small quiet" data-tone={model.tone}>
                  {model.ends} {model.verdict}
                </p>
              )}
            </div>
          )
        })}
    </section>
  )
}
