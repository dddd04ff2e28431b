import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { WebSocket } from 'ws'
import type { Held } from '#client/connection/replica.ts'
import type { SnapshotMessage } from '#shared/wire/messages.ts'
import { headOf } from '#shared/rules/order.ts'
import { median } from '../bench/figures.ts'
import { balanceOf } from './balance.ts'
import type { Fault, FaultOptions, Row } from './fault.ts'
import { ms } from './figures.ts'
import { allEqual, dismiss, must } from './play.ts'
import type { Room } from './room.ts'
import { openScene } from './scene.ts'
import { meetingOf, screen } from './screen.ts'
import type { Screen } from './screen.ts'

/** How long a text each statement has, in characters. */
const LENGTH = 11_900
/** More than the system itself keeps for a connection that does not read. */
const MOST = 3_000
/** How many do not read. The server keeps 4 MB for each at most. */
const DEAF = 5
const KEPT_MB = 4
/** Beyond what is kept for them: what the same commands cost with nobody deaf in the room, in MB. */
const BESIDES_MB = 90
/** The others' commands may take this many times as long meanwhile, and then it must be felt, in ms. */
const SLOWER = 2
const FELT = 10
/** Who is connected is told at most once a second, in ms. */
const TOLD_WITHIN = 2_000

export const slowReader: Fault = {
  name: 'slow-reader',
  needsLinux: true,
  what: 'clients that never read, while long texts are broadcast to them',
  run: async (options) => [await slow(options)],
}

async function slow({ root, room, say }: FaultOptions): Promise<Row> {
  const dataFolder = room.copy()
  const { rostrum, told, company } = await openScene({ root, dataFolder, room, others: 6 })
  const { url } = rostrum
  // No connection alone may send so much at a stretch.
  const helping = ['one desk more', 'another', 'and another'].map((name) =>
    screen({ url, meeting: room.meeting, token: room.desk.token, ledger: told, name }),
  )
  await Promise.all(helping.map((one) => one.until(({ isLive }) => isLive)))
  const hands = handsOf([company.desk, ...helping])
  const quiet = await times(hands, 200)
  const before = residentMb(rostrum.pid)

  const deaf = await Promise.all(Array.from({ length: DEAF }, () => deafSocket(url, room)))
  const staff = 2 + helping.length
  await company.desk.until(({ present }) => present?.consoles === staff + DEAF)
  const meanwhile: number[] = []
  let highest = before
  const cut = () => staff + DEAF - (company.desk.present?.consoles ?? 0)
  while (cut() < DEAF && meanwhile.length < MOST) {
    meanwhile.push(...(await times(hands, 20)))
    highest = Math.max(highest, residentMb(rostrum.pid))
  }
  await Promise.race([company.desk.until(() => cut() === DEAF), pause(TOLD_WITHIN)])
  say(`${cut()} of ${DEAF} were cut after ${meanwhile.length} long texts; ${highest.toFixed(0)} MB at most`)
  const wereCut = cut()
  for (const { socket } of deaf) socket.terminate()

  // One of those who were cut comes back with the version it had, as a screen does.
  const held = deaf[0]?.held
  if (held === undefined) throw new Error('nobody was deaf')
  const back = screen({ url, meeting: room.meeting, token: room.desk.token, held, name: 'one that was cut' })
  await back.until(({ isLive }) => isLive)
  await allEqual(company, 'The end')
  await back.until(({ held }) => held?.meeting.message?.text === 'The end')
  const screens = [...company.all, { screen: back, audience: { is: 'staff' } } as const]
  const balance = balanceOf({ dataFolder, meeting: room.meeting, told, screens })
  for (const one of [back, ...helping]) one.close()
  dismiss(company)
  await rostrum.stop()
  const ratio = median(meanwhile) / median(quiet)
  const grown = highest - before
  return {
    scenario: 'clients that never read',
    times: DEAF,
    ...balance,
    worst: `memory grew by ${grown.toFixed(0)} MB; commands took ${ratio.toFixed(2)} times as long (${ms(median(meanwhile))})`,
    faults: [
      ...(wereCut === DEAF ? [] : [`only ${wereCut} of ${DEAF} were cut`]),
      ...(grown < DEAF * KEPT_MB + BESIDES_MB ? [] : [`the server grew by ${grown.toFixed(0)} MB`]),
      ...(ratio < SLOWER || median(meanwhile) < FELT ? [] : [`others waited ${ratio.toFixed(2)} times as long`]),
      ...balance.faults,
    ],
  }
}

/** Hands in long texts, each time by another one, and gives how long an answer took. */
function handsOf(screens: readonly Screen[]): () => Promise<number> {
  let count = 0
  return async () => {
    const hand = screens[count % screens.length]
    if (!hand) throw new Error('nobody is there')
    const inscription = headOf(meetingOf(hand))?.id
    if (inscription === undefined) throw new Error('nobody is on the list')
    count += 1
    const began = performance.now()
    await must(hand, { type: 'HandInStatement', inscription, text: `${count} `.padEnd(LENGTH, 'x') })
    return performance.now() - began
  }
}

async function times(hands: () => Promise<number>, count: number): Promise<readonly number[]> {
  const found: number[] = []
  for (let nth = 0; nth < count; nth += 1) found.push(await hands())
  return found
}

/** A member of the staff, who hears everything, on a connection that nobody reads any more; and what it had heard. */
function deafSocket(
  url: string,
  { meeting, desk }: Room,
): Promise<{ readonly socket: WebSocket; readonly held: Held }> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`)
  socket.on('error', () => undefined)
  return new Promise((resolve) => {
    socket.on('message', (data) => {
      const text = String(data)
      if (text.startsWith('0')) socket.send(`40${JSON.stringify({ meeting, session: null, token: desk.token })}`)
      if (!text.startsWith('42["snapshot"')) return
      const [, held]: readonly ['snapshot', SnapshotMessage] = JSON.parse(text.slice(2))
      socket.pause()
      resolve({ socket, held: { version: held.version, meeting: held.meeting } })
    })
  })
}

/** What the process holds in memory, in MB. */
function residentMb(pid: number): number {
  const [, kb = '0'] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kb) / 1_024
}
