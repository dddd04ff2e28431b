import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Room for the meeting, and little more, in MB. */
const SMALL = 6

/** A disk that stops taking anything, and later takes it again. The server is told nothing: it finds out by writing. */
export interface Trouble {
  readonly scenario: string
  /** How it was done on this computer. */
  readonly by: string
  /** A command that runs the server, and the data folder as that sees it. */
  readonly within: readonly string[]
  readonly dataFolder: string
  begin(pid: number): void
  end(pid: number): void
  /** The database as it now lies there, in a folder that can be read from here. */
  copyOut(pid: number): string
}

const can = (command: string, ...args: readonly string[]): boolean => spawnSync(command, args).status === 0

const limit = (pid: number, size: string) => execFileSync('prlimit', ['--pid', String(pid), `--fsize=${size}`])

/** Beyond this size no file may grow: to the server a write that fails, as on a disk that is failing. */
function limited(scenario: string, dataFolder: string): Trouble {
  return {
    scenario,
    by: 'RLIMIT_FSIZE by prlimit',
    within: [],
    dataFolder,
    begin: (pid) => void limit(pid, '4096:unlimited'),
    end: (pid) => void limit(pid, 'unlimited'),
    copyOut: () => dataFolder,
  }
}

export const failingDisk = (dataFolder: string): Trouble => limited('I/O error on writing', dataFolder)

/** A file system of a few MB in a mount namespace of the server's own, filled to the last byte. */
export function fullDisk(dataFolder: string): Trouble {
  const small = `${dataFolder}-small`
  mkdirSync(small)
  if (!can('unshare', '-m', 'mount', '-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', small))
    return limited('disk full', dataFolder)
  const script = `mount -t tmpfs -o size=${SMALL}m tmpfs "$0" && cp -a "$1"/. "$0"/ && shift && exec "$@"`
  const seen = (pid: number) => join('/proc', String(pid), 'root', small)
  const filler = (pid: number) => join(seen(pid), 'filler')
  return {
    scenario: 'disk full',
    by: `a tmpfs of ${SMALL} MB`,
    within: ['unshare', '-m', 'sh', '-c', script, small, dataFolder],
    dataFolder: small,
    begin: (pid) => {
      for (let bytes = SMALL * 1024 * 1024; bytes >= 4096; bytes = Math.floor(bytes / 2)) fill(filler(pid), bytes)
    },
    end: (pid) => rmSync(filler(pid), { force: true }),
    copyOut: (pid) => {
      const out = mkdtempSync(join(tmpdir(), 'rostrum-faults-out-'))
      process.once('exit', () => rmSync(out, { recursive: true, force: true }))
      for (const name of ['rostrum.sqlite', 'rostrum.sqlite-wal']) {
        const from = join(seen(pid), name)
        if (existsSync(from)) cpSync(from, join(out, name))
      }
      return out
    },
  }
}

function fill(file: string, bytes: number): void {
  for (;;) {
    try {
      writeFileSync(file, Buffer.alloc(bytes), { flag: 'a' })
    } catch {
      return
    }
  }
}

/** The files of the database may not be changed any more, not even by root, though they stay open. */
export function readOnlyDisk(dataFolder: string): Trouble {
  const files = ['rostrum.sqlite', 'rostrum.sqlite-wal'].map((name) => join(dataFolder, name))
  const probe = join(dataFolder, 'probe')
  writeFileSync(probe, '')
  const works = can('chattr', '+i', probe) && !can('sh', '-c', `echo x >> '${probe}'`) && can('chattr', '-i', probe)
  rmSync(probe, { force: true })
  if (!works) return limited('read-only', dataFolder)
  const change = (flag: string) => files.filter((file) => existsSync(file)).forEach((file) => can('chattr', flag, file))
  process.once('exit', () => change('-i'))
  return {
    scenario: 'read-only',
    by: 'immutable files (chattr +i)',
    within: [],
    dataFolder,
    begin: () => change('+i'),
    end: () => change('-i'),
    copyOut: () => dataFolder,
  }
}
