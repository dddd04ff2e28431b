import type { ReactNode } from 'react'
import { Button } from '../ui/Button.tsx'
import { LanguageSwitch } from '../ui/LanguageSwitch.tsx'
import { LinkBanner } from '../ui/LinkBanner.tsx'
import { useFit } from '../ui/use-fit.ts'
import type { HeaderModel } from './header-model.ts'
import { PaceControl } from './PaceControl.tsx'
import type { Says } from './view.ts'

type HeaderLineProps = {
  readonly model: HeaderModel
  /** Where the keys have a sheet of their own. */
  readonly onHelp?: () => void
  readonly words: Says
  /** Ways to other screens. */
  readonly children?: ReactNode
}

export function HeaderLine({ model, onHelp, words: { t }, children }: HeaderLineProps) {
  const fit = useFit<HTMLHeadingElement>(model.title)
  return (
    <header className="staff-header">
      <h1 className="staff-title" dir="auto" title={`${model.occasion} · ${model.title}`} ref={fit}>
        {model.title}
      </h1>
      <PaceControl rehearsal={model.rehearsal} />
      {model.synthetic !== null && (
        <span className="staff-synthetic" title={model.synthetic}>
          {t('header.synthetic')}
        </span>
      )}
      <LinkBanner />
      <ul className="staff-present" aria-label={t('header.presentLabel')}>
        {model.present.map((count) => (
          <li key={count}>{count}</li>
        ))}
      </ul>
      <span className="staff-quality figures" title={model.qualityLabel}>
        {model.quality}
      </span>
      {children}
      <span className="staff-role">{model.role}</span>
      <time className="staff-time figures" aria-label={t('header.roomTime', { time: model.time })} dir="ltr">
        {model.time}
      </time>
      <Button tone="quiet" className="staff-print" onPress={() => window.print()} label={t('print.do')}>
        {t('print.button')}
      </Button>
      {onHelp && (
        <Button tone="quiet" className="staff-help" onPress={onHelp} shortcut="?" label={t('header.keys')}>
          ?
        </Button>
      )}
      <LanguageSwitch />
    </header>
  )
}
