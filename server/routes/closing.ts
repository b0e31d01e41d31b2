import type { FastifyReply, FastifyRequest } from 'fastify'
import { serverRestarts } from '../../shared/sync/back-off.ts'
import type { App } from './type-provider.ts'

/** How long a device may take to take leave, in milliseconds: one that left without a word would hold the stop. */
const leave = 1_000

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

/**
 * Tells every line of news that the server is stopped, so that it opens again at once at whoever goes on. Called before the
 * lines' own plugin is there, whose closing gives no reason.
 */
export function endLinesOnClose(app: App): void {
  app.addHook('preClose', async () => {
    const lines = [...app.websocketServer.clients]
    for (const line of lines) line.close(serverRestarts)
    setTimeout(() => {
      for (const line of lines) line.terminate()
    }, leave).unref()
  })
}

/**
 * Ends the connection of a line that is refused before the lines' own plugin has seen it (another host, an address that
 * means nothing): nobody reads on it any more, so that it would stay open for ever, even once the other side has gone.
 */
export function endRefusedLine({ headers, raw }: FastifyRequest, reply: FastifyReply): void {
  if (headers.upgrade !== undefined) reply.raw.once('finish', () => raw.socket.destroy())
}
