import './emblem.css'
import { useState } from 'react'

/** How somebody is addressed is not their name. */
const ADDRESS = /^(?:(?:H\.\s?E\.|H\.\s?R\.\s?H\.|Mr|Mrs|Ms|Mme|M|Dr|Prof|Sir|Dame)\.?\s+)+/u

/** Two letters for whoever has no flag: of the first words that are not small ones. */
function initialsOf(name: string): string {
  const words = name
    .replace(ADDRESS, '')
    .split(/[\s\-–'’(),.]+/u)
    .filter((word) => /^\p{Lu}/u.test(word))
  const [first = name, second = ''] = words
  return (Array.from(first)[0] ?? '') + (Array.from(second)[0] ?? '')
}

/** The flag, or initials for those without a code. Decoration: the name always stands beside it. */
export function Emblem({ name, code }: { readonly name: string; readonly code: string | null }) {
  const [missing, setMissing] = useState<string | null>(null)
  if (code === null || code === missing) {
    return (
      <span className="emblem emblem--letters" aria-hidden="true">
        {initialsOf(name)}
      </span>
    )
  }
  return <img className="emblem" src={`/flags/${code}.svg`} alt="" loading="lazy" onError={() => setMissing(code)} />
}
