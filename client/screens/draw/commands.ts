import type { DrawFacts } from './draw-facts.ts'

/** The same check on a command line, with nothing of ours: every line that is printed stands in the table, in this order. */
export function commandsFor({ draw, classes }: DrawFacts): string {
  if (draw.seed === null) return ''
  const lots = classes.map(({ lots }) => {
    const ids = lots
      .map(({ inscription }) => inscription.id)
      .toSorted((a, b) => Number(a.slice(1)) - Number(b.slice(1)))
    return [
      `for id in ${ids.join(' ')}; do`,
      `  lot=$(printf %s "$id" | openssl dgst -sha256 -mac HMAC -macopt "hexkey:$seed" -r)`,
      `  echo "\${lot%% *} $id"`,
      'done | sort',
    ].join('\n')
  })
  return [`seed=${draw.seed}`, 'printf %s "$seed" | xxd -r -p | openssl dgst -sha256 -r', ...lots].join('\n')
}
