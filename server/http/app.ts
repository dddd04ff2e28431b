import type { Socket } from 'node:net'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import { fastify, LogController } from 'fastify'
import type { FastifyBaseLogger, FastifyInstance, FastifyRequest } from 'fastify'
import type { Logger } from '../logger.ts'
import { networkOf } from '../access/network.ts'
import { accessRoutes } from './access-routes.ts'
import type { AccessTools } from './access-routes.ts'
import { refuseForeign } from './caller.ts'
import { compileWithZod, noCompilers } from './compilers.ts'
import { commandRoute } from './command-route.ts'
import type { CommandTools } from './command-route.ts'
import { answerErrors } from './errors.ts'
import { metricsRoute } from './metrics-route.ts'
import type { MetricsTools } from './metrics-route.ts'
import { meetingRoutes } from './meeting-routes.ts'
import type { MeetingTools } from './meeting-routes.ts'
import { describeApi } from './open-api.ts'
import { pages } from './pages.ts'
import { planRoutes } from './plan-routes.ts'
import type { PlanTools } from './plan-routes.ts'
import { signInRoutes } from './sign-in-routes.ts'
import type { SignInTools } from './sign-in-routes.ts'
import { rehearsalRoutes } from './rehearsal-routes.ts'
import type { RehearsalTools } from './rehearsal-routes.ts'
import { serverRoutes } from './server-routes.ts'
import type { ServerTools } from './server-routes.ts'
import { sheetRoutes } from './sheet-routes.ts'
import { verifyRoute } from './verify-route.ts'
import type { VerifyTools } from './verify-route.ts'

export type AppTools = AccessTools &
  CommandTools &
  MeetingTools &
  MetricsTools &
  PlanTools &
  RehearsalTools &
  ServerTools &
  SignInTools &
  VerifyTools & {
    readonly log: Logger
    readonly publicUrl: string | null
    readonly trustProxy: boolean
    readonly clientFolder: string
    readonly bodyLimit: number
    readonly requestsPerMinute: number
  }

/** The HTTP door. It is built here and listens elsewhere. */
export async function buildApp(tools: AppTools): Promise<FastifyInstance> {
  const loggerInstance: FastifyBaseLogger = tools.log
  const app = fastify({
    loggerInstance,
    schemaController: noCompilers,
    // One proxy, our own: it alone is believed about where a request comes from.
    trustProxy: tools.trustProxy ? (_address: string, hop: number) => hop < 1 : false,
    bodyLimit: tools.bodyLimit,
    // Requests are logged below in our own words: without headers, query or body.
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    clientErrorHandler: refuseNonsense,
    // Who opens a connection and says nothing, or says it letter by letter, does not hold on to it.
    requestTimeout: 60_000,
    http: { headersTimeout: 15_000, connectionsCheckingInterval: 5_000 },
  })
  // A form of another site can send text, but not JSON.
  app.removeContentTypeParser('text/plain')
  compileWithZod(app)
  answerErrors(app, tools.recording.failed)

  await app.register(cookie)
  await app.register(helmet, securityHeaders(tools.secure))
  await app.register(compress, { encodings: ['gzip'] })
  await app.register(rateLimit, {
    max: tools.requestsPerMinute,
    timeWindow: 60_000,
    allowList: isPage,
    keyGenerator: ({ ip }) => networkOf(ip),
  })
  app.addHook('onRequest', refuseForeign(tools.publicUrl))
  app.addHook('onSend', async (_, reply) => void reply.header('permissions-policy', PERMISSIONS))
  app.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions } = request
    const line = {
      method,
      route: routeOptions.url ?? 'none',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    }
    request.log.debug(line, 'answered')
    tools.meters.requested(method, line.route, reply.statusCode)
  })

  describeApi(app, tools.version)
  await app.register(serverRoutes(tools))
  await app.register(metricsRoute(tools))
  await app.register(accessRoutes(tools))
  await app.register(signInRoutes(tools))
  await app.register(meetingRoutes(tools))
  await app.register(verifyRoute(tools))
  await app.register(planRoutes(tools))
  await app.register(rehearsalRoutes(tools))
  await app.register(commandRoute(tools))
  await app.register(sheetRoutes(tools))
  await pages(app, tools.clientFolder)
  return app
}

const NONSENSE: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
}

/** What is no HTTP is told so and let go. It is not logged: a line for whatever knocks at an open port helps nobody. */
function refuseNonsense({ code }: NodeJS.ErrnoException, socket: Socket): void {
  if (code === 'ECONNRESET' || socket.destroyed || !socket.writable) return void socket.destroy()
  const status = NONSENSE[code ?? ''] ?? '400 Bad Request'
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`)
}

/** Only what asks for work counts; the screens' own files do not. The address may be spelt in many ways, its route not. */
const isPage = ({ routeOptions }: FastifyRequest) => !/^\/(api\/|metrics)/.test(routeOptions.url ?? '')

/** A screen needs nothing of the device but to stay awake and to fill it. */
const PERMISSIONS =
  'camera=(), microphone=(), geolocation=(), display-capture=(), payment=(), usb=(), serial=(), bluetooth=(), ' +
  'midi=(), accelerometer=(), gyroscope=(), magnetometer=()'

/** Nothing is loaded from another host, nothing is inlined, and nobody puts us in a frame. */
const securityHeaders = (secure: boolean) => ({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      'default-src': ["'self'"],
      'script-src': ["'self'"],
      'style-src': ["'self'"],
      'img-src': ["'self'", 'data:'],
      'font-src': ["'self'"],
      'connect-src': ["'self'"],
      'object-src': ["'none'"],
      'base-uri': ["'none'"],
      'form-action': ["'self'"],
      'frame-ancestors': ["'none'"],
    },
  },
  // Rooms are often reached by a bare address without TLS; only who has it may insist on it.
  strictTransportSecurity: secure,
  crossOriginOpenerPolicy: secure,
  originAgentCluster: secure,
  xFrameOptions: { action: 'deny' as const },
  referrerPolicy: { policy: 'no-referrer' as const },
})
