/** As a `ref`: what opens below a row is scrolled to as far as it must be to be seen whole. */
export function intoView(opened: HTMLElement | null): void {
  opened?.scrollIntoView({ block: 'nearest' })
}
