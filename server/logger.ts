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

/**
 * Of an error, what it is and where it happened. What else hangs on it may be anything: of a request that is no HTTP, for
 * one, the bytes as they came, with the cookies in them, and such bytes are also what the blanking of paths trips over.
 */
function told(error: unknown): unknown {
  if (!(error instanceof Error)) return String(error)
  const code: unknown = Reflect.get(error, 'code')
  const { name: type, message, stack, cause } = error
  return {
    type,
    message,
    stack,
    ...(typeof code === 'string' ? { kind: code } : {}),
    ...(cause ? { cause: told(cause) } : {}),
  }
}

export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent'

/** Anything lines can be written to. */
export type LogStream = { write(line: string): void }

export function createLogger(level: LogLevel, stream?: LogStream): Logger {
  const options = { level, redact: { paths: PATHS, censor: '[not logged]' }, serializers: { err: told } }
  return stream ? pino(options, stream) : pino(options)
}
