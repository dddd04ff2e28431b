/** Several names in one cell, with semicolons between them; a semicolon within a name has a backslash before it. */
export const joined = (names: readonly string[]): string =>
  names.map((name) => name.replace(/[\\;]/g, (character) => `\\${character}`)).join('; ')

/** The names in a cell, each once. */
export function parted(cell: string): readonly string[] {
  const names = [...cell.matchAll(/(?:\\[\\;]|[^;])+/g)].map(([name]) => name.replace(/\\([\\;])/g, '$1').trim())
  return [...new Set(names)].filter((name) => name !== '')
}
