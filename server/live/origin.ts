import type { IncomingHttpHeaders } from 'node:http'

/**
 * A page of another site may not speak to us with the visitor's cookies. Browsers always say where a page comes from;
 * who says nothing is a program. Socket.IO's own `cors` would not stop a foreign page's websocket.
 */
export function isOwnOrigin(headers: IncomingHttpHeaders, publicUrl: string | null): boolean {
  const { origin, host } = headers
  if (origin === undefined) return true
  if (origin === publicUrl) return true
  return URL.canParse(origin) && new URL(origin).host === host
}
