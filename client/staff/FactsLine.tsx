import type { Fact } from './facts-model.ts'

/** What waits beside the list, in one line that may wrap. */
export function FactsLine({ facts }: { readonly facts: readonly Fact[] }) {
  if (facts.length === 0) return null
  return (
    <ul className="facts figures">
      {facts.map(({ name, text }) => (
        <li key={name}>{text}</li>
      ))}
    </ul>
  )
}
