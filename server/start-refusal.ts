import { DatabaseDamaged, DatabaseFromTheFuture, DatabaseRefused } from './store/refused.ts'

/**
 * What a start ends with where the next one would come to the same until somebody has put it right (EX_CONFIG of
 * sysexits.h). A service is not started again by itself then; see deploy/rostrum.service.
 */
export const FOR_SOMEBODY = 78

/** Anything else may be over by itself: another program ends, a disk has room again. */
export const exitCodeOf = (error: unknown): number =>
  error instanceof DatabaseDamaged || error instanceof DatabaseFromTheFuture ? FOR_SOMEBODY : 1

/** What whoever starts the server can put right, in a sentence that says how; null for a fault of ours. */
export function startRefusal(error: unknown): string | null {
  if (error instanceof DatabaseRefused) return error.message
  if (!(error instanceof Error) || !('code' in error)) return null
  const port = 'port' in error ? `port ${String(error.port)}` : 'the port'
  const isListening = 'syscall' in error && error.syscall === 'listen'
  switch (error.code) {
    case 'EADDRINUSE':
      return `Another program listens on ${port} already, perhaps another Rostrum. Stop it, or choose another port: PORT=3001 npm start`
    case 'EADDRNOTAVAIL':
      return isListening
        ? `This computer has no such address: ${error.message}. Set HOST to one of its own, or to 0.0.0.0 for all.`
        : null
    case 'EACCES':
      if (isListening)
        return `This account may not listen on ${port}. Choose a port from 1024 on, with a proxy before it: PORT=3000 npm start`
      return `This account may not use a file or folder: ${error.message}. Give it the right to write there, or set ROSTRUM_DATA to a folder of its own.`
    default:
      return null
  }
}
