import { type MouseEvent, useEffect, useRef } from 'react'
import { useWords } from '#client/wording/use-words.ts'
import type { MeetingId } from '#shared/meeting/ids.ts'
import { chapterOf, severityOf } from '#shared/rules/concerns.ts'
import { type Part, PARTS } from './parts.ts'
import type { SetUp } from './use-set-up.ts'

type PartsNavProps = {
  readonly meeting: MeetingId
  readonly part: Part
  readonly setUp: SetUp
  readonly onGo: (part: Part) => void
}

/** The parts, with what is not saved in each and how much is to be mended. */
export function PartsNav({ meeting, part, setUp: { concerns, unsaved }, onGo }: PartsNavProps) {
  const { t } = useWords('set-up')
  const line = useRef<HTMLElement>(null)
  // On a phone the parts are one line that is longer than the screen.
  useEffect(() => {
    line.current?.querySelector(`[href$="/${part}"]`)?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [part])
  const follow = (event: MouseEvent, to: Part) => {
    // A part opened in another tab is left alone.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    onGo(to)
  }
  return (
    <nav ref={line} className="set-up-nav" aria-label={t('parts.label')}>
      <ul>
        {PARTS.map((one) => {
          const those = concerns.filter((concern) => chapterOf(concern) === one)
          const grave = those.some((concern) => severityOf(concern) === 'mistake')
          return (
            <li key={one}>
              <a
                href={`/set-up/${meeting}/${one}`}
                aria-current={one === part ? 'page' : undefined}
                onClick={(event) => follow(event, one)}
              >
                <span>{t(`parts.${one}`)}</span>
                {unsaved.some((other) => other.part === one) && (
                  <span className="set-up-unsaved small">{t('part-unsaved')}</span>
                )}
                {those.length > 0 && (
                  <span className="set-up-count figures small" data-grave={grave}>
                    <span aria-hidden="true">{those.length}</span>
                    <span className="unseen">{t('check.count', { count: those.length })}</span>
                  </span>
                )}
              </a>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
