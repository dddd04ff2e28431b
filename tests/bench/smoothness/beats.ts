/** How smoothly a page was drawn since it was told to watch; moments in ms. */
export type Beats = {
  readonly longestTaskMs: number
  readonly tasksOver50: number
  readonly frames: number
  readonly droppedFrames: number
}

/** A screen is drawn sixty times a second. */
const FRAME = 1_000 / 60

declare global {
  /** What a page is being watched by. */
  var watch: { readonly tasks: number[]; readonly frames: number[] } | undefined
}

/** Runs in the page: from then on notes how long its tasks took, and when each of its frames began. */
export function watchBeats(): void {
  const tasks: number[] = []
  const frames: number[] = []
  globalThis.watch = { tasks, frames }
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration)
  }).observe({ type: 'longtask' })
  const beat = (at: number) => {
    frames.push(at)
    requestAnimationFrame(beat)
  }
  requestAnimationFrame(beat)
}

/** What was noted, once all frames of it are drawn. */
export const noted = (): { tasks: number[]; frames: number[] } => globalThis.watch ?? { tasks: [], frames: [] }

export function beatsOf({ tasks, frames }: { tasks: readonly number[]; frames: readonly number[] }): Beats {
  const dropped = frames
    .slice(1)
    .map((at, before) => Math.max(0, Math.round((at - (frames[before] ?? at)) / FRAME) - 1))
  return {
    // A task shorter than 50 ms is not told of.
    longestTaskMs: Math.max(0, ...tasks),
    tasksOver50: tasks.length,
    frames: frames.length,
    droppedFrames: dropped.reduce((sum, count) => sum + count, 0),
  }
}
