import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify'

const compressed = promisify(gzip)
const hidden = { schema: { hide: true } } as const
/** Of an answer that is handed on, what belongs to the connection. */
const NOT_HANDED_ON = ['connection', 'content-length', 'date', 'keep-alive', 'transfer-encoding']

/**
 * `/api/openapi.json`, and `/api/docs` to read it. Few ever ask: what writes and shows the document is loaded when
 * somebody first does, and is an app of its own, since ours takes no more plugins once it listens.
 */
export function describeApi(app: FastifyInstance, version: string): void {
  const routes: RouteOptions[] = []
  app.addHook('onRoute', (route) => void routes.push(route))
  let opened: Promise<FastifyInstance> | null = null
  const reader = () => (opened ??= import('./api-reader.ts').then(({ apiReader }) => apiReader(routes, version)))

  const read = async ({ url, headers }: FastifyRequest, reply: FastifyReply) => {
    const app = await reader()
    const { statusCode, headers: told, rawPayload } = await app.inject({ method: 'GET', url, headers })
    if (statusCode >= 500) throw new Error(`the description of the API could not be shown: ${rawPayload.toString()}`)
    if (statusCode >= 400) return reply.callNotFound()
    const handedOn = Object.entries(told).filter(([name]) => !NOT_HANDED_ON.includes(name))
    return reply.code(statusCode).headers(Object.fromEntries(handedOn)).send(rawPayload)
  }
  for (const path of ['/api/docs', '/api/docs/', '/api/docs/*']) app.get(path, hidden, read)

  let written: Promise<Written> | null = null
  app.get('/api/openapi.json', hidden, async (request, reply) => {
    const { plain, gzipped } = await (written ??= reader().then(writtenOnce))
    reply.headers({ 'cache-control': 'no-cache', vary: 'accept-encoding' }).type('application/json; charset=utf-8')
    if (!/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) return reply.send(plain)
    return reply.header('content-encoding', 'gzip').send(gzipped)
  })
}

/** The document as it is sent: a large one, which does not change while the server runs. */
type Written = { readonly plain: Buffer; readonly gzipped: Buffer }

async function writtenOnce(app: FastifyInstance): Promise<Written> {
  const plain = Buffer.from(JSON.stringify(app.swagger()))
  return { plain, gzipped: await compressed(plain) }
}
