import type { Command } from '#shared/meeting/commands.ts'
import type { InscriptionId } from '#shared/meeting/ids.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'
import { listed } from '#shared/rules/order.ts'

/** LS7: how many others a delegation may let pass at once; null: all of them. */
export type Deferral = { readonly pass: number | null; readonly command: Command }

const STEPS = [1, 3, 5]

/** Each step that the list still has room for, and the end of the list where that is further. */
export function deferralsOf(meeting: Meeting, id: InscriptionId): readonly Deferral[] {
  const order = listed(meeting)
  const own = order.findIndex((inscription) => inscription.id === id)
  const last = order.at(-1)
  if (own < 0 || last === undefined || last.id === id) return []
  const behind = order.length - 1 - own
  const defer = (after: InscriptionId): Command => ({ type: 'Defer', inscription: id, after })
  const steps = STEPS.filter((step) => step < behind || behind === 1).flatMap((pass): Deferral[] => {
    const beside = order[own + pass]
    return beside === undefined ? [] : [{ pass, command: defer(beside.id) }]
  })
  return behind === 1 ? steps : [...steps, { pass: null, command: defer(last.id) }]
}
