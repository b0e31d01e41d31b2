import { BackendService } from '../../../server/host/backend-service.ts'
import { HandOverService } from '../../../server/host/hand-over-service.ts'
import type { Host } from '../../../server/host/host.ts'
import { NewsFeed } from '../../../server/host/news-feed.ts'
import { NewsTeller } from '../../../server/host/news-teller.ts'
import { serverOrders } from '../../../shared/sync/hold-steps.ts'
import { newsHello, newsStand } from '../../../shared/sync/http-api.ts'
import type { Identity } from '../../../shared/sync/messages.ts'
import { parsedJson } from '../../../shared/util/parsed-json.ts'
import { keysOf } from '../sitting.ts'
import { copyOf, emptyDisk, type HubDisk } from '../stores/hub-disk.ts'
import { simHost } from '../stores/sim-host.ts'
import type { Answered, Asked } from '../world/http.ts'
import { Life } from '../world/life.ts'
import { NodeClock } from '../world/node-clock.ts'
import type { ServerSocket } from '../world/sockets.ts'
import type { NodeParts } from './node-parts.ts'
import { routes, type Services } from './server-routes.ts'
import { simHub } from './sim-hub.ts'

interface Running {
  readonly life: Life
  readonly host: Host
  readonly services: Services
  readonly feed: NewsFeed
}

/** The landlord's server: the hub and the services of the product over a simulated disk, behind a simulated network. */
export class ServerNode {
  readonly name = 'server'
  #disk: HubDisk = emptyDisk()
  readonly clock: NodeClock
  readonly #parts: NodeParts
  readonly #devices: ReadonlyMap<string, Identity>
  #running: Running | null = null

  constructor(parts: NodeParts, devices: ReadonlyMap<string, Identity>) {
    this.#parts = parts
    this.#devices = devices
    this.clock = new NodeClock(parts.scheduler)
  }

  get disk(): HubDisk {
    return this.#disk
  }

  get running(): Running | null {
    return this.#running
  }

  start(): void {
    const { scheduler, history, seams } = this.#parts
    const life = new Life(this.name, scheduler)
    scheduler.actAs(life)
    const keys = keysOf.server
    const host = simHost({
      disk: this.disk,
      life,
      clock: this.clock,
      keys,
      store: seams.journalStore(this.disk, life, history.witnessOf('server')),
      hub: ({ store, ledger }) =>
        simHub({
          life,
          name: 'server',
          store,
          ledger,
          clock: this.clock,
          keys,
          orders: serverOrders,
          history,
          seams,
        }),
      seams,
      onFault: (error) => history.fault('server', error),
    })
    const backend = new BackendService(host)
    const services = { backend, handOver: new HandOverService(host, backend) }
    this.#running = { life, host, services, feed: new NewsFeed(host, 10_000) }
  }

  crash(): void {
    this.#running?.life.end()
    this.#running = null
    this.#parts.seams.afterCrash(this.disk)
  }

  /** Its disk is put back to an older copy; it stands still until it is started. */
  restore(copy: HubDisk): void {
    this.crash()
    this.#disk = copyOf(copy)
  }

  /** As the network finds it; null while it is down. */
  listening() {
    const running = this.#running
    if (running === null) return null
    return {
      life: running.life,
      answer: (asked: Asked) => this.#answer(running, asked),
      welcome: (socket: ServerSocket) => this.#welcome(running, socket),
    }
  }

  async #answer({ services }: Running, { path, token, body }: Asked): Promise<Answered> {
    const identity = token === null ? undefined : this.#devices.get(token)
    const route = routes[path]
    if (identity === undefined) return { status: 401, body: '' }
    if (route === undefined || body === null) return { status: 404, body: '' }
    try {
      const answer = await route(services, identity, JSON.parse(body))
      return {
        status: 'kind' in answer && answer.kind === 'denied' ? 403 : 200,
        body: JSON.stringify(answer),
      }
    } catch (error) {
      this.#parts.history.fault('server', error)
      return { status: 500, body: '' }
    }
  }

  /** As `server/routes/news.ts` does with a socket. */
  #welcome({ feed, services }: Running, socket: ServerSocket): void {
    let teller: NewsTeller | null = null
    socket.onMessage((text) => {
      const stand = newsStand.safeParse(parsedJson(text))
      if (teller !== null) {
        if (stand.success) teller.standsAt(stand.data)
        return
      }
      const hello = newsHello.safeParse(parsedJson(text))
      const identity = hello.success ? this.#devices.get(hello.data.token) : undefined
      if (identity === undefined) return socket.close(4401)
      const begun = this.#tellerOf(feed, services, socket, identity)
      teller = begun
      socket.onClose(() => begun.stop())
    })
  }

  #tellerOf(feed: NewsFeed, { backend }: Services, socket: ServerSocket, identity: Identity): NewsTeller {
    return new NewsTeller({
      feed,
      identity,
      stillPaired: async () => identity,
      pull: (reader, request) => backend.pull(reader, request),
      say: (news) => socket.send(JSON.stringify(news)),
      dismiss: () => socket.close(4401),
      onFault: (error) => this.#parts.history.fault('server', error),
    })
  }
}
