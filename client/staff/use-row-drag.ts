import { type RefObject, useEffect, useRef } from 'react'

/** A press becomes a drag once the pointer has gone this far, in px. */
const STARTS_AT = 6
/** Within this of the edge of the list it scrolls, at most by so much a frame, in px. */
const EDGE = 56
const FASTEST = 14

export type Drop = { readonly row: string; readonly side: 'before' | 'after'; readonly beside: string }

/**
 * Rows (elements with `data-place`, their id) are dragged by the mouse or a pen anywhere, by a finger on the part marked
 * `data-grip`. Its name goes with the pointer and a line shows where it would go: no row is drawn anew meanwhile.
 */
export function useRowDrag(list: RefObject<HTMLElement | null>, active: boolean, onDrop: (drop: Drop) => void): void {
  const latest = useRef(onDrop)
  useEffect(() => {
    latest.current = onDrop
  })
  useEffect(() => {
    const element = list.current
    if (element === null || !active) return
    let stop = () => {}
    const press = (event: PointerEvent) => {
      const row = placeOf(event.target)
      const byFinger = event.pointerType === 'touch'
      if (!row || event.button !== 0 || (byFinger && !within(event.target, '[data-grip]'))) return
      stop()
      stop = follow(element, row, event, (drop) => latest.current(drop))
    }
    element.addEventListener('pointerdown', press)
    return () => {
      stop()
      element.removeEventListener('pointerdown', press)
    }
  }, [list, active])
}

/** From the press to the release; returns how to give it up. */
function follow(list: HTMLElement, row: HTMLElement, press: PointerEvent, onDrop: (drop: Drop) => void): () => void {
  let { clientX: x, clientY: y } = press
  const chip = document.createElement('div')
  let frame: number | null = null
  let target: HTMLElement | null = null
  let side: Drop['side'] = 'before'

  const show = () => {
    const { top, bottom, left, width } = list.getBoundingClientRect()
    const towards = y < top + EDGE ? y - (top + EDGE) : y > bottom - EDGE ? y - (bottom - EDGE) : 0
    list.scrollTop += Math.max(-FASTEST, Math.min(FASTEST, towards / 4))
    chip.style.translate = `${x}px ${y}px`
    delete target?.dataset['drop']
    target = placeOf(document.elementFromPoint(left + width / 2, Math.max(top + 1, Math.min(bottom - 1, y))))
    if (target === row || (target && !list.contains(target))) target = null
    if (target) {
      const over = target.getBoundingClientRect()
      side = y < over.top + over.height / 2 ? 'before' : 'after'
      target.dataset['drop'] = side
    }
    frame = requestAnimationFrame(show)
  }
  const move = (event: PointerEvent) => {
    x = event.clientX
    y = event.clientY
    if (frame !== null || Math.hypot(x - press.clientX, y - press.clientY) < STARTS_AT) return
    row.dataset['dragging'] = 'true'
    chip.className = 'row-chip'
    chip.textContent = row.querySelector('.row-name')?.textContent ?? ''
    list.append(chip)
    show()
  }
  const end = () => {
    document.removeEventListener('pointermove', move)
    document.removeEventListener('pointerup', release)
    document.removeEventListener('pointercancel', end)
    document.removeEventListener('keydown', giveUp)
    if (frame !== null) cancelAnimationFrame(frame)
    delete row.dataset['dragging']
    delete target?.dataset['drop']
    chip.remove()
  }
  const release = () => {
    const [id, beside] = [row.dataset['place'], target?.dataset['place']]
    end()
    if (id !== undefined && beside !== undefined) onDrop({ row: id, side, beside })
  }
  const giveUp = (event: KeyboardEvent) => {
    if (event.key === 'Escape') end()
  }
  document.addEventListener('pointermove', move)
  document.addEventListener('pointerup', release)
  document.addEventListener('pointercancel', end)
  document.addEventListener('keydown', giveUp)
  return end
}

const within = (target: EventTarget | null, selector: string): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>(selector) : null

const placeOf = (target: EventTarget | null): HTMLElement | null => within(target, '[data-place]')
