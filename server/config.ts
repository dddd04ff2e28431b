import { resolve } from 'node:path'
import { z } from 'zod'

const whole = (what: string, least: number, most: number) =>
  z.coerce
    .number({ error: `must be ${what}` })
    .int(`must be ${what}`)
    .min(least, `must be ${what}`)
    .max(most, `must be ${what}`)

const webAddress = (what: string) =>
  z.url({ protocol: /^https?$/, error: `must be ${what}, such as https://rostrum.example.org` })

/** Settings that are empty count as not given, as `PORT= npm start` means it. */
const given = (env: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''))

const settings = z.object({
  PORT: whole('a port number from 0 to 65535', 0, 65_535).default(3_000),
  HOST: z.string().trim().default('0.0.0.0'),
  ROSTRUM_DATA: z.string().default('data'),
  ROSTRUM_PUBLIC_URL: webAddress('the address at which people reach Rostrum').optional(),
  ROSTRUM_LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: 'must be one of fatal, error, warn, info, debug, trace and silent',
    })
    .default('info'),
  ROSTRUM_TRUST_PROXY: z
    .enum(['yes', 'no'], { error: 'must be yes or no' })
    .default('no')
    .transform((answer) => answer === 'yes'),
  ROSTRUM_METRICS: z
    .enum(['local', 'open', 'off'], { error: 'must be local (asked from this computer only), open or off' })
    .default('local'),
  ROSTRUM_MICROPHONE_URL: webAddress('the address that switches microphones').optional(),
  ROSTRUM_BACKUP_FOLDER: z.string().trim().optional(),
  ROSTRUM_BACKUP_MINUTES: whole('a number of minutes from 1 to 1440', 1, 1_440).default(10),
  ROSTRUM_BACKUPS_KEPT: whole('a number from 1 to 100000', 1, 100_000).default(144),
  ROSTRUM_SESSION_HOURS: whole('a number of hours from 1 to 720', 1, 720).default(72),
  ROSTRUM_COMMANDS_PER_SECOND: whole('a number from 1 to 10000', 1, 10_000).default(20),
  ROSTRUM_SOCKETS_PER_SESSION: whole('a number from 1 to 10000', 1, 10_000).default(50),
  ROSTRUM_SOCKETS_PER_ADDRESS: whole('a number from 1 to 100000', 1, 100_000).default(10_000),
})

/** How much is accepted from whom. */
export type Limits = {
  /** Of one device; and of all who are not signed in at one address. */
  readonly commandsPerSecond: number
  /** By the minute, of all devices of one delegation together. */
  readonly commandsOfDelegation: number
  /** Of one device or one socket without a session; a screen asks some five at a time, twice a minute. */
  readonly clockQuestionsPerSecond: number
  /** Of all at one address together. */
  readonly clockQuestionsOfAddress: number
  /** Packets a connection may send by the second, for a few seconds ten times as many; beyond that it is cut. */
  readonly packetsPerSecond: number
  /** The same in bytes. */
  readonly packetBytesPerSecond: number
  /** Packets, where nobody is signed in: a screen sends six when it comes, and then one in three seconds. */
  readonly packetsOfNobodyPerSecond: number
  readonly socketsPerSession: number
  /** Of all its devices together. */
  readonly socketsPerDelegation: number
  /** Alive at a time; the oldest ends when there is one more. */
  readonly sessionsPerSignIn: number
  readonly sessionsPerDelegation: number
  /** A whole room shares one address, so this only stops a flood. */
  readonly socketsPerAddress: number
  /** The longest command accepted, in characters of JSON. */
  readonly commandLength: number
  /** A socket that leaves more bytes than this unread is cut, and catches up when it comes back. */
  readonly unreadBytes: number
  readonly requestsPerMinute: number
  readonly guessesPerAddress: number
  readonly guessesPerSelector: number
  readonly guessesOverall: number
  /** How late a wrong code is answered after too many. */
  readonly guessesHeldBackMs: number
  /** By the minute, right ones too: each costs work. */
  readonly triesPerSelector: number
  /** Meetings convened or rehearsed, sheets read or written, cards made: by the minute and sign-in. */
  readonly deskWorkPerMinute: number
  /** Pages of the log read by the minute: by one sign-in, and by all at one address who are not signed in. */
  readonly historyPerMinute: number
  readonly historyOfAddress: number
  /** Codes that are being made, or wait to be, at a time. */
  readonly codesInTheMaking: number
}

