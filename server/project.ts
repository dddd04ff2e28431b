import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'

/** Where the parts of the project lie, whether it runs from its sources or from what was built of them. */
export type Project = {
  readonly root: string
  readonly version: string
  readonly migrationsFolder: string
  readonly clientFolder: string
}

const manifest = z.object({ name: z.string(), version: z.string() })

/** The folder above a file that holds our manifest and the migrations. */
export function findProject(from: string): Project {
  for (let folder = dirname(from); folder !== dirname(folder); folder = dirname(folder)) {
    const migrationsFolder = join(folder, 'migrations')
    const path = join(folder, 'package.json')
    if (!existsSync(path) || !existsSync(migrationsFolder)) continue
    const { version } = manifest.parse(JSON.parse(readFileSync(path, 'utf8')))
    return { root: folder, version, migrationsFolder, clientFolder: join(folder, 'dist', 'client') }
  }
  throw new Error(`There is no package.json beside a migrations folder above ${from}.`)
}
