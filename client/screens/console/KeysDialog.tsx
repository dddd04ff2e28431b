import { Dialog } from '../../ui/Dialog.tsx'
import { KEYS } from './keys.ts'
import type { Says } from './view.ts'

type KeysDialogProps = {
  readonly open: boolean
  readonly onClose: () => void
  readonly active: boolean
  readonly onActive: (active: boolean) => void
  readonly words: Says
}

/** Every key on one sheet, and the switch that puts single letters away for those who speak to their computer. */
export function KeysDialog({ open, onClose, active, onActive, words: { t } }: KeysDialogProps) {
  const rows = [
    ...KEYS.map(({ deed, key }) => ({ key: deed === 'clock' ? t('keys.space') : key, does: t(`keys.${deed}`) })),
    { key: '↑ ↓', does: t('keys.arrows') },
    { key: t('keys.enterKey'), does: t('keys.enter') },
    { key: 'Alt ↑ ↓', does: t('keys.alt') },
    { key: 'Esc', does: t('keys.escape') },
  ]
  return (
    <Dialog open={open} onClose={onClose} title={t('keys.title')} shape="wide">
      <dl className="staff-keys">
        {rows.map(({ key, does }) => (
          <div key={key}>
            <dt>
              <kbd dir="ltr">{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label className="staff-check">
        <input type="checkbox" checked={active} onChange={(event) => onActive(event.currentTarget.checked)} />
        <span>
          {t('keys.active')} <span className="quiet">{t('keys.sentence')}</span>
        </span>
      </label>
    </Dialog>
  )
}
