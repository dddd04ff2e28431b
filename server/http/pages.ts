import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { problem } from './problem.ts'

const FOR_EVER = 'public, max-age=31536000, immutable'
const FOR_A_WEEK = 'public, max-age=604800'

/** The built screens, the flags, and the one page that all screens live in. */
export async function pages(app: FastifyInstance, clientFolder: string): Promise<void> {
  const flags = join(dirname(createRequire(import.meta.url).resolve('country-flag-icons/package.json')), '3x2')
  const built = existsSync(join(clientFolder, 'index.html'))

  await app.register(fastifyStatic, { root: flags, serve: false })
  app.get<{ Params: { code: string } }>(
    '/flags/:code(^[A-Za-z]{2}).svg',
    { schema: { hide: true } },
    (request, reply) => {
      reply.header('cache-control', FOR_A_WEEK)
      return reply.sendFile(`${request.params.code.toUpperCase()}.svg`, flags, { cacheControl: false })
    },
  )

  if (built) {
    await app.register(fastifyStatic, {
      root: clientFolder,
      decorateReply: false,
      // One route for all of them: hundreds would take a quarter of a second to make at every start.
      wildcard: true,
      // The build compresses once; nothing is compressed for each visitor.
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, path) => {
        void reply.header('cache-control', path.startsWith(join(clientFolder, 'assets')) ? FOR_EVER : 'no-cache')
      },
    })
  }

  app.setNotFoundHandler((request, reply) => {
    const [pathname = '/'] = request.url.split('?')
    const isPage = ['GET', 'HEAD'].includes(request.method) && !pathname.startsWith('/api/') && !/\.\w+$/.test(pathname)
    if (!isPage) return problem(reply, 'not-found')
    if (!built)
      return reply.code(404).type('text/plain').send('The screens have not been built: npm run build builds them.\n')
    return reply.header('cache-control', 'no-cache').sendFile('index.html', clientFolder, { cacheControl: false })
  })
}
