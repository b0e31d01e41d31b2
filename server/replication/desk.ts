import type { ReferenceLists } from '../../shared/domain/session/reference-lists.ts'
import type { HandOver } from '../../shared/ports/hand-over.ts'
import type { Retention } from '../../shared/ports/retention.ts'
import type { HubName } from '../../shared/sync/hold-steps.ts'
import type { Identity, News } from '../../shared/sync/messages.ts'
import { BackendService } from '../host/backend-service.ts'
import type { ExportDocuments, Host } from '../host/host.ts'
import { NewsFeed } from '../host/news-feed.ts'
import { openHost } from '../host/open-host.ts'
import type { KeySource } from '../keys/open-vault.ts'
import { type DeskBackend, HostBackend } from './desk-backend.ts'
import { DeskHandOver } from './desk-hand-over.ts'
import { DeskRetention } from './desk-retention.ts'
import { LinkedDesk } from './linked-desk.ts'
import type { LinkState } from './news-line.ts'
import { originOf } from './server-address.ts'
import { pairWithServer, ServerLine } from './server-line.ts'
import { ServerLink, type ServerLinkParts } from './server-link.ts'

/** Who a desk is and how it reaches its server. */
export interface DeskWiring extends Pick<ServerLinkParts, 'openSocket' | 'delays' | 'random'> {
  readonly identity: Extract<Identity, { role: 'secretary' }>
  readonly onFault: (error: unknown) => void
  readonly fetch: typeof fetch
  /** Milliseconds: how long to wait for the server, and between two looks at what other processes wrote here. */
  readonly times: { readonly patience: number; readonly look: number }
}

export interface DeskParts extends DeskWiring {
  /** The folders of what this desk orders, and of its copies of what the server orders. */
  readonly own: string
  readonly replica: string
  readonly keys: KeySource
  readonly lists: ReferenceLists
  readonly exportDocuments: ExportDocuments
}

/** Where the server is and the credential it gave. */
export interface PairedServer {
  readonly address: string
  readonly token: string
}

export interface DeskListener {
  news(news: News): void
  /** The line to the server, for one of the sessions that it orders. */
  line(session: string, state: 'up' | 'down'): void
  /** `server()` has changed. */
  link(): void
  /** The server ended this desk's access: its copies are gone, and the credential opens nothing any more. */
  dismissed(): void
}

export type Connection =
  | ({ readonly kind: 'connected' } & PairedServer)
  | { readonly kind: 'wrong-code' | 'wrong-address' | 'unreachable' }

/**
 * The secretary's desk of one machine: a hub of its own, and copies of what the landlord's server orders when it is
 * paired with one.
 */
export class Desk {
  readonly backend: DeskBackend
  readonly handOver: HandOver
  readonly retention: Retention
  readonly #parts: DeskWiring
  readonly #self: HubName
  readonly #own: Host
  readonly #replica: Host
  readonly #listeners = new Set<DeskListener>()
  readonly #stopNews: () => void
  #link: ServerLink | null = null

  /** On hosts that are open: what this desk orders, and its copies of what the server orders. */
  constructor(parts: DeskWiring, own: Host, replica: Host) {
    this.#parts = parts
    this.#self = { hub: parts.identity.device, name: `poste ${parts.identity.device.slice(0, 4)}` }
    this.#own = own
    this.#replica = replica
    const of = (host: Host) => new HostBackend(new BackendService(host), parts.identity)
    const link = () => this.#link
    this.backend = new LinkedDesk({
      own: of(own),
      ownStore: own.store,
      copies: replica.store,
      setAside: own.setAside,
      replica: of(replica),
      link,
    })
    this.handOver = new DeskHandOver({ self: this.#self, own, replica, link })
    this.retention = new DeskRetention({ identity: parts.identity, own, link })
    this.#stopNews = new NewsFeed(own, parts.times.look).listen((session, length) => {
      this.#tell({ kind: 'news', session, length })
      this.#link?.grown(session)
    })
  }

