import type { NameLine } from './plate-model.ts'

/** Names in a row, each with the group it speaks for. */
export function Names({ names }: { readonly names: readonly NameLine[] }) {
  return (
    <ol className="names">
      {names.map(({ name, behalf, cut }) => (
        <li key={`${name}|${behalf ?? ''}`} data-cut={cut}>
          <bdi>{behalf === null ? name : `${name} (${behalf})`}</bdi>
        </li>
      ))}
    </ol>
  )
}
