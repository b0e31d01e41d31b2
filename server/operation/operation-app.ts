import { type FastifyBaseLogger, fastify, LogController } from 'fastify'
import { handleError } from '../routes/error-handler.ts'
import type { Readiness } from './readiness.ts'
import type { ServerMetrics } from './server-metrics.ts'

export interface OperationParts {
  readonly metrics: Pick<ServerMetrics, 'text' | 'contentType'>
  readonly readiness: Pick<Readiness, 'isReady'>
  readonly log: FastifyBaseLogger
}

/**
 * What the operator's own machines ask: is it alive, may it be sent calls, its measures. On a port of its own, which the
 * proxy of the application does not show: it asks for no credential.
 */
export function buildOperationApp({ metrics, readiness, log }: OperationParts) {
  const app = fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    // A balancer that only opens a connection asks nothing: it would hold the end of the server for ever.
    forceCloseConnections: true,
  })
  // The database's own words name machines and roles.
  app.setErrorHandler(handleError)
  app.get('/health', async () => ({ status: 'ok' }))
  app.get('/ready', async (_request, reply) => {
    const isReady = await readiness.isReady()
    return reply.code(isReady ? 200 : 503).send({ status: isReady ? 'ready' : 'not-ready' })
  })
  app.get('/metrics', async (_request, reply) => reply.type(metrics.contentType).send(await metrics.text()))
  return app
}