  static async open(parts: DeskParts): Promise<Desk> {
    const { lists, exportDocuments, onFault } = parts
    const shared = { keys: askedOnce(parts.keys), lists, exportDocuments, onFault }
    const isKeptElsewhere = async (session: string) => (await replica.store.head(session)) !== null
    const own = await openHost(
      { kind: 'folder', folder: parts.own },
      { ...shared, desk: parts.identity.device, isKeptElsewhere },
    )
    const replica = await openHost({ kind: 'folder', folder: parts.replica }, shared)
    return new Desk(parts, own, replica)
  }

  /** Pairs with a server by a one-time code of the secretary's desk, and begins to keep in step with it. */
  async connect(address: string, code: string): Promise<Connection> {
    const origin = originOf(address)
    if (origin === null) return { kind: 'wrong-address' }
    const answer = await pairWithServer(this.#http(origin), code)
    if (answer.kind === 'failure') {
      return { kind: answer.reason === 'unreachable' ? 'unreachable' : 'wrong-address' }
    }
    if (answer.kind === 'wrong-code') return answer
    const paired = { address: origin, token: answer.line.token }
    this.attach(paired)
    return { kind: 'connected', ...paired }
  }

  /** Keeps in step with a server that this desk is paired with. */
  attach({ address, token }: PairedServer): void {
    this.#link?.close()
    const { openSocket, delays, random, onFault } = this.#parts
    const line = new ServerLine(this.#http(address), token)
    this.#link = new ServerLink({
      line,
      own: this.#own,
      replica: this.#replica,
      self: this.#self,
      patience: this.#parts.times.patience,
      openSocket,
      delays,
      random,
      onNews: (news) => this.#tell(news),
      onState: (state) => {
        this.#tellLine(state).catch(onFault)
        if (state === 'unauthorised') this.#lookAtStanding(line).catch(onFault)
      },
      onFault,
    })
    this.#tellLink()
  }

  /** Leaves the server; the copies of its sessions are forgotten, for this machine is no longer its desk. */
  async detach(): Promise<void> {
    this.#link?.close()
    this.#link = null
    this.#tellLink()
    for (const { session } of await this.#replica.store.sessions()) await this.#replica.store.remove(session)
  }

  /** By order of the server it leaves it (J179). What it orders itself stays: nobody else may have it. */
  async #lookAtStanding(line: ServerLine): Promise<void> {
    const answer = await line.standing()
    const isOrdered = answer.kind === 'standing' && answer.standing === 'erase'
    if (!isOrdered || this.#link?.line !== line) return
    await this.detach()
    for (const listener of this.#listeners) listener.dismissed()
  }

  /** How the line stands; null without a server. */
  server(): { readonly address: string; readonly state: LinkState } | null {
    return this.#link === null ? null : { address: this.#link.line.address, state: this.#link.state }
  }

  /** How the line stands for one session; `up` for one that this desk orders, which needs none. */
  async lineOf(session: string): Promise<'up' | 'down'> {
    if ((await this.#own.store.head(session)) !== null) return 'up'
    return this.#link?.state === 'up' ? 'up' : 'down'
  }

  listen(listener: DeskListener): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  async close(): Promise<void> {
    this.#stopNews()
    this.#link?.close()
    await this.#own.close()
    await this.#replica.close()
  }

  #http(address: string) {
    return { address, fetch: this.#parts.fetch, patience: this.#parts.times.patience }
  }

  #tell(news: News): void {
    for (const listener of this.#listeners) listener.news(news)
  }

  #tellLink(): void {
    for (const listener of this.#listeners) listener.link()
  }

  async #tellLine(state: LinkState): Promise<void> {
    this.#tellLink()
    for (const { session } of await this.#replica.store.sessions()) {
      for (const listener of this.#listeners) listener.line(session, state === 'up' ? 'up' : 'down')
    }
  }
}

/**
 * One key for both folders, the one that its own sessions need: a folder of copies made anew beside data that are
 * already sealed must not bring a key of its own.
 */
function askedOnce(source: KeySource): KeySource {
  let keys: ReturnType<KeySource> | null = null
  return (isSealed) => {
    keys ??= source(isSealed)
    return keys
  }
}
