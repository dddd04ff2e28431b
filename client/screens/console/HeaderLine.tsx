import { Button } from '../../ui/Button.tsx'
import { LanguageSwitch } from '../../ui/LanguageSwitch.tsx'
import { LinkBanner } from '../../ui/LinkBanner.tsx'
import { useFit } from '../../ui/use-fit.ts'
import type { HeaderModel } from './header-model.ts'
import type { Says } from './view.ts'

type HeaderLineProps = {
  readonly model: HeaderModel
  readonly onHelp: () => void
  readonly words: Says
}

export function HeaderLine({ model, onHelp, words: { t } }: HeaderLineProps) {
  const fit = useFit<HTMLHeadingElement>(model.title)
  return (
    <header className="console-header">
      <h1 className="console-title" dir="auto" title={`${model.occasion} · ${model.title}`} ref={fit}>
        {model.title}
      </h1>
      {model.synthetic !== null && (
        <span className="console-synthetic" title={model.synthetic}>
          {t('header.synthetic')}
        </span>
      )}
      <LinkBanner />
      <ul className="console-present" aria-label={t('header.presentLabel')}>
        {model.present.map((count) => (
          <li key={count}>{count}</li>
        ))}
      </ul>
      <span className="console-quality figures" title={model.qualityLabel}>
        {model.quality}
      </span>
      <span className="console-role">{model.role}</span>
      <time className="console-time figures" aria-label={t('header.roomTime', { time: model.time })} dir="ltr">
        {model.time}
      </time>
      <Button tone="quiet" className="console-help" onPress={onHelp} shortcut="?" label={t('keys.title')}>
        ?
      </Button>
      <LanguageSwitch />
    </header>
  )
}
