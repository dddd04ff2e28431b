import type { RowDeeds } from './row-deeds.ts'

/** How an inscription came to stand where it stands. */
export function RowHistory({ deeds, label }: { readonly deeds: RowDeeds; readonly label: string }) {
  const { speaker, statement, history } = deeds
  const facts = [speaker, statement].filter((fact) => fact !== null && fact !== '')
  return (
    <ol className="row-history" aria-label={label}>
      {facts.length > 0 && (
        <li>
          <span />
          <bdi>{facts.join(' \u00b7 ')}</bdi>
        </li>
      )}
      {history.map(({ at, time, what }) => (
        <li key={`${at} ${what}`}>
          <time className="figures" dir="ltr">
            {time}
          </time>
          <span>{what}</span>
        </li>
      ))}
    </ol>
  )
}
