import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { built } from './built.ts'
import { freePort, serverProcess } from './server-process.ts'
import type { ServerProcess } from './server-process.ts'

/** The bare server, which can be started again and again on one port, and gives newcomers what it was made with. */
export interface Bare {
  readonly port: number
  start(nodeFlags?: readonly string[]): ServerProcess
}

export async function bare(root: string, welcome: Buffer, script = 'tests/bench/bare/server.ts'): Promise<Bare> {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-bare-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'welcome')
  writeFileSync(file, welcome)
  const port = await freePort()
  const server = await built(root, script)
  return {
    port,
    start: (nodeFlags = []) => serverProcess({ root, script: server, port, nodeFlags, env: { BARE_WELCOME: file } }),
  }
}
