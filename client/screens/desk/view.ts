import type { View as StaffView } from '../../staff/view.ts'
import type { Words } from '../../wording/words.ts'

/** All that a part of the desk is made from, with the desk's own words besides those it shares with the console. */
export type View = Omit<StaffView, 'words'> & { readonly words: Words<'desk'> }

export type Says = View['words']
