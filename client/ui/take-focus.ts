/**
 * As a `ref`: the field takes the focus as it appears. A dialog is opened only after its fields are there, and then
 * looks for the attribute; React's `autoFocus` comes too early for it and leaves no attribute behind.
 */
export function takeFocus(field: HTMLElement | null): void {
  field?.setAttribute('autofocus', '')
  field?.focus()
}
