import { useRef } from 'react'
import { useRoving } from '#client/ui/use-roving.ts'
import { type RowDeeds, SignInRow } from './SignInRow.tsx'
import type { RowModel } from './sign-ins-model.ts'

type SignInRowsProps = RowDeeds & { readonly rows: readonly RowModel[]; readonly label: string }

export function SignInRows({ rows, label, ...deeds }: SignInRowsProps) {
  const list = useRef<HTMLUListElement>(null)
  const stop = useRoving(
    list,
    rows.map(({ key }) => key),
  )
  return (
    <ul className="sign-in-rows" aria-label={label} ref={list}>
      {rows.map((row) => (
        <SignInRow key={row.key} row={row} stop={row.key === stop} {...deeds} />
      ))}
    </ul>
  )
}
