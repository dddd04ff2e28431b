import type { FastifyError, FastifyInstance } from 'fastify'
import { isUnwritable } from '../store/unwritable.ts'
import type { ProblemCode } from './problem.ts'
import { problem } from './problem.ts'

const BY_STATUS: Readonly<Record<number, ProblemCode>> = {
  400: 'malformed',
  // A path that leads out of the folder of the screens.
  403: 'not-found',
  404: 'not-found',
  413: 'too-large',
  415: 'unsupported-media-type',
  429: 'too-many',
}

/** What the sender did is never a fault of ours, whatever a library calls it. */
const codeOf = (status: number): ProblemCode =>
  BY_STATUS[status] ?? (status >= 400 && status < 500 ? 'malformed' : 'internal')

/**
 * One place for all that goes wrong: below 500 the sender is told, above it only the log is. Where nothing can be written
 * both are, and whoever watches over recording.
 */
export function answerErrors(app: FastifyInstance, unrecorded: (error: unknown) => void): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    if (isUnwritable(error)) {
      unrecorded(error)
      return problem(reply, 'cannot-record')
    }
    const code = codeOf(error.statusCode ?? 500)
    if (code === 'internal') request.log.error({ err: error }, 'a request failed')
    if (code !== 'malformed') return problem(reply, code)
    const issues = (error.validation ?? []).map(({ instancePath, message }) => ({
      path: instancePath.split('/').filter(Boolean).join('.'),
      message: message ?? 'is wrong',
    }))
    return problem(reply, 'malformed', { issues })
  })
}
