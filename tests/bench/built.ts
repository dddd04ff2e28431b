import { join } from 'node:path'
import { build } from 'esbuild'

/**
 * Builds a part of a bench as the server is built, and says where it lies. What runs TypeScript as it stands gives each
 * function its name when it is made, so that the product would be measured slower than it is; and so would the bare one.
 */
export async function built(root: string, script: string): Promise<string> {
  const outfile = join(root, 'dist', 'bench', script.replace(/\.ts$/, '.mjs'))
  await build({
    entryPoints: [join(root, script)],
    outfile,
    bundle: true,
    packages: 'external',
    alias: { '#shared': join(root, 'shared'), '#server': join(root, 'server'), '#client': join(root, 'client') },
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
  })
  return outfile
}
