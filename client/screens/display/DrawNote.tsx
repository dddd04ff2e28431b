import { useWords } from '../../wording/use-words.ts'
import { Address } from './Address.tsx'
import type { DrawLine } from './draw-line.ts'

/** LS9: that the order is by lot, and where anybody can check the draw. */
export function DrawNote({ line, origin }: { readonly line: DrawLine; readonly origin: string }) {
  const { t } = useWords('display')
  if (line.is === 'sealed')
    return <p className="figures">{t('draw.sealed', { figure: `SHA-256 ${line.commitment}` })}</p>
  return (
    <p className="figures">
      {t('draw.drawn', { figure: line.seed })} <Address origin={`${origin}/draw`} />
    </p>
  )
}
