import { name } from '#shared/wire/text-schema.ts'
import type { Fault } from '#shared/wire/sheet-schema.ts'

const LONGEST_NAME = 200

/** What keeps a text from being a name; null where nothing does. */
export function faultOfName(text: string): Fault | null {
  if (text.length > LONGEST_NAME) return { because: 'too-long', longest: LONGEST_NAME }
  return name.safeParse(text).success ? null : { because: 'not-one-line' }
}
