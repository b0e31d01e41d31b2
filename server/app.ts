import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import websocket from '@fastify/websocket'
import { type FastifyBaseLogger, fastify, LogController } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { BackendService } from './host/backend-service.ts'
import { HandOverService } from './host/hand-over-service.ts'
import type { Host } from './host/host.ts'
import { NewsFeed } from './host/news-feed.ts'
import { RetentionService } from './host/retention-service.ts'
import { LandlordDirectory, type OfLandlord } from './landlords/directory.ts'
import { defaultLandlord } from './landlords/landlord.ts'
import type { ServedLandlord } from './landlords/open-landlords.ts'
import { measureCalls } from './operation/measure-calls.ts'
import type { Readiness } from './operation/readiness.ts'
import type { ServerMetrics } from './operation/server-metrics.ts'
import { authentication, versionGuard } from './routes/authentication.ts'
import { backendRoutes } from './routes/backend.ts'
import { endConnectionsOnClose, endLinesOnClose, endRefusedLine } from './routes/closing.ts'
import { deviceStandingRoutes } from './routes/device-standing.ts'
import { handleError } from './routes/error-handler.ts'
import { handOverRoutes } from './routes/hand-over.ts'
import { healthRoute, readyRoute } from './routes/health.ts'
import { answerOnly, landlordConstraint } from './routes/landlord-routing.ts'
import { type NewsTimes, newsRoute } from './routes/news.ts'
import { hostGuard, localHosts, originGuard } from './routes/origin-guard.ts'
import { noPage, pageRoutes } from './routes/pages.ts'
import { pairingRoute } from './routes/pairing.ts'
import { rateLimits } from './routes/rate-limits.ts'
import { retentionRoute } from './routes/retention.ts'
import { permissionsPolicy, securityHeaders } from './routes/security-headers.ts'
import type { App, ZodReadonlyProvider } from './routes/type-provider.ts'

export interface AppDependencies {
  /** The default landlord's, and the others by their names. */
  readonly host: Host
  readonly others?: readonly ServedLandlord[]
  /** Names, besides this machine's own, under which the server is reached; no port. */
  readonly allowedHosts: readonly string[]
  /** Addresses of the proxies whose word is taken for where a call comes from. */
  readonly trustedProxies: readonly string[]
  /** The folder of the built page, or null to serve the calls alone. */
  readonly page: string | null
  readonly log: FastifyBaseLogger
  /** What tells a balancer whether to send calls here; nobody is told when absent. */
  readonly readiness?: Pick<Readiness, 'isReady'>
  readonly metrics?: Pick<ServerMetrics, 'answered' | 'decided'>
  readonly callsPerMinute: number
  readonly newsTimes: NewsTimes
}

/** What a device says on the news line, in bytes: its rights name the dwellings that it may read. */
const longestStand = 64 * 1024

/** What a server in use asks for. */
export const usualLimits: Pick<AppDependencies, 'callsPerMinute' | 'newsTimes'> = {
  callsPerMinute: 1200,
  newsTimes: { hello: 10_000, heartbeat: 30_000, look: 1_000 },
}

/** The server as a function of its parts: it listens nowhere. Closing it does not close the host. */
export async function buildApp({ host, others = [], log, page, ...settings }: AppDependencies): Promise<App> {
  const landlords = [{ landlord: { id: defaultLandlord, hosts: [] }, host }, ...others]
  const served = landlords.map((one) => ({ ...one, backend: new BackendService(one.host) }))
  const names = served.flatMap(({ landlord }) => landlord.hosts)
  const app: App = fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: 'idle',
    frameworkErrors: (error, request, reply) => {
      endRefusedLine(request, reply)
      handleError(error, request, reply)
    },
    trustProxy: settings.trustedProxies.length === 0 ? false : [...settings.trustedProxies],
    routerOptions: { constraints: { landlord: landlordConstraint(new LandlordDirectory(served)) } },
  }).withTypeProvider<ZodReadonlyProvider>()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler(handleError)
  // JSON alone: a form of another site could send text without asking leave.
  app.removeContentTypeParser('text/plain')
  app.decorateRequest('identity', null)

  app.addHook('onRequest', async (request, reply) => endRefusedLine(request, reply))
  app.addHook('onRequest', hostGuard([...localHosts, ...settings.allowedHosts, ...names]))
  endConnectionsOnClose(app)
  app.addHook('onSend', async (_request, reply) => void reply.header('permissions-policy', permissionsPolicy))
  await app.register(helmet, securityHeaders)
  if (settings.metrics !== undefined) measureCalls(app, settings.metrics)
  endLinesOnClose(app)
  await app.register(websocket, { options: { maxPayload: longestStand } })
  await app.register(commonRoutes(served, settings))
  for (const one of served) await app.register(landlordRoutes(one, settings))
  await (page === null ? noPage(app) : pageRoutes(page)(app))
  return app
}

type Limits = Pick<AppDependencies, 'callsPerMinute' | 'newsTimes' | 'readiness'>
type Served = OfLandlord & Pick<ServedLandlord, 'host'> & { readonly backend: BackendService }

/** What is answered before it is known for whom. */
function commonRoutes(served: readonly Served[], { callsPerMinute, newsTimes, readiness }: Limits) {
  const sources = served.map((one) => ({ ...one, feed: new NewsFeed(one.host, newsTimes.look) }))
  return async (app: App): Promise<void> => {
    await guardCalls(app, callsPerMinute)
    await app.register(healthRoute)
    if (readiness !== undefined) await app.register(readyRoute(readiness))
    await app.register(newsRoute(new LandlordDirectory(sources), newsTimes))
  }
}

/** The calls of one landlord's devices: nothing here knows of another's data. */
function landlordRoutes({ landlord, host, backend }: Served, { callsPerMinute }: Limits) {
  return async (app: App): Promise<void> => {
    answerOnly(app, landlord.id)
    await guardCalls(app, callsPerMinute)
    app.addHook('onRequest', versionGuard)
    await app.register(pairingRoute(host.gatekeeper))
    await app.register(deviceStandingRoutes(host.gatekeeper))
    await app.register(async (identified: App) => {
      identified.addHook('onRequest', authentication(host.gatekeeper))
      await identified.register(backendRoutes(backend))
      await identified.register(handOverRoutes(new HandOverService(host, backend)))
      await identified.register(retentionRoute(new RetentionService(host)))
    })
  }
}

async function guardCalls(app: App, callsPerMinute: number): Promise<void> {
  await app.register(rateLimit, rateLimits(callsPerMinute))
  app.addHook('onRequest', originGuard)
  app.addHook('onSend', async (_request, reply) => void reply.header('cache-control', 'no-store'))
}
