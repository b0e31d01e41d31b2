import type { WebSocket } from '@fastify/websocket'
import { lineRefusals } from '../../shared/sync/back-off.ts'
import { apiPaths, newsHello, newsStand } from '../../shared/sync/http-api.ts'
import { type Identity, protocolVersion } from '../../shared/sync/messages.ts'
import { parsedJson } from '../../shared/util/parsed-json.ts'
import type { BackendService } from '../host/backend-service.ts'
import type { Host } from '../host/host.ts'
import type { NewsFeed } from '../host/news-feed.ts'
import { NewsTeller } from '../host/news-teller.ts'
import type { LandlordDirectory, OfLandlord } from '../landlords/directory.ts'
import { nameOf } from './origin-guard.ts'
import type { App } from './type-provider.ts'

/** In milliseconds: how long a client may take to say who it is, and the time between two signs of life. */
export interface NewsTimes {
  readonly hello: number
  readonly heartbeat: number
  /** Between two looks at what other processes wrote. */
  readonly look: number
}

/** One landlord's devices, and the news of its journals alone. */
export interface NewsSource extends OfLandlord {
  readonly host: Pick<Host, 'gatekeeper' | 'onFault'>
  readonly backend: Pick<BackendService, 'pull'>
  readonly feed: NewsFeed
}

/**
 * Tells a paired device that a journal it may read has grown, and what it lacks once it said where it stands. After the
 * client's hello it is told where each of these journals stands, so that nothing written while it connected goes unseen.
 * Its token, which says whose it is, comes with the hello: a browser sends none when it connects.
 */
export function newsRoute(sources: LandlordDirectory<NewsSource>, times: NewsTimes) {
  return async (app: App): Promise<void> => {
    app.get(apiPaths.news, { websocket: true }, (socket, request) => {
      keepAlive(socket, times.heartbeat)
      const silence = setTimeout(() => socket.close(lineRefusals.silent), times.hello)
      socket.once('close', () => clearTimeout(silence))
      socket.once('message', (message) => {
        clearTimeout(silence)
        const caller = { socket, name: nameOf(request.headers.host), heartbeat: times.heartbeat }
        welcome(sources, caller, String(message)).catch((error: unknown) => {
          request.log.error({ err: error }, 'news failed')
          socket.terminate()
        })
      })
    })
  }
}

interface Caller {
  readonly socket: WebSocket
  /** Under which it reached the server. */
  readonly name: string
  /** Milliseconds between two looks at whether its access has ended. */
  readonly heartbeat: number
}

async function welcome(
  sources: LandlordDirectory<NewsSource>,
  caller: Caller,
  message: string,
): Promise<void> {
  const { socket, name } = caller
  const hello = newsHello.safeParse(parsedJson(message))
  if (!hello.success) return socket.close(lineRefusals.unauthorised)
  if (hello.data.protocol !== protocolVersion) return socket.close(lineRefusals.version)
  const { token } = hello.data
  const source = sources.ofToken(token, name)
  const identity = (await source?.host.gatekeeper.authenticate(token)) ?? null
  if (source === null || identity === null) return socket.close(lineRefusals.unauthorised)
  follow(source, caller, identity, token)
}

function follow(source: NewsSource, { socket, heartbeat }: Caller, identity: Identity, token: string): void {
  // It may have closed while its token was checked: nobody would stop the listening then.
  if (socket.readyState !== socket.OPEN) return
  const { host, backend, feed } = source
  const teller = new NewsTeller({
    feed,
    identity,
    stillPaired: () => host.gatekeeper.authenticate(token),
    pull: (reader, request) => backend.pull(reader, request),
    say: (news) => socket.send(JSON.stringify(news)),
    dismiss: () => socket.close(lineRefusals.unauthorised),
    onFault: host.onFault,
  })
  socket.on('message', (message) => {
    const stand = newsStand.safeParse(parsedJson(String(message)))
    if (stand.success) teller.standsAt(stand.data)
  })
  const watch = setInterval(() => void teller.checkAccess().catch(host.onFault), heartbeat)
  socket.once('close', () => {
    clearInterval(watch)
    teller.stop()
  })
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
