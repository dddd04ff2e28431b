import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** Limits that a room of which every socket is of one program would otherwise meet. */
const LIMITS = {
  ROSTRUM_COMMANDS_PER_SECOND: '10000',
  ROSTRUM_SOCKETS_PER_SESSION: '10000',
  ROSTRUM_LOG_LEVEL: 'error',
}

export type Launch = {
  readonly root: string
  readonly dataFolder: string
  readonly port: number
  readonly env?: Readonly<Record<string, string>>
  /** A command that runs the server, such as in a mount namespace of its own. */
  readonly within?: readonly string[]
}

export type Ending = { readonly code: number | null; readonly signal: string | null }

/** The built server in a process of its own. */
export interface Rostrum {
  readonly pid: number
  readonly url: string
  /** When the process was started, by `performance.now()`. */
  readonly began: number
  /** Resolves once it has said that it is open; rejects when it ends before. */
  readonly open: Promise<void>
  readonly ended: Promise<Ending>
  /** All it has written so far. */
  said(): string
  /** As a power cut would. */
  kill(): Promise<Ending>
  /** As the system does when it stops a service. */
  stop(): Promise<Ending>
}

export function launch({ root, dataFolder, port, env = {}, within = [] }: Launch): Rostrum {
  const [command = process.execPath, ...before] = within
  const script = [...(within.length > 0 ? [process.execPath] : []), join(root, 'dist', 'server', 'main.js')]
  const began = performance.now()
  const child = spawn(command, [...before, ...script], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(port),
      ROSTRUM_DATA: dataFolder,
      ...LIMITS,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const ended = once(child, 'exit').then(([code, signal]): Ending => ({ code, signal }))
  const endWithUs = () => child.kill('SIGKILL')
  process.once('exit', endWithUs)
  void ended.then(() => process.off('exit', endWithUs))
  const open = new Promise<void>((resolve, reject) => {
    const hear = (text: string) => {
      said += text
      if (said.includes('Rostrum is open')) resolve()
    }
    child.stdout.setEncoding('utf8').on('data', hear)
    child.stderr.setEncoding('utf8').on('data', hear)
    void once(child, 'close').then(() => reject(new Error(`the server ended before it was open: ${said}`)))
  })
  // Whoever expects it to be refused waits for the end instead.
  open.catch(() => undefined)
  const end = async (signal: 'SIGKILL' | 'SIGTERM') => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal)
    return ended
  }
  return {
    pid: child.pid ?? 0,
    url: `http://127.0.0.1:${port}`,
    began,
    open,
    ended,
    said: () => said,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  }
}
