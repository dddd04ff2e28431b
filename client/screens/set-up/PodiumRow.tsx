import { useRef } from 'react'
import { takeFocus } from '#client/ui/take-focus.ts'
import { useWords } from '#client/wording/use-words.ts'
import { LANGUAGES } from '#shared/meeting/languages.ts'
import { Choice } from './Choice.tsx'
import { Field } from './Field.tsx'
import { type PodiumRow as Row, timeUnreadable } from './podium-draft.ts'
import { RowButtons } from './RowButtons.tsx'
import { useAltArrows } from './use-alt-arrows.ts'

type PodiumRowProps = {
  readonly row: Row
  readonly first: boolean
  readonly last: boolean
  /** Was just added: its name takes the focus. */
  readonly fresh: boolean
  readonly onChange: (row: Row) => void
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
}

const ROLES = ['chair', 'moderator', 'opening-speaker', 'panellist'] as const
const ATTENDANCES = ['in-person', 'by-video-message', 'remotely'] as const

/** Somebody of the podium, or a seat that is still free. */
export function PodiumRow({ row, first, last, fresh, onChange, onMove, onRemove }: PodiumRowProps) {
  const { t } = useWords('set-up')
  const named = row.name.trim() !== ''
  const name = named ? row.name : t('podium.free')
  const role = t(`common:podium.${row.role}`)
  const presents = row.role === 'opening-speaker' || row.role === 'panellist'
  const line = useRef<HTMLLIElement>(null)
  useAltArrows(line, onMove)
  const put = (changed: Partial<Row>) => onChange({ ...row, ...changed })
  return (
    <li ref={line} className="set-up-member" data-free={!named} aria-label={t('podium.row', { role, name })}>
      <div className="set-up-member-fields">
        <Choice
          label={t('podium.role')}
          className="set-up-member-role"
          value={row.role}
          options={ROLES.map((one) => [one, t(`common:podium.${one}`)] as const)}
          onChange={(changed) => put({ role: changed })}
        />
        <Field
          label={t('podium.name')}
          className="set-up-member-name set-up-member-wide"
          value={row.name}
          longest={200}
          onChange={(changed) => put({ name: changed })}
          {...(fresh ? { input: takeFocus } : {})}
        />
        <Choice
          label={t('podium.language')}
          value={row.language ?? 'none'}
          options={(['none', ...LANGUAGES] as const).map((one) => [one, t(`language.${one}`)] as const)}
          onChange={(language) => put({ language: language === 'none' ? null : language })}
        />
        <Choice
          label={t('podium.attends')}
          className="set-up-member-attends"
          value={row.attends}
          options={ATTENDANCES.map((one) => [one, t(`podium.attendance.${one}`)] as const)}
          onChange={(attends) => put({ attends })}
        />
        <Field
          label={t('podium.member-title')}
          className="set-up-member-title set-up-member-wide"
          value={row.title}
          longest={400}
          why={named && row.title.trim() === '' ? t('field.needed') : null}
          onChange={(title) => put({ title })}
        />
        {presents && (
          <>
            <Field
              label={t('podium.topic')}
              className="set-up-member-topic set-up-member-wide"
              value={row.topic}
              longest={600}
              onChange={(topic) => put({ topic })}
            />
            <Field
              label={t('podium.time')}
              className="figures"
              inputMode="numeric"
              longest={6}
              hint={t('podium.time-none')}
              value={row.time}
              why={timeUnreadable(row) ? t('field.no-length') : null}
              onChange={(time) => put({ time })}
            />
          </>
        )}
      </div>
      <RowButtons
        labels={{
          up: t('podium.up-row', { name }),
          down: t('podium.down-row', { name }),
          remove: t('podium.remove-row', { name }),
        }}
        onUp={first ? null : () => onMove(-1)}
        onDown={last ? null : () => onMove(1)}
        onRemove={onRemove}
      />
    </li>
  )
}
