import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import { fastify } from 'fastify'
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify'
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { commandSchema, commandSchemas } from '#shared/wire/command-schema.ts'
import { eventSchema } from '#shared/wire/event-schema.ts'
import { COMMAND_EXAMPLES } from './command-examples.ts'
import { compileWithZod, noCompilers } from './compilers.ts'

/** The schemas that have a name in the document. */
function named() {
  const registry = z.registry<{ id: string; description?: string; examples?: unknown[] }>()
  registry.add(commandSchema, { id: 'Command', description: 'What somebody asks for. Lengths are in milliseconds.' })
  registry.add(eventSchema, { id: 'MeetingEvent', description: 'What happened: an entry of the log of a meeting.' })
  for (const [type, schema] of Object.entries(commandSchemas)) registry.add(schema, { id: type })
  return registry
}

const examples = new Map<string, unknown>(Object.entries(COMMAND_EXAMPLES))

/** Ids and lengths are branded by a transform that leaves them as they are, so what goes in describes what comes out. */
const config = {
  override: ({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodTypes; jsonSchema: z.core.JSONSchema.BaseSchema }) => {
    if (zodSchema instanceof z.ZodPipe && zodSchema.out instanceof z.ZodTransform) {
      Object.assign(jsonSchema, z.toJSONSchema(zodSchema.in, { io: 'input', unrepresentable: 'any' }))
    }
    const type: unknown = jsonSchema.properties?.['type']
    const name = typeof type === 'object' && type !== null && 'const' in type ? String(type.const) : ''
    const example = examples.get(name)
    if (example !== undefined) jsonSchema.examples = [example]
  },
}

/** The routes by which a document about others is written and read; it answers for none of those. */
export async function apiReader(routes: readonly RouteOptions[], version: string): Promise<FastifyInstance> {
  const app = fastify({ schemaController: noCompilers })
  compileWithZod(app)
  const schemaRegistry = named()
  const withSchemas = createJsonSchemaTransformObject({ schemaRegistry, zodToJsonConfig: config })
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Rostrum',
        version,
        description:
          'Runs a Human Rights Council panel discussion. Sign in with a code, then send the token as `Authorization: Bearer`. ' +
          'Moments are milliseconds since 1970 in server time, lengths are milliseconds. Live events come over Socket.IO ' +
          'at the default path: handshake `auth: {meeting, after?, record?, token?}`; server to client `snapshot {version, now, record, meeting}` ' +
          'or `events {from, to, now, record, events}`, then `events` as they happen. Whoever comes back says in `after` and ' +
          '`record` what it holds; `record` is another one once a backup was restored. `signed-out {because}` before the socket is ' +
          'closed; client to server, acknowledged, `command {commandId, command}` and `clock`, which may begin with ' +
          '`{quality}`: how many ms off the asker’s clock may be, for the server’s own figures.',
        license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' },
      },
      tags: [
        { name: 'access', description: 'Signing in and out' },
        { name: 'meetings', description: 'Meetings, their log, and commands' },
        { name: 'sheets', description: 'Delegations and speakers as CSV and XLSX, in and out' },
        { name: 'server', description: 'Whether the server is well' },
      ],
      components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
    },
    transform: createJsonSchemaTransform({ schemaRegistry, zodToJsonConfig: config }),
    transformObject: (document) => oneNameEach(withSchemas(document)),
  })
  for (const { method, url, schema } of routes) {
    if (method !== 'HEAD' && schema && !schema.hide) app.route({ method, url, schema, handler: notHere })
  }
  await app.register(swaggerUi, {
    routePrefix: '/api/docs',
    uiConfig: {
      url: '/api/openapi.json',
      layout: 'BaseLayout',
      deepLinking: true,
      docExpansion: 'list',
      tryItOutEnabled: false,
    },
    theme: { title: 'Rostrum: the API' },
    uiHooks: { onRequest: notMadeAnew },
  })
  await app.ready()
  return app
}

const notHere = async (_: FastifyRequest, reply: FastifyReply) => reply.callNotFound()

/** The reader of the document offers it too, written anew for whoever asks; ours is written once. */
async function notMadeAnew(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const { url = '' } = request.routeOptions
  if (url.endsWith('/json')) return void reply.redirect('/api/openapi.json')
  if (url.endsWith('/yaml')) return reply.callNotFound()
}

/** Every schema is given twice, as `Command` for what comes out and `CommandInput` for what goes in; ours are the same. */
function oneNameEach<Document extends object>(document: Document): Document {
  const parsed: Document = JSON.parse(JSON.stringify(document).replace(/("#\/components\/schemas\/\w+)Input"/g, '$1"'))
  const components: unknown = Reflect.get(parsed, 'components')
  const schemas: unknown = typeof components === 'object' && components ? Reflect.get(components, 'schemas') : null
  if (typeof schemas !== 'object' || schemas === null) return parsed
  for (const name of Object.keys(schemas)) if (name.endsWith('Input')) Reflect.deleteProperty(schemas, name)
  return parsed
}
