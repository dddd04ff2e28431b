import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { ParseArgsConfig } from 'node:util'
import { readConfig } from '../config.ts'
import type { Config } from '../config.ts'
import { findProject } from '../project.ts'
import { DatabaseRefused } from '../store/refused.ts'
import { newestOf, readMigrations } from '../store/migrate.ts'
import type { Migration } from '../store/migrate.ts'

/** What a command of the command line has at hand. */
export type Desk = {
  readonly config: Config
  readonly migrations: readonly Migration[]
  readonly newest: number
  readonly now: () => Date
  readonly say: (line: string) => void
}

/** Typed wrongly: told with the usage. */
export class Mistyped extends Error {}

export type Typed = { readonly paths: readonly string[]; readonly flags: ReadonlySet<string> }

/** What was typed after the command's name; paths are as the person who typed them sees them. */
export function typed(args: readonly string[], flags: readonly string[]): Typed {
  const options: NonNullable<ParseArgsConfig['options']> = Object.fromEntries(
    ['help', ...flags].map((flag) => [flag, { type: 'boolean' }]),
  )
  const { values, positionals } = parse(args, options)
  return { paths: positionals, flags: new Set(Object.keys(values).filter((flag) => values[flag] === true)) }
}

function parse(args: readonly string[], options: NonNullable<ParseArgsConfig['options']>) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (error) {
    throw new Mistyped(error instanceof Error ? error.message : String(error))
  }
}

/** Where whoever typed it stands: npm starts scripts in the project's folder. */
const fromWhereTyped = (path: string, env: NodeJS.ProcessEnv): string => resolve(env['INIT_CWD'] ?? process.cwd(), path)

export type Command = {
  readonly usage: string
  readonly flags: readonly string[]
  /** True where all is well. */
  run(typed: Typed, desk: Desk): Promise<boolean>
}

const say = (line: string) => void process.stdout.write(`${line}\n`)
const complain = (line: string) => void process.stderr.write(`${line}\n`)

/** Runs a command; gives the code to end with. Whatever somebody can put right is told in a sentence. */
export async function runCommand(
  { usage, flags, run }: Command,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<number> {
  try {
    const given = typed(args, flags)
    if (given.flags.has('help')) {
      say(usage)
      return 0
    }
    const project = findProject(fileURLToPath(import.meta.url))
    const configured = readConfig(env, project.root)
    if (configured.is === 'wrong') throw new DatabaseRefused(configured.mistakes.join('\n'))
    const migrations = readMigrations(project.migrationsFolder)
    const paths = given.paths.map((path) => fromWhereTyped(path, env))
    const desk = { config: configured.config, migrations, newest: newestOf(migrations), now: () => new Date(), say }
    return (await run({ ...given, paths }, desk)) ? 0 : 1
  } catch (error) {
    if (error instanceof Mistyped) complain(`${error.message}\n${usage}`)
    else if (error instanceof DatabaseRefused) complain(error.message)
    else complain(error instanceof Error ? (error.stack ?? error.message) : String(error))
    return 1
  }
}
