import { type ConfirmedFold, emptyFold, foldFurther } from '../../../renderer/adapters/confirmed-fold.ts'
import { ExchangeLoop } from '../../../renderer/adapters/exchange-loop.ts'
import { authorOf } from '../../../renderer/adapters/replica-key.ts'
import { ReplicaOutbox } from '../../../renderer/adapters/replica-outbox.ts'
import type { RoundEnd } from '../../../renderer/adapters/replica-sync.ts'
import { type Shown, shownState } from '../../../renderer/adapters/shown-state.ts'
import type { Request } from '../../../renderer/app/sitting-context.ts'
import type { Command } from '../../../shared/domain/commands.ts'
import type { Backend } from '../../../shared/ports/backend.ts'
import type { Clock } from '../../../shared/ports/clock.ts'
import type { Identity } from '../../../shared/sync/messages.ts'
import type { History } from '../history.ts'
import { session } from '../sitting.ts'
import type { DeviceDisk } from '../stores/device-disk.ts'
import { SimReplicaStore } from '../stores/sim-replica-store.ts'
import type { Life } from '../world/life.ts'

export interface PageParts {
  readonly name: string
  readonly life: Life
  readonly identity: Identity
  readonly backend: Pick<Backend, 'pull' | 'push' | 'returnTail' | 'listen'>
  readonly disk: DeviceDisk
  readonly clock: Clock
  readonly history: History
  readonly newId: () => string
  /** Runs while no other window of the device does. */
  readonly exclusive: (life: Life, work: () => void) => void
  /** Tells every window of the device that its store has changed. */
  readonly changed: () => void
}

/** A window ends with its life. */
const forever = new AbortController().signal

const pauses = { idle: 30_000, retry: { first: 2_000, longest: 8_000 } } as const

/**
 * One window on one device. It does what `Replica` does between a store and a screen, with the same parts: rounds of
 * exchange, the outbox, the fold of what is confirmed, and the pending commands decided again over it.
 */
export class Page {
  readonly #parts: PageParts
  readonly #store: SimReplicaStore
  readonly #outbox: ReplicaOutbox
  readonly #loop: ExchangeLoop
  #fold: ConfirmedFold = emptyFold(0)
  #opened: Shown | null = null

  constructor(parts: PageParts) {
    const { disk, life, identity, backend, changed } = parts
    this.#parts = parts
    this.#store = new SimReplicaStore(disk, life, changed)
    this.#outbox = new ReplicaOutbox({ session, identity, backend, queue: this.#store })
    this.#loop = new ExchangeLoop({
      exchange: { session, backend, journal: this.#store, queue: this.#store },
      pauses,
      random: Math.random,
      ended: async (end) => this.#ended(end),
      failed: (error) => parts.history.fault(parts.name, error),
    })
  }

  /** What the window shows; null until the journal has come. */
  get opened(): Shown | null {
    return this.#opened
  }

  get confirmed(): ConfirmedFold {
    return this.#fold
  }

  open(): void {
    const { backend, exclusive, life } = this.#parts
    this.refresh()
    backend.listen({
      news: (news) => this.#loop.hear(news),
      line: (state) => this.#loop.lineIs(state),
    })
    exclusive(life, () => void this.#loop.run(forever))
  }

  /** Somebody uses the window: the command is stored, or refused on the spot. */
  async send(request: Request): Promise<void> {
    const { newId, clock, identity, history, name } = this.#parts
    const command = { ...request, id: newId(), at: clock.now(), by: authorOf(identity) } as Command
    const refusal = await this.#outbox.take(command, this.#opened)
    history.tell(name, `gives ${command.id} ${command.type}${refusal === null ? '' : `: ${refusal.refused}`}`)
    history.given.set(command.id, { client: name, command, isForgotten: false })
    this.#loop.ring()
  }

  /** Reads the store again, whichever window wrote it. */
  refresh(): void {
    const { disk, identity, history, name } = this.#parts
    const { position, records, pending } = disk
    const base = position.epoch === this.#fold.epoch ? this.#fold : emptyFold(position.epoch)
    const folded = foldFurther(base, records.slice(base.head.length))
    if (folded.head.hash !== this.#fold.head.hash) history.shown.push({ client: name, head: folded.head })
    this.#fold = folded
    const isShown = folded.state !== null && position.isWhole
    this.#opened = isShown && folded.state !== null ? shownState(folded.state, pending, identity) : null
  }

  #ended(end: RoundEnd): void {
    const { history, name } = this.#parts
    if (end.kind === 'stopped') history.tell(name, `stopped: ${end.reason}`)
  }
}
