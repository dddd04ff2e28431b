/**
 * Builds the screens (dist/client) and the server (dist/server), unless what they are made of is as it was at the last
 * build. `node scripts/build.mjs` builds; `npm start` builds and starts.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'

const root = fileURLToPath(new URL('..', import.meta.url))
const MADE_OF = [
  'client',
  'server',
  'shared',
  'scripts/build.mjs',
  'scripts/compile.mjs',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
]
const MARK = join(root, 'dist', '.made-of')

/** One digest over the names and contents of everything the build is made of. */
function digestOfSources() {
  const digest = createHash('sha256').update(process.version)
  for (const path of MADE_OF.flatMap((path) => filesUnder(path))) {
    digest.update(path).update(readFileSync(join(root, path)))
  }
  return digest.digest('hex')
}

function filesUnder(path) {
  const entries = path.includes('.') ? null : readdirSync(join(root, path), { withFileTypes: true })
  if (entries === null) return [path]
  return entries
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(`${path}/${entry.name}`) : [`${path}/${entry.name}`]))
}

/** Everything that shrinks is compressed once here, and served as it is. */
function compressScreens() {
  const screens = join(root, 'dist', 'client')
  const texts = readdirSync(screens, { recursive: true }).filter((path) => /\.(js|css|html|svg|json)$/.test(path))
  for (const path of texts.map((name) => join(screens, name))) {
    const text = readFileSync(path)
    writeFileSync(`${path}.gz`, gzipSync(text, { level: 9 }))
    writeFileSync(`${path}.br`, brotliCompressSync(text))
  }
}

/**
 * One file for all that the server loads: what is read and compiled file by file takes half a second at every start. Left
 * where they are: what is compiled for the machine, and what reads files of its own.
 */
const SERVER = {
  entryPoints: {
    main: join(root, 'server', 'launch.ts'),
    rostrum: join(root, 'server', 'main.ts'),
    keeping: join(root, 'server', 'keeping', 'commands.ts'),
  },
  outdir: join(root, 'dist', 'server'),
  bundle: true,
  external: ['better-sqlite3', '@node-rs/argon2', '@fastify/swagger-ui'],
  alias: { '#shared': join(root, 'shared'), '#server': join(root, 'server') },
  platform: 'node',
  // What V8 compiled can be kept of scripts, and not of ES modules.
  format: 'cjs',
  supported: { 'dynamic-import': false },
  define: { 'import.meta.url': 'importMetaUrl' },
  banner: { js: "const importMetaUrl = require('node:url').pathToFileURL(__filename).href" },
  target: 'node20',
  sourcemap: true,
  logLevel: 'warning',
}

/** Has the server run for a moment, so that its next start finds it compiled; where that cannot be, it is only slower. */
function compileServer() {
  const script = join(root, 'scripts', 'compile.mjs')
  // Its own settings are not those of whoever builds.
  const env = { PATH: process.env.PATH, NODE_ENV: 'production' }
  const { status, stderr } = spawnSync(process.execPath, [script], { env, encoding: 'utf8', timeout: 60_000 })
  if (status !== 0)
    process.stderr.write(`The server starts more slowly, since it could not be compiled ahead: ${stderr}\n`)
}

/** Builds if anything changed; true where it had to. */
export async function buildIfChanged() {
  const digest = digestOfSources()
  if (existsSync(MARK) && readFileSync(MARK, 'utf8') === digest) return false
  const [{ build: buildScreens }, { build: buildServer }] = await Promise.all([import('vite'), import('esbuild')])
  await buildScreens({ root: join(root, 'client'), configFile: join(root, 'vite.config.ts'), logLevel: 'warn' })
  compressScreens()
  // Nothing of an earlier build is mixed with this one.
  rmSync(SERVER.outdir, { recursive: true, force: true })
  await buildServer(SERVER)
  // The project's own says that all its files are ES modules.
  writeFileSync(join(SERVER.outdir, 'package.json'), '{ "type": "commonjs" }\n')
  compileServer()
  writeFileSync(MARK, digest)
  return true
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log((await buildIfChanged()) ? 'Built.' : 'Nothing has changed since the last build.')
}
