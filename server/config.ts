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
  ROSTRUM_MICROPHONE_URL: webAddress('the address that switches microphones').optional(),
  ROSTRUM_SESSION_HOURS: whole('a number of hours from 1 to 720', 1, 720).default(72),
  ROSTRUM_COMMANDS_PER_SECOND: whole('a number from 1 to 10000', 1, 10_000).default(20),
  ROSTRUM_SOCKETS_PER_SESSION: whole('a number from 1 to 10000', 1, 10_000).default(50),
  ROSTRUM_SOCKETS_PER_ADDRESS: whole('a number from 1 to 100000', 1, 100_000).default(10_000),
})

/** How much is accepted from whom. */
export type Limits = {
  readonly commandsPerSecond: number
  /** Of one socket; a screen asks some five at a time, twice a minute. */
  readonly clockQuestionsPerSecond: number
  readonly socketsPerSession: number
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
  /** Codes that are being made, or wait to be, at a time. */
  readonly codesInTheMaking: number
}

export type Config = {
  readonly port: number
  readonly host: string
  readonly dataFolder: string
  /** The origin in links, and one from which sockets are accepted besides the host that was asked. */
  readonly publicUrl: string | null
  readonly logLevel: z.output<typeof settings>['ROSTRUM_LOG_LEVEL']
  readonly trustProxy: boolean
  readonly microphoneUrl: string | null
  readonly sessionHours: number
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
    microphoneUrl: set.ROSTRUM_MICROPHONE_URL ?? null,
    sessionHours: set.ROSTRUM_SESSION_HOURS,
    limits: {
      ...LIMITS,
      commandsPerSecond: set.ROSTRUM_COMMANDS_PER_SECOND,
      socketsPerSession: set.ROSTRUM_SOCKETS_PER_SESSION,
      socketsPerAddress: set.ROSTRUM_SOCKETS_PER_ADDRESS,
    },
  }
  return { is: 'right', config }
}

export const LIMITS: Limits = {
  commandsPerSecond: 20,
  clockQuestionsPerSecond: 20,
  socketsPerSession: 50,
  socketsPerAddress: 10_000,
  commandLength: 512 * 1024,
  unreadBytes: 4 * 1024 * 1024,
  requestsPerMinute: 12_000,
  guessesPerAddress: 60,
  guessesPerSelector: 20,
  guessesOverall: 600,
  codesInTheMaking: 2_000,
}
