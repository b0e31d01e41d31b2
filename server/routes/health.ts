import { z } from 'zod'
import { protocolVersion } from '../../shared/sync/messages.ts'
import type { App } from './type-provider.ts'

const health = z.strictObject({ status: z.literal('ok'), protocol: z.number() })

/** Says that the server answers: for whoever watches it, without a credential. */
export async function healthRoute(app: App): Promise<void> {
  app.get('/api/health', { schema: { response: { 200: health } } }, async () => ({
    status: 'ok' as const,
    protocol: protocolVersion,
  }))
}
