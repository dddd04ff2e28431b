import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createConnection, createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/** A server in a process of its own, on a port of this computer. */
export interface ServerProcess {
  readonly port: number
  readonly pid: number
  /** Resolves with the moment at which it accepted a connection for the first time. */
  readonly accepts: Promise<number>
  /** Resolves when it has written a text, as it does when all is set up. */
  says(text: string): Promise<void>
  /** As a power cut would; resolves when the process is gone. */
  kill(): Promise<void>
  /** As it is stopped in the ordinary way, with everything put away. */
  stop(): Promise<void>
}

export type Starting = {
  readonly root: string
  readonly script: string
  readonly port: number
  readonly nodeFlags?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

export function serverProcess({ root, script, port, nodeFlags = [], env = {} }: Starting): ServerProcess {
  const child = spawn(process.execPath, [...nodeFlags, script], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', HOST: '127.0.0.1', ...env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let complaint = ''
  let said = ''
  child.stdout.setEncoding('utf8')
  child.stdout.on('data', (text: string) => (said += text))
  child.stderr.setEncoding('utf8')
  child.stderr.on('data', (text: string) => (complaint = (complaint + text).slice(-4_000)))
  const endWithUs = () => child.kill('SIGKILL')
  process.once('exit', endWithUs)
  child.once('exit', () => process.off('exit', endWithUs))
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill(signal)
    await once(child, 'exit')
  }
  return {
    port,
    pid: child.pid ?? 0,
    accepts: accepting(port, child, () => complaint),
    says: async (text) => {
      while (!said.includes(text)) {
        if (child.exitCode !== null) throw new Error(`A server ended before it was ready: ${complaint}`)
        await pause(10)
      }
    },
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  }
}

/** Knocks until somebody opens. */
async function accepting(port: number, child: ChildProcess, complaint: () => string): Promise<number> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`A server ended before it was open: ${complaint()}`)
    if (await opens(port)) return performance.now()
    await pause(2)
  }
}

function opens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ port, host: '127.0.0.1' })
    socket.once('connect', () => resolve(true))
    socket.once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
}

/** A port that nobody has just now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('There is no free port.')
  return address.port
}
