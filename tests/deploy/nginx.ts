/**
 * The nginx of deploy/nginx.conf, as an ordinary process on loopback: the very file, but for its ports, its name, its
 * certificate and the folders it writes to.
 *
 *   const nginx = await startNginx()                 // nginx.upstream is the port Rostrum has to listen on
 *   await nginx.ask('/api/health')                   // → { status, headers, text }, over HTTPS
 *   await nginx.close()                              // in afterAll
 */
import { execFile, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { IncomingHttpHeaders } from 'node:http'
import { request } from 'node:https'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const root = fileURLToPath(new URL('../..', import.meta.url))
const run = promisify(execFile)

export const NGINX_CONF = readFileSync(join(root, 'deploy/nginx.conf'), 'utf8')

export type Asked = {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
}
export type Told = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly text: string }

export type Nginx = {
  /** As people would type it. */
  readonly url: string
  readonly plainUrl: string
  /** The port at which it expects Rostrum. */
  readonly upstream: number
  /** The certificate that vouches for it. */
  readonly ca: string
  ask(path: string, asked?: Asked): Promise<Told>
  close(): Promise<void>
}

/** Ports that nobody listens on, all different. */
async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer())
  await Promise.all(servers.map((server) => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))))
  const ports = servers.map((server) => {
    const address = server.address()
    return typeof address === 'object' && address ? address.port : 0
  })
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
  return ports
}

/** Replaces what is there, and only what is there. */
function replaced(text: string, pairs: readonly (readonly [was: string, is: string])[]): string {
  return pairs.reduce((whole, [was, is]) => {
    if (!whole.includes(was)) throw new Error(`deploy/nginx.conf has no ${was}`)
    return whole.replaceAll(was, is)
  }, text)
}

export async function startNginx(): Promise<Nginx> {
  const { stdout } = await run(process.execPath, [join(root, 'scripts/nginx.mjs')]).catch(
    ({ stderr }: { stderr: string }) => {
      throw new Error(stderr.trim())
    },
  )
  const program = stdout.trim()
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-nginx-'))
  const [plain = 0, secure = 0, upstream = 0] = await freePorts(3)
  const [key, certificate, conf] = ['key.pem', 'certificate.pem', 'nginx.conf'].map((name) => join(folder, name))
  if (!key || !certificate || !conf) throw new Error('no place for the files')
  const of = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '1']
  const named = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost']
  await run('openssl', ['req', ...of, ...named, '-keyout', key, '-out', certificate])

  const written = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((what) => {
    mkdirSync(join(folder, what))
    return `${what}_temp_path ${join(folder, what)};`
  })
  const rendered = replaced(NGINX_CONF, [
    ['user www-data;', process.getuid?.() === 0 ? 'user root;' : ''],
    ['include /etc/nginx/mime.types;', written.join(' ')],
    ['/var/log/nginx/access.log', join(folder, 'access.log')],
    ['listen [::]:80;', ''],
    ['listen [::]:443 ssl http2;', ''],
    ['listen 80;', `listen 127.0.0.1:${plain};`],
    ['listen 443 ssl', `listen 127.0.0.1:${secure} ssl`],
    ['/etc/letsencrypt/live/rostrum.example.org/fullchain.pem', certificate],
    ['/etc/letsencrypt/live/rostrum.example.org/privkey.pem', key],
    ['https://rostrum.example.org$request_uri', `https://localhost:${secure}$request_uri`],
    ['server_name rostrum.example.org;', 'server_name localhost;'],
    ['127.0.0.1:3000', `127.0.0.1:${upstream}`],
  ])
  writeFileSync(conf, rendered)
  const options = ['-p', folder, '-c', conf, '-e', join(folder, 'error.log')]
  const own = ['-g', `daemon off; pid ${join(folder, 'nginx.pid')};`]
  await run(program, [...options, ...own, '-t'])
  const child = spawn(program, [...options, ...own], { stdio: 'inherit' })
  const gone = new Promise((resolve) => child.once('exit', resolve))
  const ca = readFileSync(certificate, 'utf8')
  const url = `https://localhost:${secure}`

  const ask = (path: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<Told> =>
    new Promise((resolve, reject) => {
      const kind = body === undefined ? {} : { 'content-type': 'application/json' }
      const asking = request(`${url}${path}`, { method, ca, headers: { ...kind, ...headers } }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString()
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text })
        })
      })
      asking.on('error', reject)
      asking.end(body === undefined ? undefined : JSON.stringify(body))
    })

  const close = async () => {
    child.kill('SIGTERM')
    await gone
    rmSync(folder, { recursive: true, force: true })
  }
  // It listens before it says so to anybody; only the first connection tells.
  for (let tries = 0; ; tries += 1) {
    const up = await ask('/').catch(() => null)
    if (up) return { url, plainUrl: `http://localhost:${plain}`, upstream, ca, ask, close }
    if (tries === 1_000 || child.exitCode !== null) throw new Error('nginx did not start')
  }
}
