import { Button } from '#client/ui/Button.tsx'
import { Notice } from '#client/ui/Notice.tsx'
import { useWords } from '#client/wording/use-words.ts'
import type { SetUp } from './use-set-up.ts'

/** What is not saved yet, and the button that saves it. It takes no room while all is saved. */
export function SaveBar({ setUp }: { readonly setUp: SetUp }) {
  const words = useWords('set-up')
  const { t } = words
  const { unsaved, save, saved, undo, submission } = setUp
  const names = (these: SetUp['unsaved']) => words.list(these.map(({ part }) => t(`parts.${part}`)))
  const ready = unsaved.filter(({ commands }) => commands !== null)
  const unreadable = unsaved.filter(({ commands }) => commands === null)
  return (
    <div className="set-up-save" data-shown={unsaved.length > 0 || saved || submission.refusal !== null}>
      <Notice refusal={submission.refusal} onPutAway={submission.putAway} />
      <div className="set-up-save-line">
        <output className="small">
          {unsaved.length === 0 && saved && <span className="quiet">{t('save.saved')}</span>}
          {ready.length > 0 && <span>{t('save.unsaved', { parts: names(ready) })}</span>}
          {unreadable.length > 0 && (
            <span className="set-up-why">{t('save.unreadable', { parts: names(unreadable) })}</span>
          )}
        </output>
        {unsaved.length > 0 && (
          <>
            <Button tone="quiet" onPress={() => undo(...unsaved.map(({ part }) => part))}>
              {t('save.undo')}
            </Button>
            {ready.length > 0 && (
              <Button
                tone="primary"
                shortcut="Control+S"
                underway={submission.underway !== null}
                onPress={() => void save(...ready.map(({ part }) => part))}
              >
                {t('save.save')}
              </Button>
            )}
          </>
        )}
      </div>
    </div>
  )
}
