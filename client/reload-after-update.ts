/**
 * After an update of the server a page that is still open belongs to the build before, and the files it has yet to load
 * are gone: it is loaded anew. Once only for each build, whose address `import.meta.url` is, so that a file which is
 * missing for another reason can never make the page load for ever.
 */
export function reloadAfterUpdate(): void {
  addEventListener('vite:preloadError', () => {
    if (firstTime(`rostrum:reloaded:${import.meta.url}`)) location.reload()
  })
}

/** Where nothing can be remembered it is never the first time. */
function firstTime(mark: string): boolean {
  try {
    if (sessionStorage.getItem(mark) !== null) return false
    sessionStorage.setItem(mark, 'once')
    return true
  } catch {
    return false
  }
}
