import { useWords } from '#client/wording/use-words.ts'
import { chapterOf, type Concern, type Severity, severityOf } from '#shared/rules/concerns.ts'
import { concernWording } from './concern-wording.ts'
import type { Part } from './parts.ts'

type ConcernsProps = { readonly concerns: readonly Concern[]; readonly onGo: (part: Part) => void }

const SEVERITIES = ['mistake', 'missing', 'warning'] as const satisfies readonly Severity[]

/** All that is wrong or missing in the plan as typed; each leads to the part where it is put right. */
export function Concerns({ concerns, onGo }: ConcernsProps) {
  const words = useWords('set-up')
  const { t } = words
  return (
    <section className="set-up-concerns" aria-labelledby="set-up-concerns" data-none={concerns.length === 0}>
      <h2 id="set-up-concerns">{t('check.title')}</h2>
      <output className="small quiet">
        {concerns.length === 0 ? t('check.none') : t('check.count', { count: concerns.length })}
      </output>
      {SEVERITIES.map((severity) => {
        const those = concerns.filter((concern) => severityOf(concern) === severity)
        if (those.length === 0) return null
        return (
          <div key={severity} className="set-up-severity" data-severity={severity}>
            <h3 className="small">{t(`check.${severity}`)}</h3>
            <ul>
              {those.map((concern) => {
                const said = concernWording(concern, words)
                return (
                  <li key={said}>
                    <button type="button" onClick={() => onGo(chapterOf(concern))}>
                      {said}
                    </button>
                  </li>
                )
              })}
            </ul>
          </div>
        )
      })}
    </section>
  )
}
