import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { freePort, serverProcess } from './server-process.ts'
import type { ServerProcess } from './server-process.ts'

const links = z.array(z.object({ role: z.string(), code: z.string().optional() }))
const signedIn = z.object({ token: z.string(), meeting: z.string() })

/** Limits that a whole room on one address, all of whose sockets are of one program, would otherwise meet. */
const LIMITS = {
  ROSTRUM_COMMANDS_PER_SECOND: '10000',
  ROSTRUM_SOCKETS_PER_SESSION: '10000',
  ROSTRUM_SOCKETS_PER_ADDRESS: '100000',
  ROSTRUM_LOG_LEVEL: 'warn',
}

/** The product as it is built, with a data folder of its own, on which it can be started again and again. */
export interface Rostrum {
  readonly url: string
  readonly dataFolder: string
  start(nodeFlags?: readonly string[]): ServerProcess
  /** Starts it, and waits until its demonstration is set up. */
  open(nodeFlags?: readonly string[]): Promise<ServerProcess>
  signIn(code: string): Promise<{ readonly token: string; readonly meeting: string }>
  /** The code of the demonstration's first of a role. */
  code(role: string): Promise<string>
  /** Removes its data folder, which is also done when this process ends. */
  remove(): void
}

/** With a copy of the data folder given, or a new one. */
export async function rostrum(root: string, from?: string): Promise<Rostrum> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'rostrum-bench-'))
  if (from !== undefined) cpSync(from, dataFolder, { recursive: true })
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  process.once('exit', () => rmSync(dataFolder, { recursive: true, force: true }))
  const start = (nodeFlags: readonly string[] = []) => {
    const env = { ...LIMITS, ROSTRUM_DATA: dataFolder }
    return serverProcess({ root, script: 'dist/server/main.js', port, nodeFlags, env })
  }
  return {
    url,
    dataFolder,
    start,
    open: async (nodeFlags) => {
      const started = start(nodeFlags)
      await started.says('Rostrum is open')
      return started
    },
    signIn: async (code) => {
      const response = await fetch(`${url}/api/sign-in`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ code }),
      })
      if (!response.ok) throw new Error(`A sign-in was refused: ${await response.text()}`)
      return signedIn.parse(await response.json())
    },
    code: async (role) => {
      const file = join(dataFolder, 'demo-sign-ins.json')
      const found = links.parse(JSON.parse(readFileSync(file, 'utf8'))).find((link) => link.role === role)
      if (found?.code === undefined) throw new Error(`The demonstration has no ${role}.`)
      return found.code
    },
    remove: () => rmSync(dataFolder, { recursive: true, force: true }),
  }
}
