/**
 * Starts the built server on data of its own, does with it what a room does in its first minutes, and keeps what V8
 * compiled meanwhile. The build runs it in a process of its own, with settings of its own.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { io } from 'socket.io-client'
import { tsImport } from 'tsx/esm/api'

const { compiled } = await tsImport('../server/compiled.ts', import.meta.url)
const folder = mkdtempSync(join(tmpdir(), 'rostrum-compile-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))

/** A port that nobody has just now. */
const port = await new Promise((resolve) => {
  const holder = createServer().listen(0, '127.0.0.1', () => {
    const { port } = holder.address()
    holder.close(() => resolve(port))
  })
})
Object.assign(process.env, {
  HOST: '127.0.0.1',
  PORT: String(port),
  ROSTRUM_DATA: folder,
  ROSTRUM_LOG_LEVEL: 'silent',
})
const url = `http://127.0.0.1:${port}`

async function ask(path, token, body) {
  const headers = { ...(token ? { authorization: `Bearer ${token}` } : {}), 'content-type': 'application/json' }
  const answer = await fetch(url + path, body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${path}: ${text}`)
  return text
}

/** The cards of the demonstration, once it is there. */
async function cards() {
  for (let waited = 0; waited < 20_000; waited += 20) {
    await pause(20)
    const meetings = await ask('/api/meetings').catch(() => '')
    if (meetings.includes('"id"')) return JSON.parse(readFileSync(join(folder, 'demo-sign-ins.json'), 'utf8'))
  }
  throw new Error('the demonstration did not come')
}

/** A screen that has been told of the meeting. */
const screen = (meeting, more) =>
  new Promise((resolve, reject) => {
    const socket = io(url, {
      auth: { meeting, ...more },
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
    })
    for (const told of ['snapshot', 'events']) socket.once(told, (message) => resolve({ socket, message }))
    socket.once('connect_error', reject)
  })

async function useIt() {
  const issued = await cards()
  const enter = async (role) => {
    const { code } = issued.find((card) => card.role === role)
    return JSON.parse(await ask('/api/sign-in', null, { code }))
  }
  for (const path of ['/', '/api/health', '/api/ready', '/flags/ke.svg']) await ask(path)
  const desk = await enter('secretariat')
  const delegation = await enter('delegation')
  const { meeting } = desk
  for (const token of [null, desk.token, delegation.token]) await ask(`/api/meetings/${meeting}`, token)
  const first = await screen(meeting, { token: desk.token })
  const screens = await Promise.all(
    [null, null, delegation.token].map((token) => screen(meeting, token ? { token } : {})),
  )
  const commands = [
    { type: 'OpenMeeting' },
    { type: 'OpenSegment', segment: 'floor-1' },
    { type: 'ShowMessage', text: 'Good morning' },
  ]
  for (const command of commands) {
    await first.socket.emitWithAck('command', { commandId: command.type, command })
    await first.socket.emitWithAck('clock')
  }
  for (const { socket } of screens) socket.disconnect()
  const { version, record } = first.message
  await Promise.all(Array.from({ length: 8 }, () => screen(meeting, { after: version, record })))
  await pause(50)
}

const path = fileURLToPath(new URL('../dist/server/rostrum.js', import.meta.url))
const server = compiled(path)
server.run()
try {
  await useIt()
  server.keep()
  if (!compiled(path).isKept) throw new Error('V8 does not take back what it compiled')
} catch (problem) {
  // The server itself would take what is not caught for a fault of its own.
  console.error(problem)
  process.exitCode = 1
}
process.exit()
