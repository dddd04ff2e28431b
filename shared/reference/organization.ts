import type { Language } from '../meeting/languages.ts'
import type { DelegationKind } from '../meeting/modalities.ts'

/** A delegation that is no State. */
export type Organization = {
  readonly id: string
  readonly kind: DelegationKind
  /** For the flag. */
  readonly code?: string
  /** Abbreviations in use, in any language. */
  readonly short: readonly string[]
  /** In those of the six languages in which the name is certain. */
  readonly names: { readonly en: string } & Readonly<Partial<Record<Language, string>>>
}
