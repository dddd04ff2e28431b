import type common from './en/common.json'
import type console from './en/console.json'
import type delegate from './en/delegate.json'
import type display from './en/display.json'
import type refusals from './en/refusals.json'
import type start from './en/start.json'

/** The English catalogues say which keys there are; a key that is not in them does not compile. */
export type Catalogues = {
  readonly common: typeof common
  readonly console: typeof console
  readonly delegate: typeof delegate
  readonly display: typeof display
  readonly refusals: typeof refusals
  readonly start: typeof start
}
export type CatalogueName = keyof Catalogues

type Plural = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other'
/** A key without the ending by which i18next tells plural forms apart. */
type Base<Key extends string> = Key extends `${infer Stem}_ordinal_${Plural}`
  ? Stem
  : Key extends `${infer Stem}_${Plural}`
    ? Stem
    : Key

type KeysOf<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? Base<Key> : `${Key}.${KeysOf<Tree[Key]>}`
}[keyof Tree & string]

/** A key of that catalogue, or of the common one with `common:` before it. */
export type KeyOf<Name extends CatalogueName> = KeysOf<Catalogues[Name]> | `common:${KeysOf<Catalogues['common']>}`
