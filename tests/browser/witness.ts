import type { Page } from 'playwright-core'
import { z } from 'zod'

/** What can be said of a page from outside. */
export type Witness = {
  /** The newest version of the meeting it was told of; 0 before the first. */
  readonly heard: () => number
  /** Errors, broken policies, and requests that went to another host. */
  readonly faults: () => readonly string[]
}

const eventsSchema = z.tuple([z.literal('events'), z.object({ to: z.number() })])
const snapshotSchema = z.tuple([z.literal('snapshot'), z.object({ version: z.number() })])

/** A Socket.IO event packet begins with these two figures. */
const EVENT_PACKET = '42'

function versionIn(frame: string): number | null {
  if (!frame.startsWith(EVENT_PACKET)) return null
  const message: unknown = JSON.parse(frame.slice(EVENT_PACKET.length))
  const events = eventsSchema.safeParse(message)
  if (events.success) return events.data[1].to
  const snapshot = snapshotSchema.safeParse(message)
  return snapshot.success ? snapshot.data[1].version : null
}

/** Watches a page from before it loads anything. */
export async function witness(page: Page, origin: string): Promise<Witness> {
  const { host } = new URL(origin)
  const faults: string[] = []
  let heard = 0

  const isOurs = (address: string) => {
    const url = new URL(address)
    return url.host === host || url.protocol === 'data:' || url.protocol === 'blob:'
  }
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`logged: ${message.text()} (${message.location().url})`)
  })
  page.on('pageerror', (error) => faults.push(`thrown: ${error.stack ?? error.message}`))
  page.on('request', (request) => {
    if (!isOurs(request.url())) faults.push(`asked another host: ${request.url()}`)
  })
  page.on('websocket', (socket) => {
    if (!isOurs(socket.url())) faults.push(`asked another host: ${socket.url()}`)
    socket.on('framereceived', ({ payload }) => {
      heard = Math.max(heard, versionIn(String(payload)) ?? 0)
    })
  })
  await page.exposeBinding('tellPolicyBroken', (_source, what: string) => void faults.push(`policy broken: ${what}`))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      tellPolicyBroken(`${violatedDirective} ${blockedURI} ${sample}`)
    })
  })
  return { heard: () => heard, faults: () => faults }
}

declare global {
  // Given to every page by the witness.
  function tellPolicyBroken(what: string): void
}
