import { type RefObject, useLayoutEffect, useRef } from 'react'

/** The style sheet sets text smaller by this many steps at the most (`data-fit` from 0 to this). */
const SMALLEST_FIT = 4

function overflows(box: HTMLElement): boolean {
  return box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 1
}

/**
 * Sets `data-fit` on a box to the first step at which its text fits, measured anew when the text or the room changes.
 * The box needs a height or a longest word that it can overflow; its style sheet says what each step means. Null where
 * the text has all the room it wants, since measuring hundreds of rows takes a second.
 */
export function useFit<Box extends HTMLElement>(text: string | null): RefObject<Box | null> {
  const ref = useRef<Box>(null)
  useLayoutEffect(() => {
    const box = ref.current
    if (box === null || text === null) return
    const measure = () => {
      for (let step = 0; step <= SMALLEST_FIT; step += 1) {
        box.dataset['fit'] = String(step)
        if (!overflows(box)) return
      }
    }
    // Just before it is painted, when the browser lays the page out in any case: at once it would do so twice.
    const frame = requestAnimationFrame(measure)
    // The room is the parent's: the box's own size changes with every step.
    const observer = new ResizeObserver(measure)
    observer.observe(box.parentElement ?? box)
    document.fonts.addEventListener('loadingdone', measure)
    return () => {
      cancelAnimationFrame(frame)
      observer.disconnect()
      document.fonts.removeEventListener('loadingdone', measure)
    }
  }, [text])
  return ref
}
