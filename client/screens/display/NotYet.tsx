import type { Link } from '../../connection/replica-store.ts'
import { useWords } from '../../wording/use-words.ts'
import { Address } from './Address.tsx'
import { PlainFace } from './PlainFace.tsx'

/** Nothing yet: on the way, or no such meeting. */
export function NotYet({ link, origin }: { readonly link: Link; readonly origin: string }) {
  const { t } = useWords('display')
  if (link !== 'unknown-meeting') return <div className="stage stage--waiting">{t('quiet.connecting')}</div>
  return (
    <div className="stage stage--alone">
      <PlainFace title={t('quiet.unknown-meeting')}>
        <p>
          {t('quiet.start-page')} <Address origin={origin} />
        </p>
      </PlainFace>
    </div>
  )
}
