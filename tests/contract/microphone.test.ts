import { createServer } from 'node:http'
import type { RequestListener, Server } from 'node:http'
import { EventEmitter, once } from 'node:events'
import { afterEach, describe, expect, it } from 'vitest'
import { asDelegationId, asMeetingId, interventionId } from '#shared/meeting/ids.ts'
import { asInstant } from '#shared/meeting/time.ts'
import { createLogger } from '#server/logger.ts'
import { microphonesAt } from '#server/microphone.ts'
import type { Seat } from '#server/microphone.ts'

let http: Server
afterEach(() => http.close())

const listen = async (listener: RequestListener) => {
  http = createServer(listener).listen(0, '127.0.0.1')
  await once(http, 'listening')
  const address = http.address()
  if (typeof address !== 'object' || !address) throw new Error('no port')
  return `http://127.0.0.1:${address.port}/microphones`
}
const seat: Seat = {
  meeting: asMeetingId('morning'),
  intervention: interventionId(1),
  delegation: asDelegationId('KE'),
  podium: null,
  at: asInstant(1),
}

describe('the microphones of a conference system', () => {
  it('are told in order, and what fails holds nothing up', async () => {
    const told: unknown[] = []
    const lines: string[] = []
    const done = new EventEmitter()
    const all = once(done, 'told')
    const url = await listen((request, response) => {
      let body = ''
      request.on('data', (chunk) => (body += String(chunk)))
      request.on('end', () => {
        told.push(JSON.parse(body))
        response.writeHead(told.length === 2 ? 500 : 204).end()
        if (told.length === 3) done.emit('told')
      })
    })
    const microphones = microphonesAt(url, createLogger('warn', { write: (line) => void lines.push(line) }))
    microphones.on(seat)
    microphones.off(seat)
    microphones.cut(seat)
    await all
    expect(told).toEqual([
      { state: 'on', ...seat },
      { state: 'off', ...seat },
      { state: 'cut', ...seat },
    ])
    expect(lines.join('')).toContain('did not do as they were told')
  })

  it('that are not there are logged, and nothing more', async () => {
    const url = await listen(() => {})
    http.close()
    await once(http, 'close')
    const heard = new Promise<string>((write) => microphonesAt(url, createLogger('warn', { write })).on(seat))
    expect(await heard).toContain('could not be told')
  })
})
