import type { Instant } from '#shared/meeting/time.ts'
import type { CatalogueName } from './catalogues.ts'
import type { Words } from './words.ts'

/** The zone of the room, whose time counts, and that of whoever looks. */
export type Zones = { readonly room: string; readonly visitor: string }

export const visitorZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone

/** A time of day as the clock in the room shows it, with the visitor's own beside it where the two differ. */
export function roomTime<Name extends CatalogueName>(
  at: Instant,
  { room, visitor }: Zones,
  words: Words<Name>,
): string {
  const there = words.time(at, room)
  const here = words.time(at, visitor)
  return there === here ? there : words.t('common:time-beside', { room: there, visitor: here })
}
