import { Link } from 'wouter'
import { useWords } from '#client/wording/use-words.ts'
import { PartFrame } from './PartFrame.tsx'
import type { SetUp } from './use-set-up.ts'

/** Codes and cards have a screen of their own. */
export function SignInsPart({ setUp: { meeting } }: { readonly setUp: SetUp }) {
  const { t } = useWords('set-up')
  return (
    <PartFrame title={t('parts.sign-ins')} hint={t('sign-ins.hint')}>
      <ul className="set-up-doors">
        <li>
          <Link href={`/sign-ins/${meeting.id}`}>{t('sign-ins.open')}</Link>
        </li>
        <li>
          <Link href={`/console/${meeting.id}`}>{t('sign-ins.moderator')}</Link>
        </li>
        <li>
          <Link href={`/display/${meeting.id}`}>{t('sign-ins.display')}</Link>
        </li>
      </ul>
    </PartFrame>
  )
}
