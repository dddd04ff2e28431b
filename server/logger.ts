import { pino } from 'pino'
import type { Logger } from 'pino'

export type { Logger } from 'pino'

/**
 * What opens a door is never written down: a code, a token, a cookie. Requests are logged by method and path alone,
 * and these paths are blanked in case somebody logs more.
 */
const SECRET = ['code', 'token', 'cookie', 'authorization', 'verifier']
const PATHS = SECRET.flatMap((key) => [key, `*.${key}`, `*.*.${key}`, `*.*.*.${key}`]).concat(
  '*.headers["set-cookie"]',
  'headers["set-cookie"]',
)

export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent'

/** Anything lines can be written to. */
export type LogStream = { write(line: string): void }

export function createLogger(level: LogLevel, stream?: LogStream): Logger {
  const options = { level, redact: { paths: PATHS, censor: '[not logged]' } }
  return stream ? pino(options, stream) : pino(options)
}
