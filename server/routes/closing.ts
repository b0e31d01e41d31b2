import type { App } from './type-provider.ts'

/**
 * Once the server is asked to stop, every answer still under way ends its connection: kept alive, it would hold the
 * stop for more than a minute.
 */
export function endConnectionsOnClose(app: App): void {
  const closing = new AbortController()
  app.addHook('preClose', async () => closing.abort())
  app.addHook('onSend', async (_request, reply) => {
    if (closing.signal.aborted) reply.header('connection', 'close')
  })
}
