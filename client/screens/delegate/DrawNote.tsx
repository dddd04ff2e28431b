import './draw-note.css'
import { useState } from 'react'
import { Button } from '#client/ui/Button.tsx'
import { useWords } from '#client/wording/use-words.ts'
import type { DrawModel } from './lot-model.ts'

/** LS9: what was sealed, or drawn; the whole figure for those who want to keep it, and the way to check it. */
export function DrawNote({ draw }: { readonly draw: DrawModel }) {
  const { t } = useWords('delegate')
  const { sentence, label, short, whole, link } = draw
  return (
    <section className="draw-note">
      <p>{sentence}</p>
      <details>
        <summary>
          {label} <bdi className="draw-figure figures">{short}</bdi>
        </summary>
        <p className="draw-whole" dir="ltr">
          <code>{whole}</code>
        </p>
        <Copy text={whole} key={whole} label={t('lot.copy')} done={t('lot.copied')} />
      </details>
      <a className="draw-link" href={link.address} target="_blank" rel="noreferrer">
        {link.label}
      </a>
    </section>
  )
}

/** Only a page that came over a secure connection may write to the clipboard; elsewhere the figure is marked by a tap. */
function Copy({ text, label, done }: { readonly text: string; readonly label: string; readonly done: string }) {
  const [copied, setCopied] = useState(false)
  if (!window.isSecureContext) return null
  const copy = () =>
    void navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  return (
    <Button tone="quiet" onPress={copy}>
      {copied ? done : label}
    </Button>
  )
}
