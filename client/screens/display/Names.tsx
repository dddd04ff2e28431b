import type { NameLine } from './plate-model.ts'

/** Names in a row, each with the group it speaks for. */
export function Names({ names }: { readonly names: readonly NameLine[] }) {
  return (
    <ol className="names">
      {names.map(({ name, behalf }) => (
        <li key={`${name}|${behalf ?? ''}`}>
          <bdi>{behalf === null ? name : `${name} (${behalf})`}</bdi>
        </li>
      ))}
    </ol>
  )
}
