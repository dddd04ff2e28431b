import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

export type Ended = { readonly code: number | null; readonly output: string }

/** A program of ours in a process of its own, run from the sources. */
export interface Program {
  readonly process: ChildProcess
  /** Everything that it has said so far. */
  output(): string
  /** Waits until something is said; throws when the program ends before. */
  says(words: RegExp): Promise<RegExpExecArray>
  readonly ended: Promise<Ended>
}

function program(args: readonly string[], env: Readonly<Record<string, string>>): Program {
  const child = spawn(process.execPath, [...args], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  let waiting: (() => void)[] = []
  const heard = (chunk: Buffer) => {
    output += chunk.toString()
    for (const look of waiting) look()
  }
  child.stdout.on('data', heard)
  child.stderr.on('data', heard)
  const ended = once(child, 'close').then(() => ({ code: child.exitCode, output }))
  return {
    process: child,
    output: () => output,
    says: (words) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = words.exec(output)
          if (!found) return
          waiting = waiting.filter((other) => other !== look)
          resolve(found)
        }
        waiting.push(look)
        look()
        void ended.then(({ code }) => reject(new Error(`ended with ${code} before it said ${words}: ${output}`)))
      }),
    ended,
  }
}

/** The server as `npm start` starts it, on a port of its own. */
export const serverProcess = (dataFolder: string, env: Readonly<Record<string, string>> = {}): Program =>
  program(['--import', 'tsx', 'server/main.ts'], {
    PORT: '0',
    HOST: '127.0.0.1',
    ROSTRUM_DATA: dataFolder,
    ROSTRUM_LOG_LEVEL: 'fatal',
    ...env,
  })

/** `npm run NAME -- …`, to its end. */
export const command = (name: string, args: readonly string[], env: Readonly<Record<string, string>>): Promise<Ended> =>
  program([`scripts/${name}.mjs`, ...args], env).ended

/** Where a server that is starting can be reached. */
export const addressOf = async (server: Program): Promise<string> =>
  (await server.says(/Rostrum is open at (\S+)/))[1] ?? ''
