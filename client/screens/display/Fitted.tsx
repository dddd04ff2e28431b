import type { ReactNode } from 'react'

/** Each step sets the text this much smaller than the one before. */
const STEP = 0.94
/** First the name gives way down to half its size, then the small print below it, then both. */
const ROUNDS = [
  { smallPrint: 1, steps: 11 },
  { smallPrint: 0.8, steps: 14 },
  { smallPrint: 0.66, steps: 18 },
] as const

const overflows = (box: HTMLElement): boolean =>
  box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1

/** Sets the text to the largest step at which all of it is inside the box: names wrap, then shrink, and are never cut. */
function fit(box: HTMLElement): void {
  box.classList.remove('fitted--broken')
  for (const { smallPrint, steps } of ROUNDS) {
    box.style.setProperty('--small-print', String(smallPrint))
    for (let step = 0; step <= steps; step += 1) {
      box.style.setProperty('--fit', String(STEP ** step))
      if (!overflows(box)) return
    }
  }
  // One endless word: better broken than cut.
  box.classList.add('fitted--broken')
}

/** Fits a box, and again whenever it is given another size or its font has come; returns how to stop. */
function keepFitted(box: HTMLDivElement): () => void {
  const measure = () => fit(box)
  // It calls back before the box is painted, also for the first time, when the browser has laid the page out in any
  // case. The box is given its size by the face and not by its text, so fitting it does not set off the observer again.
  const observer = new ResizeObserver(measure)
  observer.observe(box)
  document.fonts.addEventListener('loadingdone', measure)
  return () => {
    observer.disconnect()
    document.fonts.removeEventListener('loadingdone', measure)
  }
}

type FittedProps = {
  readonly className: string
  /** What is written inside: another text is another box, measured afresh before it is painted. */
  readonly text: string
  readonly children: ReactNode
}

export function Fitted({ className, text, children }: FittedProps) {
  return (
    <div className={`fitted ${className}`} key={text} ref={keepFitted}>
      {children}
    </div>
  )
}
