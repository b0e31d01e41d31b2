import { z } from 'zod'
import { protocolVersion } from '../../shared/sync/messages.ts'
import type { Readiness } from '../operation/readiness.ts'
import type { App } from './type-provider.ts'

const health = z.strictObject({ status: z.literal('ok'), protocol: z.number() })
const ready = z.strictObject({ status: z.enum(['ready', 'not-ready']) })

/** Says that the server answers: for whoever watches it, without a credential. */
export async function healthRoute(app: App): Promise<void> {
  for (const path of ['/api/health', '/health']) {
    app.get(path, { schema: { response: { 200: health } } }, async () => ({
      status: 'ok' as const,
      protocol: protocolVersion,
    }))
  }
}

/** Says whether calls may be sent here: 503 when not. */
export function readyRoute(readiness: Pick<Readiness, 'isReady'>) {
  return async (app: App): Promise<void> => {
    app.get('/ready', { schema: { response: { '2xx': ready, '5xx': ready } } }, async (_request, reply) => {
      const isReady = await readiness.isReady()
      return reply.code(isReady ? 200 : 503).send({ status: isReady ? 'ready' : 'not-ready' })
    })
  }
}
