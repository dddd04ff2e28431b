import { type KeyboardEvent, type ReactNode, type Ref, useImperativeHandle, useLayoutEffect, useRef } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Emblem } from '../../ui/Emblem.tsx'
import { useRoving } from '../../ui/use-roving.ts'
import type { Control } from '../../staff/control.ts'
import type { Plate } from '../../staff/plate-model.ts'

/** Goes to the row on which the desk works in this queue. */
export type QueueHandle = { readonly enter: () => void }

export type Queued = {
  readonly key: string
  readonly plate: Plate
  /** What it is about, below the name, line by line. */
  readonly about: readonly string[]
  /** What Enter does. */
  readonly deed: Control
}

type QueueProps<Row extends Queued> = {
  readonly ref: Ref<QueueHandle>
  readonly title: string
  readonly count: string
  readonly shortcut: string
  readonly empty: string
  readonly rows: readonly Row[]
  /** The key of the row below which `children` stand open. */
  readonly opened: string | null
  readonly onEnter: (row: Row) => void
  readonly onDelete: (row: Row) => void
  readonly deleteLabel: string
  /** Delete is the exception here: its button shows only in the row at which one is. */
  readonly plain?: boolean
  readonly children: ReactNode
}

/** Those who wait at the desk, worked off by keyboard: up and down, Enter, Delete. The next in line takes the focus. */
export function Queue<Row extends Queued>(props: QueueProps<Row>) {
  const {
    ref,
    title,
    count,
    shortcut,
    empty,
    rows,
    opened,
    onEnter,
    onDelete,
    deleteLabel,
    plain = false,
    children,
  } = props
  const list = useRef<HTMLOListElement>(null)
  const keys = rows.map(({ key }) => key)
  const stop = useRoving(list, keys)
  useImperativeHandle(ref, () => ({ enter: () => focusRow(list.current, stop) }))
  useNextInLine(list, keys)
  const onKeyDown = (event: KeyboardEvent, row: Row) => {
    if (event.key !== 'Delete' || row.key === opened) return
    event.preventDefault()
    onDelete(row)
  }
  return (
    <section className="queue" aria-label={title} aria-keyshortcuts={shortcut} data-plain={plain}>
      <header className="queue-head">
        <h2>
          {title} <span className="figures quiet">{count}</span>
        </h2>
        <kbd>{shortcut}</kbd>
      </header>
      {rows.length === 0 ? (
        <p className="queue-empty">{empty}</p>
      ) : (
        <ol ref={list} aria-label={title}>
          {rows.map((row) => (
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Delete, wherever in the row
            <li
              key={row.key}
              className="queue-row"
              data-queued={row.key}
              data-open={row.key === opened}
              onKeyDown={(event) => onKeyDown(event, row)}
            >
              <Emblem name={row.plate.name} code={row.plate.code} />
              <div className="queue-words">
                <p className="queue-name">
                  <bdi>{row.plate.name}</bdi>
                </p>
                {row.about.map((line) => (
                  <p key={line} className="queue-about">
                    <bdi>{line}</bdi>
                  </p>
                ))}
              </div>
              <div className="queue-buttons">
                <Button
                  tone="primary"
                  offer={row.deed.offer}
                  label={`${row.deed.label}: ${row.plate.name}`}
                  row={row.key}
                  tabIndex={row.key === stop ? 0 : -1}
                  onPress={() => onEnter(row)}
                >
                  {row.deed.label}
                </Button>
                <Button
                  tone="quiet"
                  offer={row.deed.offer}
                  label={`${deleteLabel}: ${row.plate.name}`}
                  shortcut="Delete"
                  className="queue-second"
                  tabIndex={row.key === stop ? 0 : -1}
                  onPress={() => onDelete(row)}
                >
                  {deleteLabel}
                </Button>
              </div>
              {row.key === opened && children}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

const focusRow = (list: HTMLElement | null, key: string | null | undefined): void => {
  if (key != null) list?.querySelector<HTMLElement>(`[data-row="${key}"]`)?.focus()
}

/** What has been dealt with leaves the queue, or puts its form away, and whoever stands in its place has the focus. */
function useNextInLine(list: { readonly current: HTMLElement | null }, keys: readonly string[]): void {
  const left = useRef<number | null>(null)
  useLayoutEffect(() => {
    const held = document.activeElement
    if (held === document.body) {
      if (left.current !== null) focusRow(list.current, keys[Math.min(left.current, keys.length - 1)])
      return
    }
    const row = held instanceof HTMLElement && list.current?.contains(held) ? held.closest('[data-queued]') : null
    left.current = row instanceof HTMLElement ? keys.indexOf(row.dataset['queued'] ?? '') : null
  })
}
