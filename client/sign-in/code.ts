/** A code is twelve letters and figures, written in fours: K7QM-4TXR-9DWB. */
const LENGTH = 12
const GROUP = 4

/** What has been typed or pasted, in the way the card shows it. */
export function tidyCode(typed: string): string {
  const letters = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .slice(0, LENGTH)
  return letters.match(new RegExp(`.{1,${GROUP}}`, 'g'))?.join('-') ?? ''
}

export const isWhole = (code: string): boolean => code.replaceAll('-', '').length === LENGTH

/** The code a link carries behind its #, where no server and no log sees it. */
export function codeInFragment(fragment: string): string | null {
  try {
    const code = tidyCode(decodeURIComponent(fragment.replace(/^#/, '')))
    return code === '' ? null : code
  } catch {
    return null
  }
}
