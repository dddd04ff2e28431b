import type { Instant } from '#shared/meeting/time.ts'
import type { Link } from '../connection/replica-store.ts'
import type { CatalogueName } from '../wording/catalogues.ts'
import type { Words } from '../wording/words.ts'

type LinkState = { readonly link: Link; readonly lostSince: Instant | null; readonly timeZone: string | null }

/** What is said of the link; null while all is well. */
export function linkSentence<Name extends CatalogueName>(
  { link, lostSince, timeZone }: LinkState,
  { t, time }: Words<Name>,
): string | null {
  switch (link) {
    case 'live':
      return null
    case 'connecting':
      return t('common:link.connecting')
    case 'catching-up':
      return t('common:link.catching-up')
    case 'lost':
      if (lostSince === null || timeZone === null) return t('common:link.lost')
      return t('common:link.lost-at', { time: time(lostSince, timeZone) })
    case 'signed-out':
      return t('common:link.signed-out')
    case 'unknown-meeting':
      return t('common:link.unknown-meeting')
  }
}
