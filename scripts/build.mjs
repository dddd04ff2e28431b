/**
 * Builds the screens (dist/client) and the server (dist/server), unless what they are made of is as it was at the last
 * build. `node scripts/build.mjs` builds; `npm start` builds and starts.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'

const root = fileURLToPath(new URL('..', import.meta.url))
const MADE_OF = [
  'client',
  'server',
  'shared',
  'scripts/build.mjs',
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

/** Builds if anything changed; true where it had to. */
export async function buildIfChanged() {
  const digest = digestOfSources()
  if (existsSync(MARK) && readFileSync(MARK, 'utf8') === digest) return false
  const [{ build: buildScreens }, { build: buildServer }] = await Promise.all([import('vite'), import('esbuild')])
  await buildScreens({ root: join(root, 'client'), configFile: join(root, 'vite.config.ts'), logLevel: 'warn' })
  compressScreens()
  await buildServer({
    entryPoints: {
      main: join(root, 'server', 'main.ts'),
      keeping: join(root, 'server', 'keeping', 'commands.ts'),
    },
    outdir: join(root, 'dist', 'server'),
    bundle: true,
    packages: 'external',
    alias: { '#shared': join(root, 'shared'), '#server': join(root, 'server') },
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: true,
    logLevel: 'warning',
  })
  mkdirSync(join(root, 'dist'), { recursive: true })
  writeFileSync(MARK, digest)
  return true
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log((await buildIfChanged()) ? 'Built.' : 'Nothing has changed since the last build.')
}
