import type { WebSocket } from '@fastify/websocket'
import { apiPaths, newsHello } from '../../shared/sync/http-api.ts'
import { type Identity, type News, protocolVersion } from '../../shared/sync/messages.ts'
import type { Host } from '../host/host.ts'
import type { App } from './type-provider.ts'

/** Why the server ends a connection, in the range that WebSocket leaves to applications. */
export const newsClosings = { unauthorised: 4401, silent: 4408, version: 4426 } as const

/** How long a client may take to say who it is, and between two signs of life, in milliseconds. */
export interface NewsTimes {
  readonly hello: number
  readonly heartbeat: number
}

type NewsHost = Pick<Host, 'hub' | 'store' | 'gatekeeper'>

/**
 * Tells a paired device that a journal it may read has grown. After the client's hello it is told where each of these
 * journals stands, so that nothing written while it connected goes unseen.
 */
export function newsRoute(host: NewsHost, times: NewsTimes) {
  return async (app: App): Promise<void> => {
    app.get(apiPaths.news, { websocket: true }, (socket, request) => {
      keepAlive(socket, times.heartbeat)
      const silence = setTimeout(() => socket.close(newsClosings.silent), times.hello)
      socket.once('close', () => clearTimeout(silence))
      socket.once('message', (message) => {
        clearTimeout(silence)
        welcome(host, socket, String(message)).catch((error: unknown) => {
          request.log.error({ err: error }, 'news failed')
          socket.terminate()
        })
      })
    })
  }
}

async function welcome(host: NewsHost, socket: WebSocket, message: string): Promise<void> {
  const hello = newsHello.safeParse(parsed(message))
  if (!hello.success) return socket.close(newsClosings.unauthorised)
  if (hello.data.protocol !== protocolVersion) return socket.close(newsClosings.version)
  const identity = await host.gatekeeper.authenticate(hello.data.token)
  if (identity === null) return socket.close(newsClosings.unauthorised)
  await follow(host, socket, identity)
}

async function follow({ hub, store }: NewsHost, socket: WebSocket, identity: Identity): Promise<void> {
  const tell = (session: string, length: number) => {
    if (identity.role === 'seat' && identity.session !== session) return
    const news: News = { kind: 'news', session, length }
    socket.send(JSON.stringify(news))
  }
  const stop = hub.listen(tell)
  socket.once('close', stop)
  // It may have closed while its token was checked: the event is then past.
  if (socket.readyState !== socket.OPEN) return stop()
  for (const { session, head } of await store.sessions()) tell(session, head.length)
}

/** Ends a connection whose other side has gone without a word. */
function keepAlive(socket: WebSocket, heartbeat: number): void {
  let isAlive = true
  socket.on('pong', () => {
    isAlive = true
  })
  const timer = setInterval(() => {
    if (!isAlive) return socket.terminate()
    isAlive = false
    socket.ping()
  }, heartbeat)
  socket.once('close', () => clearInterval(timer))
}

function parsed(message: string): unknown {
  try {
    return JSON.parse(message)
  } catch {
    // Not JSON: it fails the schema like any other stranger.
    return null
  }
}
