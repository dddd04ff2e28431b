import type { View as StaffView } from '../../staff/view.ts'
import type { Words } from '../../wording/words.ts'

/** All that a panel of the console is made from, with the console's own words besides those it shares with the desk. */
export type View = Omit<StaffView, 'words'> & { readonly words: Words<'console'> }

export type Says = View['words']
