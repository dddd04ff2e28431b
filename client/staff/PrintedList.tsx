import './printed-list.css'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { replicaStore } from '../connection/replica-store.ts'
import { printedList, type PrintedLine, type PrintedPart, type PrintedList as Printed } from './printed-list.ts'
import type { Says, View } from './view.ts'

/** What goes on paper in the place of the screen. It is made when something is printed, and needs no server for that. */
export function PrintedList({ view }: { readonly view: View }) {
  const printed = usePrinted(view)
  if (printed === null) return null
  const { t } = view.words
  return (
    <section className="printed" aria-label={t('print.title')}>
      <h1>{printed.title}</h1>
      {printed.about.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p className="printed-as-of">{printed.asOf}</p>
      <FloorAndOrder printed={printed} words={view.words} />
      {printed.parts.map((part) => (
        <Part key={part.title} part={part} />
      ))}
    </section>
  )
}

function FloorAndOrder({
  printed: { floor, orderOfTheDay },
  words: { t },
}: {
  readonly printed: Printed
  readonly words: Says
}) {
  return (
    <>
      <h2>{t('print.floor')}</h2>
      <p className="printed-floor">
        {floor === null ? (
          t('print.free')
        ) : (
          <>
            <bdi className="printed-name">{floor.name}</bdi>
            {floor.behalf !== null && <bdi> {floor.behalf}</bdi>} · {floor.state}
          </>
        )}
      </p>
      <h2>{t('print.orderOfTheDay')}</h2>
      <table>
        <tbody>
          {orderOfTheDay.map(({ key, title, state }) => (
            <tr key={key}>
              <th scope="row">
                <bdi>{title}</bdi>
              </th>
              <td>{state}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function Part({ part: { title, lines, empty } }: { readonly part: PrintedPart }) {
  return (
    <>
      <h2>{title}</h2>
      {lines.length === 0 ? (
        <p>{empty}</p>
      ) : (
        <table>
          <tbody>
            {lines.map((line) => (
              <Line key={line.key} line={line} />
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}

function Line({ line: { place, name, behalf, speaker, about } }: { readonly line: PrintedLine }) {
  return (
    <tr>
      <td className="printed-place figures">{place}</td>
      <th scope="row">
        <bdi className="printed-name">{name}</bdi>
        {behalf !== null && <bdi className="printed-more">{behalf}</bdi>}
        {speaker !== null && <bdi className="printed-more">{speaker}</bdi>}
      </th>
      <td>{about}</td>
    </tr>
  )
}

/** The sheet while something is printed, by the button or by the browser's own keys; null all other time. */
function usePrinted(view: View): Printed | null {
  const [printed, setPrinted] = useState<Printed | null>(null)
  const latest = useRef(view)
  useLayoutEffect(() => {
    latest.current = view
  })
  useEffect(() => {
    const make = () => {
      const { clock, version, lostSince } = replicaStore.getState()
      // The browser prints what stands there when this returns.
      flushSync(() => setPrinted(printedList({ ...latest.current, now: clock.now(), version, lostSince })))
    }
    const putAway = () => setPrinted(null)
    window.addEventListener('beforeprint', make)
    window.addEventListener('afterprint', putAway)
    return () => {
      window.removeEventListener('beforeprint', make)
      window.removeEventListener('afterprint', putAway)
    }
  }, [])
  return printed
}
