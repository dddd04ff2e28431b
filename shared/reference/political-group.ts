import type { Language } from '../meeting/languages.ts'
import type { RegionalGroup } from '../meeting/meeting.ts'
import type { StateCode } from './state-code.ts'

/** First and last year of a membership that is not of all years; null: no first, or no last, that matters here. */
export type Span = readonly [first: number | null, last: number | null]

/** Those on whose behalf a delegation may ask for the floor. */
export type PoliticalGroup = {
  readonly id: string
  readonly names: Readonly<Record<Language, string>>
  /** Abbreviations in use, in any language. */
  readonly short: readonly string[]
  /**
   * All States of a regional group, those listed by code, or `open`: whoever says so, since such groups are made up
   * anew for each subject or have no list of members that can be relied on. The desk confirms the claim in any case.
   */
  readonly members: { readonly region: RegionalGroup } | { readonly codes: string } | 'open'
  /** Members that came, left or stood aside; they are among the codes as well. */
  readonly spans?: Readonly<Partial<Record<StateCode, readonly Span[]>>>
}
