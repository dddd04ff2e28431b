import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { useWords } from '#client/wording/use-words.ts'
import type { RowModel } from './sign-ins-model.ts'

/** What cannot be taken back, and would sign somebody out or make a card worthless. */
export type Asked =
  | { readonly is: 'reissue' | 'revoke'; readonly row: RowModel }
  | { readonly is: 'reissue-all'; readonly rows: readonly RowModel[] }

type AskDialogProps = {
  readonly asked: Asked | null
  readonly onYes: (asked: Asked) => void
  readonly onNo: () => void
}

/** Asked only where a card was handed out: says what it will be worth, and who will be signed out. */
export function AskDialog({ asked, onYes, onNo }: AskDialogProps) {
  const { t } = useWords('sign-ins')
  const rows = asked === null ? [] : asked.is === 'reissue-all' ? asked.rows : [asked.row]
  const cards = rows.filter(({ signIn }) => signIn !== null).length
  const devices = rows.reduce((sum, { signIn }) => sum + (signIn?.devices ?? 0), 0)
  const title = () => {
    if (asked === null) return ''
    return asked.is === 'reissue-all' ? t('confirm.reissue-all') : t(`confirm.${asked.is}`, { name: asked.row.name })
  }
  const yes = () => {
    if (asked === null) return ''
    if (asked.is === 'reissue-all') return t('deed.issue-all', { count: rows.length })
    return t(`deed.${asked.is}`)
  }
  return (
    <Dialog open={asked !== null} title={title()} onClose={onNo}>
      <div className="sign-ins-asked">
        <p>{asked?.is === 'reissue-all' ? t('confirm.cards', { count: cards }) : t('confirm.card')}</p>
        {devices > 0 && <p>{t('confirm.devices', { count: devices })}</p>}
        <p className="sign-ins-buttons">
          <Button tone="grave" onPress={() => asked !== null && onYes(asked)}>
            {yes()}
          </Button>
          <Button onPress={onNo}>{t('common:cancel')}</Button>
        </p>
      </div>
    </Dialog>
  )
}
