import { type ReactNode, useState } from 'react'
import type { Command } from '#shared/meeting/commands.ts'
import { useActs } from './acts.ts'
import { ReasonFields } from './ReasonFields.tsx'
import { RowForm } from './RowForm.tsx'
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

/** What is to be done with a row, and why. */
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
  const [reason, setReason] = useState(optional ? '' : (presets[0] ?? ''))
  const wanted = reason.trim() === '' && !optional ? null : command(reason.trim())
  const give = async () => {
    if (wanted !== null && (await act(wanted))) onDone()
  }
  return (
    <RowForm submit={submit} offer={wanted ? ask(wanted) : { may: true }} onGive={give} onDone={onDone} words={words}>
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
    </RowForm>
  )
}
