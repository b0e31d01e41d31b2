import { join } from 'node:path'
import { vi } from 'vitest'
import { loadReferenceLists } from '../../server/adapters/reference-lists.ts'
import type { StorePlace } from '../../server/host/data-place.ts'
import type { KeyRing } from '../../server/keys/key-ring.ts'
import { Desk } from '../../server/replication/desk.ts'
import { emptyHead } from '../../shared/journal/record.ts'
import type { SessionHold } from '../../shared/sync/hand-over.ts'
import { breaking } from '../../shared/sync/hold-steps.ts'
import { temporaryFolder } from './temporary-folder.ts'
import { testKeys } from './test-keys.ts'
import { openTestServer, type TestServer, type TestSettings } from './test-server.ts'

/** Patient enough for a machine that does ten other things. */
export const eventually = <Answer>(check: () => Answer) => vi.waitFor(check, { timeout: 20_000 })

/** A server that listens, and desks to pair with it; everything is in folders that go with the test. */
export class LinkedDesks {
  readonly server: TestServer
  readonly address: string
  readonly faults: unknown[] = []
  readonly #folder: Awaited<ReturnType<typeof temporaryFolder>>
  readonly #settings: TestSettings
  readonly #desks: Desk[] = []
  /** The lines of the server's life: closed and opened again on the same data and the same port. */
  #app: TestServer['app'] | null
  #again: TestServer[] = []

  private constructor(
    folder: Awaited<ReturnType<typeof temporaryFolder>>,
    server: TestServer,
    address: string,
    settings: TestSettings,
  ) {
    this.#folder = folder
    this.#settings = settings
    this.server = server
    this.address = address
    this.#app = server.app
  }

  static async open(settings: TestSettings = {}): Promise<LinkedDesks> {
    const folder = await temporaryFolder()
    const server = await openTestServer(settings)
    const address = await server.app.listen({ host: '127.0.0.1', port: 0 })
    return new LinkedDesks(folder, server, address, settings)
  }

  /** Opens a desk on its own folder, once more when it was closed; it signs with the server's keys unless told otherwise. */
  async desk(name: string, keys: KeyRing = testKeys): Promise<Desk> {
    const desk = await Desk.open({
      own: join(this.#folder.path, name, 'own'),
      replica: join(this.#folder.path, name, 'replica'),
      identity: { role: 'secretary', device: `${name}-0123` },
      keys: async () => keys,
      lists: loadReferenceLists(),
      exportDocuments: this.server.host.exportDocuments,
      onFault: (error) => this.faults.push(error),
      fetch,
      openSocket: (url) => new WebSocket(url),
      delays: { first: 20, longest: 100 },
      random: () => 0.5,
      times: { patience: 2_000, look: 50 },
    })
    this.#desks.push(desk)
    return desk
  }

  async connected(name: string, keys: KeyRing = testKeys): Promise<Desk> {
    const desk = await this.desk(name, keys)
    await desk.connect(this.address, await this.server.host.gatekeeper.issueConsoleCode())
    await eventually(() => up(desk))
    return desk
  }

  /** The server as it answers now. */
  get app(): TestServer['app'] {
    return this.#app ?? this.server.app
  }

  /** Cuts every line to the server; what is stored stays. */
  async cut(): Promise<void> {
    await this.#app?.close()
    this.#app = null
  }

  /** The server answers again, at the same address. */
  async restore(): Promise<void> {
    const again = await openTestServer({ ...this.#settings, host: this.server.host })
    this.#again.push(again)
    this.#app = again.app
    await again.app.listen({ host: '127.0.0.1', port: Number(new URL(this.address).port) })
  }

  /** Another server in the place of the first, at the same address, on the data of a backup; decides nothing yet. */
  async restoredOn(place: StorePlace): Promise<TestServer> {
    await this.cut()
    const restored = await openTestServer({ ...this.#settings, place })
    this.#again.push(restored)
    return restored
  }

  /** That server begins to answer. */
  async answers(restored: TestServer): Promise<void> {
    this.#app = restored.app
    await restored.app.listen({ host: '127.0.0.1', port: Number(new URL(this.address).port) })
  }

  /** An administrator takes a session from a desk while the server answers nobody. */
  async breakHold(lost: { session: string; hub: string; epoch: number; reason: string }): Promise<void> {
    const step = breaking(lost, 'secretary', lost.reason)
    await this.server.host.hub.changeHold(lost.session, step, 'server')
  }

  async close(): Promise<void> {
    for (const desk of this.#desks.splice(0)) await desk.close()
    for (const one of this.#again) await one.close()
    await this.server.close()
    await this.#folder.remove()
  }
}

function up(desk: Desk): void {
  if (desk.server()?.state !== 'up') throw new Error('the line is not up')
}

/** The journal as a page of that desk pulls it from the start. */
export async function journalOn(desk: Desk, session: string) {
  const answer = await desk.backend.pull({ session, after: 0, hash: emptyHead.hash, rights: '' })
  if (!('records' in answer)) throw new Error(`${session} is ${answer.kind}`)
  return answer
}

/** Who orders the session, as that desk knows it. */
export async function holdOn(desk: Desk, session: string): Promise<SessionHold | undefined> {
  const answer = await desk.handOver.handOver({ kind: 'holds' })
  return answer.kind === 'holds' ? answer.holds.find((one) => one.session === session) : undefined
}
