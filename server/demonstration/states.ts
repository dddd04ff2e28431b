import { nameIn } from '#shared/reference/names.ts'
import { regionOf } from '#shared/reference/regions.ts'
import { STATE_CODES } from '#shared/reference/state-code.ts'
import type { StateCode } from '#shared/reference/state-code.ts'

/** The year of the demonstration, by which States are named and seated. */
export const YEAR = 2016

const alphabet = new Intl.Collator('en')

/** The 193 Member States of the United Nations by the names it used in March 2016, with their ISO 3166-1 codes. */
export const STATES: readonly (readonly [code: StateCode, name: string])[] = STATE_CODES.filter(
  (code) => regionOf(code) !== null,
)
  .map((code) => [code, nameIn(code, 'en', 'short', YEAR)] as const)
  .toSorted(([, a], [, b]) => alphabet.compare(a, b))
