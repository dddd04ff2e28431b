import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const START = fileURLToPath(new URL('../start.mjs', import.meta.url))

/** Starts the product as `npm start` does, on a free port, and waits until it says where it is. */
export async function serve(data) {
  const env = { ...process.env, PORT: '0', HOST: '127.0.0.1', ROSTRUM_DATA: data, ROSTRUM_LOG_LEVEL: 'warn' }
  const child = spawn(process.execPath, [START], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const origin = await new Promise((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (chunk) => {
      said += chunk
      const found = /Rostrum is open at (\S+)/.exec(said)
      if (found) resolve(found[1])
    })
    void ended.then((code) => reject(new Error(`the server ended with ${code}: ${said}`)))
  })
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  const links = JSON.parse(readFileSync(join(data, 'demo-sign-ins.json'), 'utf8'))
  const linkOf = (role, delegation) => {
    const link = links.find((one) => one.role === role && (delegation === undefined || one.delegation === delegation))
    if (!link) throw new Error(`there is no sign-in for ${role} ${delegation ?? ''}`)
    return link
  }
  /** Where the card of a role leads, with the query of a language or a theme. */
  const doorOf = (role, { delegation, query = '' } = {}) => `/enter${query}#${linkOf(role, delegation).code}`
  return { origin, stop, linkOf, doorOf }
}
