import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import type { Command } from '#shared/meeting/commands.ts'
import { Button } from '../ui/Button.tsx'
import { useActs } from './acts.ts'
import { intoView } from '../ui/into-view.ts'
import { ReasonFields } from './ReasonFields.tsx'
import { useEscape } from '../ui/use-escape.ts'
import type { Says } from './view.ts'

type ReasonFormProps = {
  /** Null where a heading says it already. */
  readonly title: string | null
  readonly presets: readonly string[]
  readonly submit: string
  /** The command for a reason; null while something else is still missing. */
  readonly command: (because: string) => Command | null
  readonly onDone: () => void
  readonly words: Says
  /** Whether the reason takes the focus; otherwise a field of `children` may, or nothing does yet. */
  readonly focused?: boolean
  /** The reason may be left out. */
  readonly optional?: boolean
  readonly children?: ReactNode
}

/** A small form in the place of the row's buttons: what is to be done, and why. Enter does it, Escape gives up. */
export function ReasonForm({
  title,
  presets,
  submit,
  command,
  onDone,
  words,
  focused = true,
  optional = false,
  children,
}: ReasonFormProps) {
  const { act, ask } = useActs()
  const form = useRef<HTMLFormElement>(null)
  useEscape(form, onDone)
  useEffect(() => intoView(form.current), [])
  const [reason, setReason] = useState(optional ? '' : (presets[0] ?? ''))
  const wanted = reason.trim() === '' && !optional ? null : command(reason.trim())
  const give = async () => {
    if (wanted !== null && (await act(wanted))) onDone()
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    void give()
  }
  return (
    <form ref={form} className="staff-form" onSubmit={onSubmit}>
      {title !== null && <p className="staff-form-title">{title}</p>}
      {children}
      <ReasonFields
        value={reason}
        onChange={setReason}
        presets={presets}
        label={words.t(optional ? 'reason.optional' : 'reason.label')}
        required={!optional}
        focused={focused}
      />
      {/* Enter needs a button of the form's own to submit it. */}
      <input type="submit" hidden />
      <div className="staff-form-end">
        <Button tone="quiet" onPress={onDone}>
          {words.t('common:cancel')}
        </Button>
        <Button tone="primary" offer={wanted ? ask(wanted) : { may: true }} onPress={() => void give()}>
          {submit}
        </Button>
      </div>
    </form>
  )
}
