import type common from './en/common.json'
import type console from './en/console.json'
import type delegate from './en/delegate.json'
import type desk from './en/desk.json'
import type display from './en/display.json'
import type draw from './en/draw.json'
import type refusals from './en/refusals.json'
import type staff from './en/staff.json'
import type setUp from './en/set-up.json'
import type signIns from './en/sign-ins.json'
import type start from './en/start.json'

/** The English catalogues say which keys there are; a key that is not in them does not compile. */
export type Catalogues = {
  readonly common: typeof common
  readonly console: typeof console
  readonly delegate: typeof delegate
  readonly desk: typeof desk
  readonly display: typeof display
  readonly draw: typeof draw
  readonly refusals: typeof refusals
  readonly staff: typeof staff
  readonly 'set-up': typeof setUp
  readonly 'sign-ins': typeof signIns
  readonly start: typeof start
}
export type CatalogueName = keyof Catalogues

type KeysOf<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? Key : `${Key}.${KeysOf<Tree[Key]>}`
}[keyof Tree & string]

/** The console and the desk have most of their words in common, in a catalogue of their own. */
const BESIDE: Partial<Record<CatalogueName, CatalogueName>> = { console: 'staff', desk: 'staff' }
type KeysBeside<Name extends CatalogueName> = Name extends 'console' | 'desk' ? KeysOf<Catalogues['staff']> : never

/** The catalogues in which a screen's words are looked up, one after the other. */
export function cataloguesOf(name: CatalogueName): readonly CatalogueName[] {
  const beside = BESIDE[name]
  return beside === undefined ? [name] : [name, beside]
}

/** What a screen loads: its words and those of all screens, and where buttons may be refused, the reasons. */
export function filesOf(name: CatalogueName): readonly CatalogueName[] {
  const own = [...cataloguesOf(name), 'common'] as const
  return name === 'display' || name === 'common' ? own : [...own, 'refusals']
}

/** A key of that catalogue or of the one beside it, or of the common one with `common:` before it. */
export type KeyOf<Name extends CatalogueName> =
  KeysOf<Catalogues[Name]> | KeysBeside<Name> | `common:${KeysOf<Catalogues['common']>}`