/** Who is shown the server's figures: who asks from this computer and not through a proxy, anybody, or nobody. */
export type MetricsAccess = z.output<typeof settings>['ROSTRUM_METRICS']

/** Backups on a timer; no folder, no backups. */
export type BackupSettings = {
  readonly folder: string | null
  readonly everyMinutes: number
  /** The newest so many; older ones are removed. */
  readonly kept: number
}

export type Config = {
  readonly port: number
  readonly host: string
  readonly dataFolder: string
  /** The origin in links, and one from which sockets are accepted besides the host that was asked. */
  readonly publicUrl: string | null
  readonly logLevel: z.output<typeof settings>['ROSTRUM_LOG_LEVEL']
  readonly trustProxy: boolean
  readonly metrics: MetricsAccess
  readonly microphoneUrl: string | null
  readonly sessionHours: number
  readonly backups: BackupSettings
  readonly limits: Limits
}

export type Configured =
  { readonly is: 'right'; readonly config: Config } | { readonly is: 'wrong'; readonly mistakes: readonly string[] }

/** Reads the settings, all of them at once, so that all mistakes are told at once. */
export function readConfig(env: Readonly<Record<string, string | undefined>>, folder: string): Configured {
  const parsed = settings.safeParse(given(env))
  if (!parsed.success) {
    return { is: 'wrong', mistakes: parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`) }
  }
  const set = parsed.data
  const config: Config = {
    port: set.PORT,
    host: set.HOST,
    dataFolder: resolve(folder, set.ROSTRUM_DATA),
    publicUrl: set.ROSTRUM_PUBLIC_URL === undefined ? null : new URL(set.ROSTRUM_PUBLIC_URL).origin,
    logLevel: set.ROSTRUM_LOG_LEVEL,
    trustProxy: set.ROSTRUM_TRUST_PROXY,
    metrics: set.ROSTRUM_METRICS,
    microphoneUrl: set.ROSTRUM_MICROPHONE_URL ?? null,
    sessionHours: set.ROSTRUM_SESSION_HOURS,
    backups: {
      folder: set.ROSTRUM_BACKUP_FOLDER === undefined ? null : resolve(folder, set.ROSTRUM_BACKUP_FOLDER),
      everyMinutes: set.ROSTRUM_BACKUP_MINUTES,
      kept: set.ROSTRUM_BACKUPS_KEPT,
    },
    limits: {
      ...LIMITS,
      commandsPerSecond: set.ROSTRUM_COMMANDS_PER_SECOND,
      commandsOfDelegation: set.ROSTRUM_COMMANDS_PER_SECOND * 6,
      packetsPerSecond: Math.max(LIMITS.packetsPerSecond, set.ROSTRUM_COMMANDS_PER_SECOND * 2),
      socketsPerSession: set.ROSTRUM_SOCKETS_PER_SESSION,
      socketsPerDelegation: set.ROSTRUM_SOCKETS_PER_SESSION * 4,
      socketsPerAddress: set.ROSTRUM_SOCKETS_PER_ADDRESS,
    },
  }
  return { is: 'right', config }
}

export const LIMITS: Limits = {
  commandsPerSecond: 20,
  commandsOfDelegation: 120,
  clockQuestionsPerSecond: 50,
  clockQuestionsOfAddress: 20_000,
  packetsPerSecond: 100,
  packetsOfNobodyPerSecond: 30,
  packetBytesPerSecond: 2 * 1024 * 1024,
  socketsPerSession: 50,
  socketsPerDelegation: 200,
  sessionsPerSignIn: 500,
  sessionsPerDelegation: 100,
  socketsPerAddress: 10_000,
  commandLength: 512 * 1024,
  unreadBytes: 4 * 1024 * 1024,
  requestsPerMinute: 12_000,
  guessesPerAddress: 60,
  guessesPerSelector: 20,
  guessesOverall: 600,
  guessesHeldBackMs: 1_000,
  triesPerSelector: 300,
  deskWorkPerMinute: 60,
  historyPerMinute: 120,
  historyOfAddress: 240,
  codesInTheMaking: 2_000,
}
