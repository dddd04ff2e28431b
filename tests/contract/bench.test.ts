import * as fc from 'fast-check'
import { once } from 'node:events'
import { WebSocket, WebSocketServer } from 'ws'
import { expect, test } from 'vitest'
import { framed } from '../bench/bare/frame.ts'
import { median, percentile } from '../bench/figures.ts'
import { tableOf } from '../bench/table.ts'

test('the median lies in the middle, between two where there is no one in the middle', () => {
  expect(median([3, 1, 2])).toBe(2)
  expect(median([4, 1, 3, 2])).toBe(2.5)
  expect(median([])).toBeNaN()
})

test('a percentile is a figure that was measured, that share of all are at most as large, and fewer are smaller; seed 61', () => {
  const figures = fc.array(fc.integer(), { minLength: 1 })
  fc.assert(
    fc.property(figures, fc.constantFrom(0.5, 0.9, 0.99, 1), (all, share) => {
      const found = percentile(all, share)
      expect(all).toContain(found)
      expect(all.filter((figure) => figure <= found).length).toBeGreaterThanOrEqual(all.length * share)
      expect(all.filter((figure) => figure < found).length).toBeLessThan(all.length * share)
    }),
    { seed: 61 },
  )
})

test('the 99th percentile is the largest only of fewer than a hundred', () => {
  const found = [60, 99, 100, 200].map((count) => percentile([...Array(count).keys()], 0.99))
  expect(found).toEqual([59, 98, 98, 197])
})

test('a table has a column for each figure that any row has', () => {
  expect(
    tableOf([
      { screens: 1_000, ms: 2.5 },
      { screens: 100, back: 'late' },
    ]),
  ).toBe(
    [
      '| screens |  ms | back |',
      '| ------: | --: | ---: |',
      '|   1,000 | 2.5 |    - |',
      '|     100 |   - | late |',
    ].join('\n'),
  )
})

test('the bare server frames a text of any length as a websocket expects it', async () => {
  const texts = [0, 1, 125, 126, 65_535, 65_536, 200_000].map((length) => 'é'.repeat(length / 2).padEnd(length, 'x'))
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  server.on('connection', (_, { socket }) => {
    for (const text of texts) socket.write(framed(Buffer.from(text)))
  })
  const heard: string[] = []
  const client = new WebSocket(`ws://127.0.0.1:${address.port}`)
  await new Promise<void>((resolve, reject) => {
    client.on('error', reject)
    client.on('message', (data) => {
      if (heard.push(String(data)) === texts.length) resolve()
    })
  })
  expect(heard).toEqual(texts)
  client.terminate()
  server.close()
})
